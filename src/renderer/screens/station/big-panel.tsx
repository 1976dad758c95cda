import { Check, CircleCheck, Eye, Keyboard, MapPin, OctagonAlert, ScanBarcode, ScanLine, TriangleAlert, Undo2, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../../parts/words.tsx'
import type { Panel } from './station-state.ts'

type Look = { readonly tone: 'ok' | 'warn' | 'bad' | 'plain'; readonly icon: LucideIcon }

const looks: { readonly [State in Panel['state']]: Look } = {
  ok: { tone: 'ok', icon: CircleCheck }, notice: { tone: 'ok', icon: CircleCheck }, recorded: { tone: 'ok', icon: CircleCheck }, posted: { tone: 'ok', icon: Check },
  refused: { tone: 'bad', icon: OctagonAlert }, duplicate: { tone: 'warn', icon: TriangleAlert }, confirm: { tone: 'warn', icon: ScanBarcode }, dropped: { tone: 'plain', icon: Undo2 },
  first: { tone: 'plain', icon: ScanBarcode }, undone: { tone: 'plain', icon: Undo2 }, bin: { tone: 'plain', icon: MapPin }, mode: { tone: 'plain', icon: ScanLine }, ready: { tone: 'plain', icon: Keyboard }, found: { tone: 'plain', icon: Eye },
}

type Props = {
  readonly state: Panel['state']
  /** All of it in one sentence, for those who do not see it. */
  readonly said: string
  readonly children: ReactNode
  /** At the right: the quantity. */
  readonly end?: ReactNode
  /** Below: notices, further reasons, what can be done. */
  readonly below?: ReactNode
}

/** The last scan, readable from two metres: the word, the shape and the colour say the same. */
export function BigPanel({ state, said, children, end, below }: Props) {
  const { states: words, spoken } = useWords().scan
  const { tone, icon: Icon } = looks[state]
  return (
    <section className="big-panel" data-tone={tone} data-state={state}>
      <div className="visually-hidden" role="status" aria-live="assertive">{spoken(said === '' ? [words[state]] : [words[state], said])}</div>
      <div className="big-state"><Icon size={46} strokeWidth={1.8} aria-hidden /><strong>{words[state]}</strong></div>
      <div className="big-body">{children}</div>
      {end === undefined ? null : <div className="big-end">{end}</div>}
      {below === undefined ? null : <div className="big-below">{below}</div>}
    </section>
  )
}
