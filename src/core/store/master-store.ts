import { and, eq, sql } from 'drizzle-orm'
import type { WriteDb } from '../db/db.ts'
import { agency, event, item, itemAlias, itemCode, nameHistory, packaging, place, stockLevel } from '../schema/master.ts'

export type AgencyRow = typeof agency.$inferInsert
export type ItemRow = typeof item.$inferInsert
export type PackagingRow = typeof packaging.$inferInsert
export type ItemCodeRow = typeof itemCode.$inferInsert

/** Adds or changes an agency; each change raises its revision. */
export function saveAgency(tx: WriteDb, row: AgencyRow): void {
  const { id: _id, ...columns } = row
  tx.insert(agency).values(row).onConflictDoUpdate({ target: agency.id, set: { ...columns, revision: sql`${agency.revision} + 1` } }).run()
}

export function saveItem(tx: WriteDb, row: ItemRow): void {
  const { id: _id, ...columns } = row
  tx.insert(item).values(row).onConflictDoUpdate({ target: item.id, set: { ...columns, revision: sql`${item.revision} + 1` } }).run()
}

export function replaceAliases(tx: WriteDb, itemId: string, texts: readonly string[]): void {
  tx.delete(itemAlias).where(eq(itemAlias.itemId, itemId)).run()
  if (texts.length > 0) tx.insert(itemAlias).values([...new Set(texts)].map((text) => ({ itemId, text }))).run()
}

export function addPackaging(tx: WriteDb, row: PackagingRow): void {
  tx.insert(packaging).values(row).run()
}

export function retirePackaging(tx: WriteDb, id: string, on: string): void {
  tx.update(packaging).set({ retiredOn: on }).where(eq(packaging.id, id)).run()
}

export function addItemCode(tx: WriteDb, row: ItemCodeRow): void {
  tx.insert(itemCode).values(row).run()
}

/** Changes the days or the pack of a code, never its text: old papers still resolve to the old item (edge case 23). */
export function changeItemCode(tx: WriteDb, id: string, changes: Partial<Pick<ItemCodeRow, 'validFrom' | 'validTo' | 'packagingId'>>): void {
  tx.update(itemCode).set(changes).where(eq(itemCode.id, id)).run()
}

export function keepName(tx: WriteDb, row: typeof nameHistory.$inferInsert): void {
  tx.insert(nameHistory).values(row).run()
}

const retirable = { item, agency, place } as const

/** Takes a row out of use or back into it; rows are never deleted. */
export function setRetired(tx: WriteDb, table: keyof typeof retirable, { id, on }: { readonly id: string; readonly on: string | null }): void {
  const rows = retirable[table]
  tx.update(rows).set({ retiredOn: on, revision: sql`${rows.revision} + 1` }).where(eq(rows.id, id)).run()
}

/** Adds or changes an event; each change raises its revision. */
export function saveEvent(tx: WriteDb, row: typeof event.$inferInsert): void {
  const { id: _id, ...columns } = row
  tx.insert(event).values(row).onConflictDoUpdate({ target: event.id, set: { ...columns, revision: sql`${event.revision} + 1` } }).run()
}

/** An item's minimum and maximum at a depot; neither takes the row away. */
export function saveLevel(tx: WriteDb, row: typeof stockLevel.$inferInsert): void {
  const { itemId, depotId, minimum = null, maximum = null } = row
  if (minimum === null && maximum === null) tx.delete(stockLevel).where(and(eq(stockLevel.itemId, itemId), eq(stockLevel.depotId, depotId))).run()
  else tx.insert(stockLevel).values(row).onConflictDoUpdate({ target: [stockLevel.itemId, stockLevel.depotId], set: { minimum, maximum } }).run()
}
