import type { Scale } from '#core/domain/quantity.ts'
import { unitPriceFen, yuanText } from '#core/domain/money.ts'
import type { Words } from '#core/i18n/words.ts'
import type { Rows, RowLook } from './sheet.ts'

/** One movement of an item. Quantity in smallest units, amount in fen; both negative in a reversal, on the side they correct. */
export type LedgerEntry = {
  /** Business date, YYYY-MM-DD; entries come in this order. */
  readonly date: string
  readonly voucherKind: string
  readonly voucherNumber: string
  readonly summary: string
  readonly party: string
  readonly batch: string
  readonly side: 'in' | 'out'
  readonly quantity: number
  readonly amountFen: number
  /** 红字冲销 of an earlier entry: set in red, negative. */
  readonly reversal: boolean
  readonly person: string
  readonly remark?: string | undefined
}

/** A quantity in smallest units with its amount in fen. */
export type Sum = { readonly quantity: number; readonly amountFen: number }

export type LedgerSpan = {
  readonly from: string
  readonly to: string
  readonly scale: Scale
  readonly opening: Sum
  /** What moved in the year of `from` before `from`; counts into 本年累计. */
  readonly yearBefore: { readonly in: Sum; readonly out: Sum }
  /** The balance at `to` by a question of its own; the card is refused where it differs. */
  readonly closing?: Sum
}

export type LedgerCardRow = {
  readonly year: number
  readonly month: number
  readonly day?: number
  readonly voucherKind?: string
  readonly voucherNumber?: string
  readonly summary: string
  readonly party?: string
  readonly batch?: string
  readonly inQuantity?: number
  readonly inPrice?: string
  readonly inFen?: number
  readonly outQuantity?: number
  readonly outPrice?: string
  readonly outFen?: number
  readonly balanceQuantity: number
  readonly balancePrice?: string
  readonly balanceFen: number
  readonly person?: string
  readonly remark?: string
  readonly scale: Scale
  readonly look: RowLook
}

/** The rows of one card: 上年结转 or 期初结存, entries, 本月合计 and 本年累计 after each month with entries, 结转下年 after a year. */
export async function* ledgerCardRows(words: Words, span: LedgerSpan, entries: Rows<LedgerEntry>): AsyncGenerator<LedgerCardRow> {
  const book = openBook(words, span)
  yield book.first()
  for await (const entry of entries) {
    yield* book.turnTo(entry.date)
    yield book.enter(entry)
  }
  yield* book.end()
}

type Book = {
  readonly first: () => LedgerCardRow
  /** Closes the months and years before a date. */
  readonly turnTo: (date: string) => readonly LedgerCardRow[]
  readonly enter: (entry: LedgerEntry) => LedgerCardRow
  readonly end: () => readonly LedgerCardRow[]
}

type Turnover = { readonly in: Sum; readonly out: Sum }

const nothing: Sum = { quantity: 0, amountFen: 0 }
const still: Turnover = { in: nothing, out: nothing }

