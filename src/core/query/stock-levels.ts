import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { figuresSql } from './stock-usable.ts'

/** Own minimum and maximum of an item by depot, in its smallest units. */
export function levelsOf(db: ReadDb, item: string) {
  return db.select({ depot: sql<string>`depot_id`, minimum: sql<number | null>`minimum`, maximum: sql<number | null>`maximum` }).from(sql`stock_level`).where(sql`item_id = ${item}`).all()
}

/** Usable stock of what has a minimum or maximum, on a day; what lies at a depot in bins, receiving and supplier sites. */
export function levelStanding(db: ReadDb, { depots, on }: { readonly depots: 'all' | readonly string[]; readonly on: string }) {
  const listed = depots === 'all' ? sql`true` : sql`v.depot_id in (select value from json_each(${JSON.stringify(depots)}))`
  const usable = sql<number>`coalesce((select sum(${figuresSql(on).available}) from stock_line line where line.item_id = v.item_id and line.depot_id = v.depot_id), 0)`
  return db.select({
    item: sql<string>`i.id`, code: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<0 | 1 | 2>`i.scale`,
    depot: sql<string>`d.id`, depotName: sql<string>`d.name`, minimum: sql<number | null>`v.minimum`, maximum: sql<number | null>`v.maximum`, usable,
  }).from(sql`stock_level v join item i on i.id = v.item_id join place d on d.id = v.depot_id`)
    .where(sql`${listed} and i.retired_on is null and d.retired_on is null`).orderBy(sql`d.code, i.sort_key, i.code`).limit(maxLevels).all()
}

const maxLevels = 20_000
