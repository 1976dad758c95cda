import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { poolConditions, stockConditions, type StockFilter } from './stock-filter.ts'
import { stockCount } from './stock-page.ts'
import { figuresSql, hasUnusableSql } from './stock-usable.ts'
import { lineAmountSql } from './stock-worth.ts'

/** The foot of the stock grid. Units differ, so quantities are not added up; money is, where the actor may see costs. */
export type StockTotals = {
  readonly lines: number
  readonly kinds: number
  /** Lines whose money the actor may see; the amounts are theirs. */
  readonly costedLines?: number
  readonly amountFen?: number
  readonly unusableFen?: number
}

export function stockTotals(db: ReadDb, filter: StockFilter, costDepots: 'all' | readonly string[]): StockTotals {
  const counted = db.select({ lines: sql<number>`count(*)`, kinds: sql<number>`count(distinct line.item_id)` }).from(sql`stock_line line`).where(stockConditions(filter)).get()
  const counts = counted ?? { lines: 0, kinds: 0 }
  if (costDepots !== 'all' && costDepots.length === 0) return counts
  const costed = { ...filter, depots: meet(filter.depots, costDepots) }
  const costedLines = costDepots === 'all' ? counts.lines : stockCount(db, costed)
  return { ...counts, costedLines, amountFen: amountOf(db, costed), unusableFen: unusableAmount(db, costed) }
}

/** Whole pools where the conditions cut none apart, else line by line. */
function amountOf(db: ReadDb, filter: StockFilter): number {
  if (filter.keyword.trim() !== '' || filter.pick !== 'all') return sumOver(db, lineAmountSql, stockConditions(filter))
  const conditions = poolConditions(filter, 'p')
  const pools = conditions.length === 0 ? sql`stock_value v` : sql`value_pool p join stock_value v on v.pool_id = p.id`
  const row = db.select({ fen: sql<number>`coalesce(sum(v.amount_fen), 0)` }).from(pools).where(conditions.length === 0 ? sql`true` : sql.join([...conditions], sql` and `)).get()
  return row?.fen ?? 0
}

/** By quantity where a line is usable in part, half away from zero. */
function unusableAmount(db: ReadDb, filter: StockFilter): number {
  const { unusable } = figuresSql(filter.on)
  const share = sql`(2 * ${lineAmountSql} * ${unusable} + line.held) / (2 * line.held)`
  return sumOver(db, share, sql`${stockConditions(filter)} and ${hasUnusableSql(filter.on)}`)
}

function sumOver(db: ReadDb, amount: SQL, condition: SQL): number {
  return db.select({ fen: sql<number>`coalesce(sum(${amount}), 0)` }).from(sql`stock_line line`).where(condition).get()?.fen ?? 0
}

function meet(a: 'all' | readonly string[], b: 'all' | readonly string[]): 'all' | readonly string[] {
  if (a === 'all') return b
  return b === 'all' ? a : a.filter((depot) => b.includes(depot))
}
