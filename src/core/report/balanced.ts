import { openBalance, type BalanceRow, type Imbalance, type StatedTotals } from '#core/domain/balances.ts'
import type { Rows } from './sheet.ts'

/** Hands the rows on and throws at the first that does not balance, so that no wrong sheet is ever finished. */
export async function* balanced<Row extends BalanceRow>(rows: Rows<Row>, stated?: StatedTotals): AsyncGenerator<Row> {
  const check = openBalance(stated)
  for await (const row of rows) {
    assertNone(check.row(row))
    yield row
  }
  assertNone(check.end())
}

function assertNone(imbalances: readonly Imbalance[]): void {
  const [first] = imbalances
  if (!first) return
  const place = first.where ? `${first.where.itemCode} in ${first.where.depot}` : 'the totals'
  throw new Error(`stock summary does not balance at ${place}: ${first.measure} ${first.found}, expected ${first.expected}`)
}
