import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { asId } from '../domain/ids.ts'
import { firstOutFirst } from '../domain/lot-choice.ts'
import type { Holding } from '../domain/movement.ts'
import { quantity } from '../domain/quantity.ts'

const statements = perConnection((db: ReadDb) => ({
  inDepot: db.select({
    place: sql<string>`a.place_id`, owner: sql<string>`a.owner_id`, condition: sql<string>`a.condition`, item: sql<string>`s.item_id`,
    lot: sql<string>`s.lot_id`, quantity: sql<number>`s.quantity`, batch: sql<string>`l.batch`, expiresOn: sql<string>`l.expires_on`,
    serviceUntil: sql<string>`l.service_until`, producedOn: sql<string>`l.produced_on`, serial: sql<string>`l.serial`,
    usable: sql<number>`c.usable`, placeCode: sql<string>`p.code`, placeName: sql<string>`p.name`, account: sql<number>`a.id`,
  })
    .from(sql`json_each(${sql.placeholder('items')}) wanted
      cross join stock s on s.item_id = wanted.value and s.quantity > 0
      cross join account a on a.id = s.account_id and a.depot_id = ${sql.placeholder('depot')}
      join place p on p.id = a.place_id and p.kind = 'bin'
      join condition c on c.code = a.condition
      join lot l on l.id = s.lot_id`)
    .prepare(),
}))

/** What lies in a depot's bins of some items, first out first. One query, however many items. */
export function holdingsOf(db: ReadDb, depot: string, items: Iterable<string>): readonly Holding[] {
  const rows = statements(db).inDepot.all({ depot, items: JSON.stringify([...new Set(items)]) })
  return rows
    .map((row): Holding => ({
      ...row,
      place: asId<'place'>(row.place), owner: asId<'agency'>(row.owner), item: asId<'item'>(row.item), lot: asId<'lot'>(row.lot),
      quantity: quantity(row.quantity), usable: row.usable === 1,
    }))
    .sort(firstOutFirst)
}