/** Keeps the balance and the sums of the open month and year; every row shows the balance after it. */
function openBook(words: Words, span: LedgerSpan): Book {
  const card = words.report.ledgerCard
  let at = span.from
  let balance = span.opening
  let month: Turnover | undefined
  let year: Turnover = span.yearBefore

  function first(): LedgerCardRow {
    return balanceRow(at.endsWith('-01-01') ? card.broughtForward : card.opening, at)
  }

  function turnTo(date: string): readonly LedgerCardRow[] {
    if (date < at || date > span.to) throw new RangeError(`ledger entry of ${date} out of order or outside ${span.from} to ${span.to}`)
    const rows: LedgerCardRow[] = []
    if (monthOf(date) !== monthOf(at)) rows.push(...closeMonth())
    for (let open = yearOf(at); open < yearOf(date); open++) rows.push(...closeYear(open), balanceRow(card.broughtForward, `${open + 1}-01-01`))
    at = date
    return rows
  }

  function enter(entry: LedgerEntry): LedgerCardRow {
    const moved = { quantity: entry.quantity, amountFen: entry.amountFen }
    month = moreOn(month ?? still, entry.side, moved)
    year = moreOn(year, entry.side, moved)
    balance = entry.side === 'in' ? plus(balance, moved) : minus(balance, moved)
    return entryRow(entry, { balance, scale: span.scale })
  }

  function end(): readonly LedgerCardRow[] {
    const rows = span.to === at ? [] : [...turnTo(span.to)]
    rows.push(...closeMonth())
    if (span.to.endsWith('-12-31')) rows.push(...closeYear(yearOf(span.to)))
    assertClosing(span, balance)
    return rows
  }

  function closeMonth(): readonly LedgerCardRow[] {
    if (!month) return []
    const rows = [turnoverRow(card.monthTotal, month), turnoverRow(card.yearTotal, year)]
    month = undefined
    return rows
  }

  function closeYear(closing: number): readonly LedgerCardRow[] {
    year = still
    return [balanceRow(card.carriedForward, `${closing}-12-31`)]
  }

  function balanceRow(summary: string, date: string): LedgerCardRow {
    return { ...dayOf(date), summary, ...balanceCells(balance, span.scale), scale: span.scale, look: 'strong' }
  }

  function turnoverRow(summary: string, sums: Turnover): LedgerCardRow {
    const { year, month } = dayOf(at)
    const inside = { inQuantity: sums.in.quantity, inFen: sums.in.amountFen, outQuantity: sums.out.quantity, outFen: sums.out.amountFen }
    return { year, month, summary, ...inside, ...balanceCells(balance, span.scale), scale: span.scale, look: 'strong' }
  }

  return { first, turnTo, enter, end }
}

function entryRow(entry: LedgerEntry, after: { readonly balance: Sum; readonly scale: Scale }): LedgerCardRow {
  const { voucherKind, voucherNumber, summary, party, batch, person, remark } = entry
  return {
    ...dayOf(entry.date),
    voucherKind, voucherNumber, summary, party, batch, person,
    ...sideCells(entry, after.scale),
    ...balanceCells(after.balance, after.scale),
    ...(remark === undefined ? {} : { remark }),
    scale: after.scale,
    look: entry.reversal ? 'red' : 'plain',
  }
}

function sideCells({ side, quantity, amountFen }: LedgerEntry, scale: Scale): Partial<LedgerCardRow> {
  const price = priceOf({ quantity, amountFen }, scale)
  return side === 'in'
    ? { inQuantity: quantity, ...(price === undefined ? {} : { inPrice: price }), inFen: amountFen }
    : { outQuantity: quantity, ...(price === undefined ? {} : { outPrice: price }), outFen: amountFen }
}

function balanceCells(balance: Sum, scale: Scale): Pick<LedgerCardRow, 'balanceQuantity' | 'balancePrice' | 'balanceFen'> {
  const price = priceOf(balance, scale)
  return { balanceQuantity: balance.quantity, ...(price === undefined ? {} : { balancePrice: price }), balanceFen: balance.amountFen }
}

function priceOf({ quantity, amountFen }: Sum, scale: Scale): string | undefined {
  const price = unitPriceFen(Math.abs(amountFen), Math.abs(quantity), scale)
  return price === undefined ? undefined : yuanText(price)
}

function assertClosing({ closing, to }: LedgerSpan, balance: Sum): void {
  if (!closing || (closing.quantity === balance.quantity && closing.amountFen === balance.amountFen)) return
  throw new Error(`ledger card ends ${to} at ${balance.quantity} / ${balance.amountFen}, expected ${closing.quantity} / ${closing.amountFen}`)
}

function moreOn(sums: Turnover, side: 'in' | 'out', moved: Sum): Turnover {
  return { ...sums, [side]: plus(sums[side], moved) }
}

function plus(a: Sum, b: Sum): Sum {
  return { quantity: a.quantity + b.quantity, amountFen: a.amountFen + b.amountFen }
}

function minus(a: Sum, b: Sum): Sum {
  return { quantity: a.quantity - b.quantity, amountFen: a.amountFen - b.amountFen }
}

function dayOf(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: yearOf(date), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

function monthOf(date: string): string {
  return date.slice(0, 7)
}
