import { eq, sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { asId } from '../domain/ids.ts'
import { firstOutFirst } from '../domain/lot-choice.ts'
import type { Holding } from '../domain/movement.ts'
import { quantity } from '../domain/quantity.ts'
import { account, stock } from '../schema/ledger.ts'
import { condition, lot, place } from '../schema/master.ts'

const statements = perConnection((db: ReadDb) => ({
  inDepot: db.select({
    place: account.placeId, owner: account.ownerId, condition: account.condition, item: stock.itemId, lot: stock.lotId, quantity: stock.quantity,
    batch: lot.batch, expiresOn: lot.expiresOn, serviceUntil: lot.serviceUntil, producedOn: lot.producedOn, serial: lot.serial,
    usable: condition.usable, placeCode: place.code,
  })
    .from(sql`json_each(${sql.placeholder('items')}) wanted cross join ${stock}`)
    .innerJoin(account, eq(account.id, stock.accountId))
    .innerJoin(place, eq(place.id, account.placeId))
    .innerJoin(condition, eq(condition.code, account.condition))
    .innerJoin(lot, eq(lot.id, stock.lotId))
    .where(sql`${stock.itemId} = wanted.value and ${stock.quantity} > 0 and ${place.depotId} = ${sql.placeholder('depot')} and ${place.kind} = 'bin'`)
    .prepare(),
}))

/** What lies in a depot's bins of some items, first out first. One query, however many items. */
export function holdingsOf(db: ReadDb, depot: string, items: Iterable<string>): readonly Holding[] {
  const rows = statements(db).inDepot.all({ depot, items: JSON.stringify([...new Set(items)]) })
  return rows
    .map((row): Holding => ({
      ...row,
      place: asId<'place'>(row.place), owner: asId<'agency'>(row.owner), item: asId<'item'>(row.item), lot: asId<'lot'>(row.lot),
      quantity: quantity(row.quantity),
    }))
    .sort(firstOutFirst)
}
