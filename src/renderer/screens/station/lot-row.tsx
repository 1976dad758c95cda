import { CircleCheck } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import type { StationMode } from '#core/domain/scan/station-mode.ts'
import { useTRPC } from '../../app/client.ts'
import { KeyCap } from '../../parts/key-cap.tsx'
import { useKeys } from '../../parts/keys.ts'
import { countText, scaleOf } from '../../parts/quantity-label.ts'
import { useWords } from '../../parts/words.tsx'
import { lastDayOf, lineLotText, lotText } from './line-text.ts'
import { keepFocus } from './station-head.tsx'
import type { DraftLine, LotOption, Recorded } from './station-calls.ts'

/** Days left from which a lot is worth a warning; the item's own alert decides the notice. */
const soonDays = 180

type Props = {
  readonly document: string
  readonly answer: Recorded
  readonly lines: readonly DraftLine[]
  readonly mode: StationMode
  readonly onChange: () => void
  readonly onPick: (lot: LotOption) => void
}

/** The lots of the goods just scanned, first out first; the one taken is marked, F6 takes another. */
export function LotRow(props: Props) {
  const { mode, onChange } = props
  const words = useWords().scan.lots
  useKeys([{ combo: 'F6', label: words.change, run: onChange }])
  return (
    <div className="lot-row">
      {mode === 'receipt' ? <Incoming {...props} /> : <Chips {...props} />}
      <button type="button" className="lot-change" onMouseDown={keepFocus} onClick={onChange}>
        {words.change}<KeyCap combo="F6" />{mode === 'issue' ? words.reason : ''}
      </button>
    </div>
  )
}

function Chips({ document, answer, lines, onPick }: Props) {
  const words = useWords().scan
  const lots = useLots(document, answer.item.id)
  const taken = new Set(lines.filter(({ id }) => answer.lines.includes(id)).map((line) => `${line.lot}|${line.place}`))
  return (
    <>
      <b>{words.lots.first}</b>
      <div className="lot-chips">
        {lots.map((lot) => {
          const current = taken.has(`${lot.lot}|${lot.place}`)
          return (
            <button key={`${lot.lot}|${lot.place}`} type="button" className="lot-chip" aria-pressed={current} data-fit={lot.fit} onMouseDown={keepFocus} onClick={() => (current ? undefined : onPick(lot))}>
              {current ? <CircleCheck size={18} strokeWidth={1.8} aria-hidden /> : null}
              <b>{lotText(lot, words.lot)}</b>
              {lot.lastDay === '' ? null : <span>{lot.lastDay}</span>}
              <LotState lot={lot} />
              <span className="lot-free">{words.lots.free(countText(Math.max(0, lot.quantity), answer.item.scale))}</span>
            </button>
          )
        })}
      </div>
    </>
  )
}

function LotState({ lot }: { readonly lot: LotOption }) {
  const words = useWords().scan.lots
  if (lot.daysLeft !== undefined && lot.daysLeft < 0) return <em className="lot-bad">{words.expired}</em>
  if (!lot.fit) return <em className="lot-bad">{words.unusable}</em>
  if (lot.daysLeft === undefined) return null
  return <em className={lot.daysLeft <= soonDays ? 'lot-soon' : ''}>{words.daysLeft(lot.daysLeft)}</em>
}

function Incoming({ answer, lines }: Props) {
  const words = useWords().scan
  const line = lines.find(({ id }) => answer.lines.includes(id))
  if (!line) return null
  const last = lastDayOf(line, words.lot)
  return (
    <>
      <b>{words.lots.incoming}</b>
      <div className="lot-chips">
        <span className="lot-chip" data-fit="true" aria-current="true">
          <CircleCheck size={18} strokeWidth={1.8} aria-hidden /><b>{lineLotText(line, words.lot)}</b>
          {last ? <span>{last.word} {last.day}</span> : null}
          <span className="lot-free">{countText(line.quantity, scaleOf(line))} {line.unit}</span>
        </span>
      </div>
    </>
  )
}

export function useLots(document: string, item: string): readonly LotOption[] {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.draft.lots.queryOptions({ document, item }))
  return data?.ok ? data.value : []
}
