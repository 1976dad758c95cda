import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

const held = sql`stock s join account a on a.id = s.account_id join place p on p.id = a.place_id left join place d on d.id = p.depot_id`

const statements = perConnection((db: ReadDb) => ({
  last: db.select({
    inUse: sql<number>`coalesce((select max(cast(substr(serial, length(${placeholder('prefix')}) + 1) as integer)) from lot
      where serial <> '' and serial > ${placeholder('prefix')} and serial < ${placeholder('prefix')} || ':' and substr(serial, length(${placeholder('prefix')}) + 1) not glob '*[^0-9]*'), 0)`,
    givenOut: sql<number>`coalesce((select last from number_series where prefix = ${placeholder('series')}), 0)`,
  }).from(sql`(select 1)`).prepare(),
  units: db.select({
    lot: sql<string>`l.id`, item: sql<string>`l.item_id`, itemName: sql<string>`i.name`, serial: sql<string>`l.serial`, provisional: sql<number>`l.provisional`,
    depot: sql<string | null>`max(case when s.quantity > 0 then p.depot_id end)`,
  }).from(sql`json_each(${placeholder('lots')}) k cross join lot l on l.id = k.value join item i on i.id = l.item_id
      left join (${held}) on s.lot_id = l.id and s.bounded = 1`).where(sql`l.serial <> ''`).groupBy(sql`l.id`).prepare(),
}))

/** Under this name the numbers of a run are counted among the series. */
export function serialSeries(prefix: string): string {
  return `SN:${prefix}:`
}

/** The highest number behind a prefix that any unit bears or a run has given out. */
export function lastSerialNumber(db: ReadDb, prefix: string): number {
  const found = statements(db).last.get({ prefix, series: serialSeries(prefix) })
  return Math.max(found?.inUse ?? 0, found?.givenOut ?? 0)
}

/** Units by their lots, with the depot that holds each now. */
export function unitsOfLots(db: ReadDb, lots: readonly string[]) {
  return statements(db).units.all({ lots: JSON.stringify(lots) })
}
