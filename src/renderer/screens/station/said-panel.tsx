import { Printer } from 'lucide-react'
import { isPaperMode, type StationMode } from '#core/domain/scan/station-mode.ts'
import type { Words } from '#core/i18n/words.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { useWords } from '../../parts/words.tsx'
import { BigPanel } from './big-panel.tsx'
import { LabelPicture } from './label-picture.tsx'
import type { Panel } from './station-state.ts'

type Plain = Extract<Panel, { readonly state: 'first' | 'undone' | 'dropped' | 'confirm' | 'bin' | 'mode' | 'ready' | 'posted' }>

type Props = { readonly panel: Plain; readonly mode: StationMode; readonly onPrint: (document: string) => void }

/** Everything that is no goods: ready, undone, which bin, which mode, posted. */
export function SaidPanel({ panel, mode, onPrint }: Props) {
  const words = useWords().scan
  const { title, hint } = textOf(words, panel, mode)
  return (
    <BigPanel
      state={panel.state}
      said={title}
      {...(panel.state === 'first' ? { end: <LabelPicture /> } : {})}
      {...(panel.state === 'posted' ? { end: <ActionButton text={words.posted.print} icon={Printer} combo="Ctrl+P" size="large" onPress={() => onPrint(panel.document)} /> } : {})}
    >
      <div className="big-name big-said"><strong>{title}</strong></div>
      {hint === undefined ? null : <div className="big-facts">{hint}</div>}
    </BigPanel>
  )
}

type Text = { readonly title: string; readonly hint?: string | undefined }

function textOf(words: Words['scan'], panel: Plain, mode: StationMode): Text {
  const begin = isPaperMode(mode) ? words.first.hint : words.first.lookUp
  switch (panel.state) {
    case 'first': return { title: words.first.title, hint: begin }
    case 'undone': return { title: words.undone(panel.text) }
    case 'dropped': return { title: words.dropped(panel.text) }
    case 'confirm': return words.confirm
    case 'mode': return { title: words.modeSet[panel.mode], hint: begin }
    case 'ready': return { title: panel.name, hint: words.readyHint }
    case 'posted': return { title: words.posted.title(panel.number), hint: words.posted.hint }
    case 'bin': return binText(words.binSet(panel.bin.code), mode)
  }
}

function binText(said: ReturnType<Words['scan']['binSet']>, mode: StationMode): Text {
  return { title: said.title, hint: isPaperMode(mode) ? said[mode] : undefined }
}
