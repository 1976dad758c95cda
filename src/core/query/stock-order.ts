import { sql, type SQL } from 'drizzle-orm'
import type { BusinessDate } from '../domain/business-date.ts'
import { figuresSql } from './stock-usable.ts'
import { keepingSql } from './stock-worth.ts'

export const stockSorts = [
  'name', 'code', 'spec', 'unit', 'category', 'nationalCode', 'depot', 'bin', 'owner', 'batch', 'lastDay', 'held', 'available', 'unusable', 'away', 'amount',
] as const
export type StockSort = (typeof stockSorts)[number]

export type StockSortKey = { readonly column: StockSort; readonly direction: 'asc' | 'desc' }

export type StockOrder = { readonly from: SQL; readonly order: SQL }

/**
 * Tables and order of a list of lines. The table of the first key leads, so that its index gives the order where it has one,
 * and a name's first hundred lines are read without the rest. `backwards` turns all round, to count from the nearer end.
 */
export function stockOrder(sort: readonly StockSortKey[], on: BusinessDate, backwards: boolean): StockOrder {
  const keys = sort.length === 0 ? usualOrder : sort
  const terms = keys.flatMap(({ column, direction }) => {
    const { by } = columns[column]
    return by(on).map((term) => ({ term, down: direction === 'desc' }))
  })
  const all = [...terms, { term: sql`line.id`, down: false }]
  const order = all.map(({ term, down }) => (down === backwards ? sql`${term} asc` : sql`${term} desc`))
  return { from: tablesOf(keys), order: sql.join(order, sql`, `) }
}

/** By name in pinyin order, first out first. */
const usualOrder: readonly StockSortKey[] = [{ column: 'name', direction: 'asc' }, { column: 'lastDay', direction: 'asc' }]

type Table = 'item' | 'depot' | 'place' | 'owner' | 'line'
type Column = { readonly table: Table; readonly by: (on: BusinessDate) => readonly SQL[] }

const textOf = (table: Table, ...terms: readonly string[]): Column => ({ table, by: () => terms.map((term) => sql.raw(term)) })

const columns: { readonly [Of in StockSort]: Column } = {
  name: textOf('item', 'item.sort_key', 'item.id'),
  code: textOf('item', 'item.code'),
  spec: textOf('item', 'item.spec'),
  unit: textOf('item', 'item.unit'),
  category: textOf('item', 'item.category'),
  nationalCode: textOf('item', 'item.national_code'),
  depot: textOf('depot', 'depot.sort_key', 'depot.id'),
  bin: textOf('place', 'place.code', 'place.name'),
  owner: textOf('owner', 'owner.sort_key'),
  batch: textOf('line', 'line.batch'),
  lastDay: textOf('line', "case line.last_day when '' then '9999' else line.last_day end"),
  held: textOf('line', 'line.held'),
  available: { table: 'line', by: (on) => [figuresSql(on).available] },
  unusable: { table: 'line', by: (on) => [figuresSql(on).unusable] },
  away: { table: 'line', by: (on) => [figuresSql(on).away] },
  amount: { table: 'line', by: () => [roughAmount] },
}

const joins: { readonly [Of in Exclude<Table, 'line'>]: { readonly table: SQL; readonly on: SQL } } = {
  item: { table: sql`item`, on: sql`line.item_id = item.id` },
  depot: { table: sql`place depot`, on: sql`line.depot_id = depot.id` },
  place: { table: sql`place`, on: sql`line.place_id = place.id` },
  owner: { table: sql`agency owner`, on: sql`line.owner_id = owner.id` },
}

/** CROSS JOIN keeps the order of the tables as written; owners are too few to lead. */
function tablesOf(keys: readonly StockSortKey[]): SQL {
  const [first, ...rest] = [...new Set(keys.map(({ column }) => columns[column].table))]
  const later = [...(first === 'owner' ? [first] : []), ...rest].filter((table) => table !== 'line').map((table) => sql`cross join ${joins[table].table} on ${joins[table].on}`)
  const leads = first === 'item' || first === 'depot' || first === 'place'
  const leading = !leads
    ? sql`stock_line line`
    : sql`${joins[first].table} cross join stock_line line on ${joins[first].on}`
  return sql.join([leading, ...later], sql` `)
}

/** A line's share of its pool, near enough to order by. */
const roughAmount = sql`(case when line.lot_id = '' then (
    select sum(v.amount_fen) from account ua cross join stock us on us.account_id = ua.id and us.item_id = line.item_id and us.quantity > 0
      cross join value_pool p on p.owner_id = line.owner_id and p.item_id = line.item_id and p.depot_id = line.depot_id and p.keeping = ${keepingSql('line')} and p.lot_id = us.lot_id
      cross join stock_value v on v.pool_id = p.id where ua.place_id = line.place_id and ua.owner_id = line.owner_id)
  else (select sum(v.amount_fen) * 1.0 * line.held / max(sum(v.quantity), 1) from value_pool p cross join stock_value v on v.pool_id = p.id
    where p.owner_id = line.owner_id and p.item_id = line.item_id and p.depot_id = line.depot_id and p.keeping = ${keepingSql('line')} and p.lot_id = line.lot_id) end)`
