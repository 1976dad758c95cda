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

/** Totals in fen from another question than the rows; each that is given is compared with the sum of the rows. */
export type StatedTotals = { readonly [Key in keyof AmountSums]?: number }

export type AmountSums = {
  readonly openingFen: number
  readonly inFen: number
  readonly outFen: number
  readonly closingFen: number
}

/** Every difference in a list of rows, and between their sums and what is stated; empty where all of it holds. */
export function balances(rows: Iterable<BalanceRow>, stated?: StatedTotals): readonly Imbalance[] {
  const check = openBalance(stated)
  const found = [...rows].flatMap((row) => check.row(row))
  return [...found, ...check.end()]
}

export type BalanceCheck = {
  /** What is wrong with one more row. */
  readonly row: (row: BalanceRow) => readonly Imbalance[]
  /** What is wrong with the sums of all of them. */
  readonly end: () => readonly Imbalance[]
}

/** The same for rows that come one by one. */
export function openBalance(stated: StatedTotals = {}): BalanceCheck {
  const sums = { openingFen: 0, inFen: 0, outFen: 0, closingFen: 0 }
  return {
    row: (row) => {
      for (const key of sumKeys) sums[key] += row[key] ?? 0
      return rowImbalances(row)
    },
    end: () => sumKeys.flatMap((key) => {
      const expected = stated[key]
      return expected === undefined || expected === sums[key] ? [] : [{ where: undefined, measure: 'amount', expected, found: sums[key] }]
    }),
  }
}

const sumKeys = ['openingFen', 'inFen', 'outFen', 'closingFen'] as const

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
