import { ArrowRight, TriangleAlert } from 'lucide-react'
import { isPaperMode, type PaperMode, type StationMode } from '#core/domain/scan/station-mode.ts'
import type { Words } from '#core/i18n/words.ts'
import { countText, unitsText } from '../../parts/quantity-label.ts'
import { useWords } from '../../parts/words.tsx'
import { BigPanel } from './big-panel.tsx'
import { bigQuantity, lastDayOf, lineLotText, packOf, type BigQuantity } from './line-text.ts'
import type { DraftLine, Recorded } from './station-calls.ts'
import type { Panel } from './station-state.ts'

type Entry = Extract<Panel, { readonly state: 'ok' | 'notice' | 'recorded' }>

type Props = { readonly entry: Entry; readonly lines: readonly DraftLine[]; readonly mode: StationMode }

/** What was recorded: the goods, their lot and bin, what was there before and after, how much. */
export function EntryPanel({ entry, lines, mode }: Props) {
  const words = useWords().scan
  const { answer } = entry
  const { item } = answer
  const own = lines.filter(({ id }) => answer.lines.includes(id))
  const [line] = own
  const kind = isPaperMode(mode) ? mode : 'issue'
  const amount = bigQuantity({ ...item, quantity: answer.quantity, pack: line ? packOf(line) : answer.packs[0] })
  const notices = answer.notices.map((notice) => noticeText(words, notice))
  return (
    <BigPanel
      state={entry.state}
      said={saidOf(words, { answer, amount, kind })}
      end={<BigAmount amount={amount} />}
      {...(notices.length === 0 ? {} : { below: notices.map((notice) => <span key={notice} className="big-notice"><TriangleAlert size={16} strokeWidth={1.8} aria-hidden />{notice}</span>) })}
    >
      <div className="big-name"><strong>{item.name}</strong><span>{item.spec}</span></div>
      <div className="big-facts">{line ? <LotFacts line={line} more={own.length - 1} kind={kind} /> : null}</div>
      <div className="big-facts">
        <span>{beforeWord(words, kind)}</span><b>{countText(answer.before, item.scale)}</b>
        <ArrowRight size={16} strokeWidth={1.8} aria-hidden />
        <span>{afterWord(words, kind)}</span><b className="big-after">{unitsText({ ...item, value: answer.after })}</b>
        <span className="big-code">{codeText(words, entry)}</span>
      </div>
    </BigPanel>
  )
}

export function BigAmount({ amount: { parts, together } }: { readonly amount: BigQuantity }) {
  const words = useWords().scan
  return (
    <>
      <div className="big-quantity" data-parts={parts.length}>{parts.map(({ count, unit }, at) => <span key={unit}>{at === 0 ? '' : '+ '}{count}<small>{unit}</small></span>)}</div>
      {together === undefined ? null : <div className="big-together">{words.together} <b>{together}</b></div>}
    </>
  )
}

function LotFacts({ line, more, kind }: { readonly line: DraftLine; readonly more: number; readonly kind: PaperMode }) {
  const words = useWords().scan.lot
  const last = lastDayOf(line, words)
  return (
    <>
      <span>{line.tracking === 'serial' ? words.serial : words.batch} <b>{lineLotText(line, words)}</b>{more > 0 ? ` ${words.more(more + 1)}` : ''}</span>
      {kind === 'bin-move'
        ? <span>{words.from} <b>{line.placeName}</b> {words.to} <b>{line.toPlaceName}</b></span>
        : line.placeCode === null ? null : <span>{words.place} <b>{line.placeName}</b></span>}
      {last ? <span>{last.word} <b>{last.day}</b></span> : null}
    </>
  )
}

/** Names and initials were typed; what has the build of a code was read. */
function codeText(words: Words['scan'], { text, at }: Entry): string {
  const isCode = /^[\x20-\x7e\u001d]{6,}$/.test(text)
  return (isCode ? words.code : words.typedCode)(text.replaceAll('\u001d', '␝'), at)
}

function noticeText(words: Words['scan'], notice: Recorded['notices'][number]): string {
  switch (notice.code) {
    case 'near-expiry': return words.notices.nearExpiry(notice.on, notice.days)
    case 'expiry-unknown': return words.notices.expiryUnknown
    case 'last-unit': return words.notices.lastUnit
    case 'other-lot': return words.notices.otherLot(notice.first)
    case 'provisional-serial': return words.notices.provisionalSerial
  }
}

function beforeWord({ change }: Words['scan'], kind: PaperMode): string {
  return kind === 'issue' ? change.available : change.held
}

function afterWord({ change }: Words['scan'], kind: PaperMode): string {
  return { issue: change.afterIssue, receipt: change.afterReceipt, 'bin-move': change.afterMove }[kind]
}

type Said = { readonly answer: Recorded; readonly amount: BigQuantity; readonly kind: PaperMode }

/** 「瓶装饮用水，20 箱，480 瓶，可用剩 1,920」 */
function saidOf(words: Words['scan'], { answer: { item, after }, amount: { parts, together }, kind }: Said): string {
  const counted = parts.map(({ count, unit }) => `${count} ${unit}`).join(' ')
  return words.spoken([item.name, counted, ...(together === undefined ? [] : [together]), `${afterWord(words, kind)} ${countText(after, item.scale)}`])
}
