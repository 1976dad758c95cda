import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import type { LotIdentity } from '../domain/document.ts'

export type KnownLot = LotIdentity & { readonly id: string; readonly item: string }

const columns = {
  id: sql<string>`l.id`, item: sql<string>`l.item_id`, batch: sql<string>`l.batch`, producedOn: sql<BusinessDate | ''>`l.produced_on`,
  expiresOn: sql<BusinessDate | ''>`l.expires_on`, serviceUntil: sql<BusinessDate | ''>`l.service_until`, serial: sql<string>`l.serial`,
}

const statements = perConnection((db: ReadDb) => ({
  byIdentity: db.select(columns).from(sql`json_each(${sql.placeholder('keys')}) k
    cross join lot l on l.item_id = k.value ->> 0 and l.batch = k.value ->> 1 and l.serial = k.value ->> 2`).prepare(),
  bySerial: db.select({ ...columns, place: sql<string>`coalesce(max(case when s.quantity > 0 then p.name end), '')` })
    .from(sql`json_each(${sql.placeholder('keys')}) k cross join lot l on l.serial = k.value ->> 1 and l.item_id = k.value ->> 0
      left join stock s on s.lot_id = l.id and s.bounded = 1 left join account a on a.id = s.account_id left join place p on p.id = a.place_id`)
    .where(sql`l.serial <> ''`).groupBy(sql`l.id`).prepare(),
  lastProvisional: db.select({ item: sql<string>`k.value ->> 0`, last: sql<number>`max(coalesce(max(cast(substr(l.serial, length(k.value ->> 1) + 1) as integer)), 0),
    coalesce((select last from number_series where prefix = 'SN:' || (k.value ->> 1) || ':'), 0))` })
    .from(sql`json_each(${sql.placeholder('keys')}) k left join lot l on l.item_id = k.value ->> 0
      and l.serial >= k.value ->> 1 and l.serial < (k.value ->> 1) || ':'`)
    .groupBy(sql`k.key`).prepare(),
}))

/** Lots of items with the given batch and serial: [item, batch, serial]. */
export function lotsLike(db: ReadDb, keys: readonly (readonly [string, string, string])[]): readonly KnownLot[] {
  return statements(db).byIdentity.all({ keys: JSON.stringify(keys) })
}

/** Serial units by [item, serial], with the place that holds each now, or ''. */
export function serialUnits(db: ReadDb, keys: readonly (readonly [string, string])[]): readonly (KnownLot & { readonly place: string })[] {
  return statements(db).bySerial.all({ keys: JSON.stringify(keys) })
}

/** The highest running number of provisional serials by item, [item, `TX-003-D03-`], of units that were named since too. */
export function lastProvisional(db: ReadDb, keys: readonly (readonly [string, string])[]): ReadonlyMap<string, number> {
  return new Map(statements(db).lastProvisional.all({ keys: JSON.stringify(keys) }).map((row) => [row.item, row.last]))
}
