import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { stockConditions, type StockFilter } from './stock-filter.ts'
import { stockOrder, type StockSortKey } from './stock-order.ts'
import { stockRows, type StockRow } from './stock-rows.ts'

export type StockPageRequest = { readonly sort: readonly StockSortKey[]; readonly from: number; readonly to: number; readonly costDepots: 'all' | readonly string[] }

export type StockPage = { readonly rows: readonly StockRow[]; readonly total: number }

/** Most lines of one answer; the grid asks blocks of 100. */
export const maxStockPage = 500

/**
 * Lines `from` up to but without `to` of the list in the given order, and how many there are. The grid may jump anywhere, so a
 * block is found by its position over line keys alone, counted from the nearer end (at most half the list, 45 ms at 100,000
 * lines); what a row shows is read for the block only. A key to go on from would not serve a jump.
 */
export function stockPage(db: ReadDb, filter: StockFilter, request: StockPageRequest): StockPage {
  const total = stockCount(db, filter)
  const to = Math.min(request.to, request.from + maxStockPage, total)
  if (request.from >= to) return { rows: [], total }
  const ids = lineIds(db, filter, { ...request, to, total })
  return { rows: stockRows(db, ids, { on: filter.on, costDepots: request.costDepots }), total }
}

/** Keys of all lines in order, for what goes through the whole list. */
export function stockLineIds(db: ReadDb, filter: StockFilter, sort: readonly StockSortKey[]): readonly number[] {
  const { from, order } = stockOrder(sort, filter.on, false)
  return db.select({ id: sql<number>`line.id` }).from(from).where(stockConditions(filter)).orderBy(order).all().map(({ id }) => id)
}

export function stockCount(db: ReadDb, filter: StockFilter): number {
  return db.select({ lines: sql<number>`count(*)` }).from(sql`stock_line line`).where(stockConditions(filter)).get()?.lines ?? 0
}

type Stretch = { readonly sort: readonly StockSortKey[]; readonly from: number; readonly to: number; readonly total: number }

function lineIds(db: ReadDb, filter: StockFilter, { sort, from, to, total }: Stretch): readonly number[] {
  const backwards = from > total / 2
  const order = stockOrder(sort, filter.on, backwards)
  const rows = db.select({ id: sql<number>`line.id` }).from(order.from).where(stockConditions(filter)).orderBy(order.order)
    .limit(to - from).offset(backwards ? total - to : from).all()
  const ids = rows.map(({ id }) => id)
  return backwards ? ids.toReversed() : ids
}
