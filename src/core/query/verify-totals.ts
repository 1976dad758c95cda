import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

/** A total that does not agree with what it is the total of. */
export type WrongTotal = { readonly row: string; readonly item: string | null; readonly column: string; readonly expected: number; readonly actual: number }

const lotName = sql`coalesce(nullif(t.serial, ''), nullif(t.batch, ''), '')`

/** Messages of SQLite's own check of the file; none where it is sound. */
export function quickCheck(db: ReadDb): readonly string[] {
  return db.all<{ quick_check: string }>(sql`pragma quick_check`).map((row) => row.quick_check).filter((message) => message !== 'ok')
}

export type BrokenReference = { readonly table: string; readonly rowid: number | null; readonly parent: string }

export function brokenReferences(db: ReadDb, limit: number): readonly BrokenReference[] {
  return db.all<BrokenReference>(sql`select "table", "rowid", parent from pragma_foreign_key_check limit ${limit}`)
}

/** Stock that is not the sum of its movements. */
export function wrongStock(db: ReadDb, limit: number): readonly WrongTotal[] {
  return db.all<WrongTotal>(sql`select coalesce(p.name, '') || ' ' || ${lotName} as row, i.name as item, 'quantity' as "column", v.moved as expected, v.held as actual
    from stock_discrepancy v left join account a on a.id = v.account_id left join place p on p.id = a.place_id left join item i on i.id = v.item_id
    left join lot t on t.id = v.lot_id limit ${limit}`)
}

/** Lines of the stock grid that are not what stock says. */
export function wrongStockLines(db: ReadDb, limit: number): readonly WrongTotal[] {
  return db.all<WrongTotal>(sql`select coalesce(p.name, '') || ' ' || ${lotName} as row, i.name as item,
      case when sum(v.held) = 2 * coalesce(g.held, 0) then 'usable, last_day' else 'held' end as "column",
      sum(v.held) - coalesce(g.held, 0) as expected, coalesce(g.held, 0) as actual
    from stock_line_discrepancy v left join stock_line g on g.place_id = v.place_id and g.owner_id = v.owner_id and g.item_id = v.item_id and g.lot_id = v.lot_id
      left join place p on p.id = v.place_id left join item i on i.id = v.item_id left join lot t on t.id = v.lot_id
    group by v.place_id, v.owner_id, v.item_id, v.lot_id limit ${limit}`)
}

/** Value that is not the sum of its entries. */
export function wrongValue(db: ReadDb, limit: number): readonly WrongTotal[] {
  return db.all<WrongTotal>(sql`select coalesce(q.keeping, '') || ' ' || ${lotName} as row, i.name as item,
      case when v.booked <> v.held then 'quantity' else 'amount_fen' end as "column",
      case when v.booked <> v.held then v.booked else v.booked_fen end as expected, case when v.booked <> v.held then v.held else v.held_fen end as actual
    from value_discrepancy v left join value_pool q on q.id = v.pool_id left join item i on i.id = q.item_id left join lot t on t.id = q.lot_id limit ${limit}`)
}

/** Quantities under value that are not the quantities in stock. */
export function wrongKeeping(db: ReadDb, limit: number): readonly WrongTotal[] {
  return db.all<WrongTotal>(sql`select coalesce(p.name, '') || ' ' || coalesce(v.keeping, '') || ' ' || ${lotName} as row, i.name as item, 'quantity' as "column",
      v.held as expected, v.valued as actual
    from keeping_discrepancy v left join place p on p.id = v.depot_id left join item i on i.id = v.item_id left join lot t on t.id = v.lot_id limit ${limit}`)
}

/** Serial units that are in two places at once. */
export function wrongSerials(db: ReadDb, limit: number): readonly WrongTotal[] {
  return db.all<WrongTotal>(sql`select ${lotName} as row, i.name as item, 'quantity' as "column", 1 as expected, v.held as actual
    from serial_discrepancy v left join item i on i.id = v.item_id left join lot t on t.id = v.lot_id limit ${limit}`)
}
