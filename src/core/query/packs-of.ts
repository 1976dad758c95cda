import { asc, sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { quantity, type Quantity } from '../domain/quantity.ts'
import { packaging } from '../schema/master.ts'

const statements = perConnection((db: ReadDb) => ({
  packs: db.select({ id: packaging.id, name: packaging.name, baseUnits: packaging.baseUnits }).from(packaging)
    .where(sql`${packaging.itemId} = ${sql.placeholder('item')} and ${packaging.retiredOn} is null`).orderBy(asc(packaging.baseUnits)).prepare(),
}))

export type ItemPack = { readonly id: string; readonly name: string; readonly baseUnits: Quantity }

/** An item's packs in use, smallest first. */
export function packsOf(db: ReadDb, item: string): readonly ItemPack[] {
  return statements(db).packs.all({ item }).map((row) => ({ ...row, baseUnits: quantity(row.baseUnits) }))
}
