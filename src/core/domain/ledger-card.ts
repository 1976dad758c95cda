import type { Sum } from './stock-summary.ts'

/** One entry as the book needs it; both numbers are negative in a reversal, on the side it corrects. */
export type CardPosting = Sum & {
  /** Business date; entries come in this order. */
  readonly date: string
  readonly side: 'in' | 'out'
}

export type CardSpan = {
  readonly from: string
  readonly to: string
  readonly opening: Sum
  /** What moved in the year of `from` before `from`; counts into 本年累计. */
  readonly yearBefore: Turnover
}

export type Turnover = { readonly in: Sum; readonly out: Sum }

/** 期初结存, 上年结转, an entry, 本月合计, 本年累计, 结转下年. */
export type CardMark = 'opening' | 'brought-forward' | 'entry' | 'month-total' | 'year-total' | 'carried-forward'

/** One row of a card with the balance after it. Totals have both sides, an entry one, carried balances none. */
export type CardRow<Entry> = {
  readonly mark: CardMark
  readonly year: number
  readonly month: number
  readonly day?: number
  readonly entry?: Entry
  readonly in?: Sum
  readonly out?: Sum
  readonly balance: Sum
}

/** The rows of one card: the balance it opens with, entries, 本月合计 and 本年累计 after each month with entries, 结转下年 after a year. */
export function* cardRows<Entry extends CardPosting>(span: CardSpan, entries: Iterable<Entry>): Generator<CardRow<Entry>> {
  const book = openBook<Entry>(span)
  yield book.first()
  for (const entry of entries) {
    yield* book.turnTo(entry.date)
    yield book.enter(entry)
  }
  yield* book.end()
}

/** How the first row of a card is called: what was opened inside the period, or was not there, was not brought forward. */
export function firstMark(mark: CardMark, opening: { readonly quantity: number; readonly openedInside: boolean }): CardMark {
  return mark === 'brought-forward' && (opening.openedInside || opening.quantity === 0) ? 'opening' : mark
}

type Book<Entry> = {
  readonly first: () => CardRow<Entry>
  /** Closes the months and years before a date. */
  readonly turnTo: (date: string) => readonly CardRow<Entry>[]
  readonly enter: (entry: Entry) => CardRow<Entry>
  readonly end: () => readonly CardRow<Entry>[]
}

const nothing: Sum = { quantity: 0, amountFen: 0 }
const still: Turnover = { in: nothing, out: nothing }

/** Keeps the balance and the sums of the open month and year. */
function openBook<Entry extends CardPosting>(span: CardSpan): Book<Entry> {
  let at = span.from
  let balance = span.opening
  let month: Turnover | undefined
  let year: Turnover = span.yearBefore

  function first(): CardRow<Entry> {
    return balanceRow(at.endsWith('-01-01') ? 'brought-forward' : 'opening', at)
  }

  function turnTo(date: string): readonly CardRow<Entry>[] {
    if (date < at || date > span.to) throw new RangeError(`ledger entry of ${date} out of order or outside ${span.from} to ${span.to}`)
    const rows: CardRow<Entry>[] = []
    if (date.slice(0, 7) !== at.slice(0, 7)) rows.push(...closeMonth())
    for (let open = yearOf(at); open < yearOf(date); open++) rows.push(...closeYear(open), balanceRow('brought-forward', `${open + 1}-01-01`))
    at = date
    return rows
  }

  function enter(entry: Entry): CardRow<Entry> {
    month = moreOn(month ?? still, entry)
    year = moreOn(year, entry)
    balance = plus(balance, entry, entry.side === 'in' ? 1 : -1)
    return { mark: 'entry', ...dayOf(entry.date), entry, [entry.side]: sumOf(entry), balance }
  }

  function end(): readonly CardRow<Entry>[] {
    const rows = span.to === at ? [] : [...turnTo(span.to)]
    rows.push(...closeMonth())
    if (span.to.endsWith('-12-31')) rows.push(...closeYear(yearOf(span.to)))
    return rows
  }

  function closeMonth(): readonly CardRow<Entry>[] {
    if (!month) return []
    const rows = [turnoverRow('month-total', month), turnoverRow('year-total', year)]
    month = undefined
    return rows
  }

  function closeYear(closing: number): readonly CardRow<Entry>[] {
    year = still
    return [balanceRow('carried-forward', `${closing}-12-31`)]
  }

  function balanceRow(mark: CardMark, date: string): CardRow<Entry> {
    return { mark, ...dayOf(date), balance }
  }

  function turnoverRow(mark: CardMark, sums: Turnover): CardRow<Entry> {
    return { mark, year: yearOf(at), month: dayOf(at).month, in: sums.in, out: sums.out, balance }
  }

  return { first, turnTo, enter, end }
}

function moreOn(sums: Turnover, entry: CardPosting): Turnover {
  return { ...sums, [entry.side]: plus(sums[entry.side], entry, 1) }
}

export function plus(a: Sum, b: Sum, sign: 1 | -1): Sum {
  return { quantity: a.quantity + sign * b.quantity, amountFen: a.amountFen + sign * b.amountFen }
}

function sumOf({ quantity, amountFen }: Sum): Sum {
  return { quantity, amountFen }
}

function dayOf(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: yearOf(date), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
