import type { AppRouter } from '#core/rpc/app-router.ts'
import type { inferRouterOutputs } from '@trpc/server'
import type { Scale } from '#core/domain/quantity.ts'
import type { Words } from '#core/i18n/words.ts'
import { ActionButton } from './action-button.tsx'
import { EmptyState } from './empty-state.tsx'
import { countText } from './quantity-label.ts'
import { useWords } from './words.tsx'
import './movement-table.css'

type Answer = inferRouterOutputs<AppRouter>['stock']['movements']
export type MovementRow = Extract<Answer, { readonly ok: true }>['value']['rows'][number]

type Props = {
  /** Undefined while they are being read. */
  readonly rows: readonly MovementRow[] | undefined
  readonly scale: Scale
  /** The address of a paper's screen, behind the #. */
  readonly link: (document: string) => string
  readonly onMore?: (() => void) | undefined
  readonly withBatch?: boolean
  /** Days of this year are shown without it. */
  readonly thisYear?: string | undefined
  /** Scrolls inside itself. */
  readonly tall?: boolean
}

/** Postings with what they brought and took and what was left; a reversal in red with minus, the reversed struck through. */
export function MovementTable({ rows, scale, link, onMore, withBatch = false, tall = false, thisYear }: Props) {
  const words = useWords().stock.movements
  if (rows?.length === 0) return <EmptyState text={words.empty} />
  const table = (
    <>
      <table className="movement-table">
        <thead>
          <tr>
            <th>{words.date}</th><th>{words.document}</th><th>{words.summary}</th>{withBatch ? <th>{words.batch}</th> : null}
            <th className="figure">{words.received}</th><th className="figure">{words.issued}</th><th className="figure">{words.balance}</th>
          </tr>
        </thead>
        <tbody>{(rows ?? []).map((row) => <Posting key={row.key} row={row} scale={scale} href={`#${link(row.document)}`} withBatch={withBatch} thisYear={thisYear} />)}</tbody>
      </table>
      {onMore ? <div className="movement-more"><ActionButton text={words.more} kind="quiet" onPress={onMore} /></div> : null}
    </>
  )
  return tall ? <div className="movement-scroll" tabIndex={0} role="region" aria-label={words.heading} data-first-focus>{table}</div> : table
}

type PostingProps = { readonly row: MovementRow; readonly scale: Scale; readonly href: string; readonly withBatch: boolean; readonly thisYear: string | undefined }

function Posting({ row, scale, href, withBatch, thisYear }: PostingProps) {
  const words = useWords().stock.movements
  return (
    <tr className={row.kind === 'reversal' ? 'is-red' : ''}>
      <td title={row.businessDate}>{row.businessDate.slice(0, 4) === thisYear ? row.businessDate.slice(5) : row.businessDate}</td>
      <td><a href={href}>{row.number}</a></td>
      <td className="movement-summary" title={summaryText(words, row)}><Summary row={row} /></td>
      {withBatch ? <td>{row.lots > 1 ? words.lots(row.lots) : row.batch}</td> : null}
      <td className="figure">{figure(row.received, scale)}</td>
      <td className="figure">{figure(row.issued, scale)}</td>
      <td className="figure"><b>{countText(row.balance, scale)}</b></td>
    </tr>
  )
}

function Summary({ row }: { readonly row: MovementRow }) {
  const words = useWords().stock.movements
  const text = <><b>{actOf(words, row)}</b> {restOf(words, row)}</>
  return row.reversed ? <><s>{text}</s>{words.reversed}</> : text
}

function summaryText(words: Words['stock']['movements'], row: MovementRow): string {
  return [actOf(words, row), restOf(words, row), row.reason].filter((part) => part !== '').join(' ')
}

function actOf(words: Words['stock']['movements'], { kind, purpose }: MovementRow): string {
  return (kind === 'receipt' ? named(words.purposes, purpose) : undefined) ?? named(words.kinds, kind) ?? kind
}

function restOf(words: Words['stock']['movements'], { kind, purpose, party, from, to, reverses }: MovementRow): string {
  if (kind === 'reversal') return words.redReversal(reverses)
  if (kind === 'bin-move') return words.moved(from, to)
  const why = kind === 'issue' ? named(words.purposes, purpose) : undefined
  return [why, party].filter((part) => part !== undefined && part !== '').join(' · ')
}

function named(words: { readonly [key: string]: string }, key: string): string | undefined {
  return words[key]
}

function figure(value: number, scale: Scale): string {
  return value === 0 ? '' : countText(value, scale)
}
