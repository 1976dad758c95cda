import type { DraftView } from './station-calls.ts'
import type { Panel } from './station-state.ts'

/** Before anything was scanned here, the last scan that the core holds: 「已记下」, so that nobody scans it again. */
export function shownPanel(panel: Panel, draft: DraftView | undefined): Panel {
  const last = draft?.last
  if (panel.state !== 'first' || !last?.answer) return panel
  return { state: 'recorded', entry: last.entry, text: last.text, at: new Date(last.at).toTimeString().slice(0, 8), answer: last.answer }
}
