import { sql } from 'drizzle-orm'
import { perConnection, type WriteDb } from '../db/db.ts'
import { place } from '../schema/master.ts'
import { placeholders } from './placeholders.ts'

export type PlaceRow = Partial<typeof place.$inferInsert> & { readonly id: string; readonly kind: string; readonly code: string; readonly name: string }

const statements = perConnection((tx: WriteDb) => ({
  add: tx.insert(place).values(placeholders('id', 'kind', 'code', 'name', 'parentId', 'depotId', 'ownerId', 'partyId', 'searchText', 'sortKey')).prepare(),
}))

/** A bin, zone, recipient or outside place: the parts that postings make by themselves. */
export function addPlace(tx: WriteDb, row: PlaceRow): void {
  statements(tx).add.run({
    id: row.id, kind: row.kind, code: row.code, name: row.name, parentId: row.parentId ?? null, depotId: row.depotId ?? null,
    ownerId: row.ownerId ?? null, partyId: row.partyId ?? null, searchText: row.searchText ?? '', sortKey: row.sortKey ?? '',
  })
}

/** A place with all its columns, as people edit it. */
export function savePlace(tx: WriteDb, row: PlaceRow): void {
  const { id, ...columns } = row
  tx.insert(place).values(row).onConflictDoUpdate({ target: place.id, set: { ...columns, revision: sql`${place.revision} + 1` } }).run()
}
