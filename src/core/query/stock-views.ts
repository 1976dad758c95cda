import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { addDays } from '../domain/business-date.ts'
import { endingSql, poolConditions, type StockFilter, type StockPick } from './stock-filter.ts'
import { hasNoneUsableSql, hasUnusableSql, isLine } from './stock-usable.ts'

/** How many lines each tab of the stock grid would list, of the depots the actor sees. One pass. */
export function stockViews(db: ReadDb, filter: StockFilter): { readonly [Pick in StockPick]: number } {
  const { on, withinDays } = filter
  const conditions = [isLine, ...poolConditions(filter, 'line')]
  const row = db.select({
    all: sql<number>`count(*)`,
    'usable-zero': sql<number>`count(*) filter (where ${hasNoneUsableSql(on)})`,
    expiring: sql<number>`count(*) filter (where ${endingSql(on, addDays(on, withinDays))})`,
    unusable: sql<number>`count(*) filter (where ${hasUnusableSql(on)})`,
  }).from(sql`stock_line line`).where(sql.join(conditions, sql` and `)).get()
  return row ?? { all: 0, 'usable-zero': 0, expiring: 0, unusable: 0 }
}
