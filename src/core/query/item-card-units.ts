import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { CardSight } from './item-card.ts'
import { inDepots } from './movement-timeline.ts'
import { isPastSql, lastUsableDaySql } from './stock-usable.ts'

/** One piece of serial goods that we hold or have out with somebody. */
export type SerialUnit = {
  readonly lot: string
  readonly serial: string
  /** The serial was made by us and still has to be stuck on. */
  readonly provisional: boolean
  readonly depotName: string
  readonly placeKind: string
  readonly bin: string
  readonly party: string
  readonly ownerName: string
  readonly condition: string
  /** In a usable condition and not past its last day. */
  readonly usable: boolean
  readonly lastDay: string
  readonly producedOn: string
}

const maxUnits = 2000

/** Pieces of an item in serial order. */
export function itemCardUnits(db: ReadDb, item: string, { on, depots }: Pick<CardSight, 'on' | 'depots'>): readonly SerialUnit[] {
  const lastDay = lastUsableDaySql('l')
  return db.select({
    lot: sql<string>`l.id`, serial: sql<string>`l.serial`, provisional: sql<number>`l.provisional`, depotName: sql<string>`d.name`, placeKind: sql<string>`p.kind`,
    bin: sql<string>`p.name`, party: sql<string>`coalesce(g.name, '')`, ownerName: sql<string>`o.name`, condition: sql<string>`c.name`,
    usable: sql<number>`c.usable and not ${isPastSql(lastDay, on)}`, lastDay: sql<string>`${lastDay}`, producedOn: sql<string>`l.produced_on`,
  }).from(sql`stock s join lot l on l.id = s.lot_id join account a on a.id = s.account_id join condition c on c.code = a.condition
      join place p on p.id = a.place_id join place d on d.id = p.depot_id join agency o on o.id = a.owner_id left join agency g on g.id = p.party_id`)
    .where(sql`s.item_id = ${item} and s.quantity > 0 and s.bounded = 1 and l.serial <> '' and ${inDepots(sql`p.depot_id`, depots)}`)
    .orderBy(sql`l.serial`).limit(maxUnits).all()
    .map((row) => ({ ...row, provisional: row.provisional === 1, usable: row.usable === 1 }))
}
