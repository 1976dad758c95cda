import type { Rows } from './sheet.ts'

/** What a row of stock must add up to: opening + in − out = closing. Amounts are absent without the right to see costs. */
export type BalanceRow = {
  readonly itemCode: string
  readonly depot: string
  readonly openingQuantity: number
  readonly inQuantity: number
  readonly outQuantity: number
  readonly closingQuantity: number
  readonly openingFen?: number | undefined
  readonly inFen?: number | undefined
  readonly outFen?: number | undefined
  readonly closingFen?: number | undefined
}

export type Measure = 'quantity' | 'amount'

/** `where` is an item and depot, or undefined for the totals; numbers are smallest units or fen. */
export type Imbalance = {
  readonly where: { readonly itemCode: string; readonly depot: string } | undefined
  readonly measure: Measure
  readonly expected: number
  readonly found: number
}

/** Totals in fen from another question than the rows; each is compared with the sum of the rows. */
export type StatedTotals = {
  readonly openingFen: number
  readonly inFen: number
  readonly outFen: number
  readonly closingFen: number
}

/** Every difference in a list of rows, and between their sums and what is stated; empty where all of it holds. */
export function balances(rows: Iterable<BalanceRow>, stated?: StatedTotals): readonly Imbalance[] {
  const found: Imbalance[] = []
  const sums = { openingFen: 0, inFen: 0, outFen: 0, closingFen: 0 }
  for (const row of rows) {
    found.push(...rowImbalances(row))
    addUp(sums, row)
  }
  return [...found, ...totalImbalances(sums, stated)]
}

/** Hands the rows on and throws at the first that does not balance, so that no wrong sheet is ever finished. */
export async function* balanced<Row extends BalanceRow>(rows: Rows<Row>, stated?: StatedTotals): AsyncGenerator<Row> {
  const sums = { openingFen: 0, inFen: 0, outFen: 0, closingFen: 0 }
  for await (const row of rows) {
    assertNone(rowImbalances(row))
    addUp(sums, row)
    yield row
  }
  assertNone(totalImbalances(sums, stated))
}

function rowImbalances(row: BalanceRow): readonly Imbalance[] {
  const where = { itemCode: row.itemCode, depot: row.depot }
  const quantity = row.openingQuantity + row.inQuantity - row.outQuantity
  const amount = (row.openingFen ?? 0) + (row.inFen ?? 0) - (row.outFen ?? 0)
  const amountFound = row.closingFen ?? 0
  const found: Imbalance[] = []
  if (quantity !== row.closingQuantity) found.push({ where, measure: 'quantity', expected: quantity, found: row.closingQuantity })
  if (amount !== amountFound) found.push({ where, measure: 'amount', expected: amount, found: amountFound })
  return found
}

type Sums = { -readonly [Key in keyof StatedTotals]: number }

const sumKeys = ['openingFen', 'inFen', 'outFen', 'closingFen'] as const

function addUp(sums: Sums, row: BalanceRow): void {
  for (const key of sumKeys) sums[key] += row[key] ?? 0
}

function totalImbalances(sums: Sums, stated: StatedTotals | undefined): readonly Imbalance[] {
  if (!stated) return []
  return sumKeys
    .filter((key) => sums[key] !== stated[key])
    .map((key) => ({ where: undefined, measure: 'amount', expected: stated[key], found: sums[key] }))
}

function assertNone(imbalances: readonly Imbalance[]): void {
  const [first] = imbalances
  if (!first) return
  const place = first.where ? `${first.where.itemCode} in ${first.where.depot}` : 'the totals'
  throw new Error(`stock summary does not balance at ${place}: ${first.measure} ${first.found}, expected ${first.expected}`)
}
