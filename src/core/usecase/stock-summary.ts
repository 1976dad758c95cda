import type { ReadDb } from '../db/db.ts'
import { balances, type AmountSums, type Imbalance } from '../domain/balances.ts'
import { worthInAll } from '../query/stock-summary.ts'
import type { LedgerQuestion } from './ledger-question.ts'
import { summaryRows, type StockSummaryRow } from './stock-summary-rows.ts'

export type StockSummary = {
  /** By item code, then depot code. */
  readonly rows: readonly StockSummaryRow[]
  /** Of the rows whose money is seen; undefined where none is. */
  readonly totals: AmountSums | undefined
  /** Every place where opening + in − out is not closing; empty in a sound ledger. */
  readonly imbalances: readonly Imbalance[]
}

/**
 * 收发存汇总表 (domain.md §3.12(a)) of one depot or of all that are seen. Opening and flows are read from the entries, closing
 * from the projections of stock and value, so that a row that balances proves both.
 */
export function stockSummary(db: ReadDb, question: LedgerQuestion): StockSummary {
  const rows = summaryRows(db, question)
  const { costDepots } = question
  const costed = costDepots === 'all' || costDepots.length > 0
  const stated = costed ? { closingFen: worthInAll(db, { ...question, depots: meet(question.depots, costDepots) }) } : {}
  return { rows, totals: costed ? sumsOf(rows) : undefined, imbalances: balances(rows, stated) }
}

function sumsOf(rows: readonly StockSummaryRow[]): AmountSums {
  const sum = (key: keyof AmountSums) => rows.reduce((total, row) => total + (row[key] ?? 0), 0)
  return { openingFen: sum('openingFen'), inFen: sum('inFen'), outFen: sum('outFen'), closingFen: sum('closingFen') }
}

function meet(a: LedgerQuestion['depots'], b: LedgerQuestion['depots']): LedgerQuestion['depots'] {
  if (a === 'all') return b
  return b === 'all' ? a : a.filter((depot) => b.includes(depot))
}
