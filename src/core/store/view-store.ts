import { and, eq } from 'drizzle-orm'
import type { WriteDb } from '../db/db.ts'
import { savedView } from '../schema/system.ts'

export type ViewRow = typeof savedView.$inferInsert

/** Adds a view or replaces the person's own of that id. */
export function saveViewRow(tx: WriteDb, row: ViewRow): void {
  const { id: _id, personId: _person, ...columns } = row
  tx.insert(savedView).values(row).onConflictDoUpdate({ target: savedView.id, set: columns, setWhere: eq(savedView.personId, row.personId) }).run()
}

export function removeViewRow(tx: WriteDb, id: string, personId: string): void {
  tx.delete(savedView).where(and(eq(savedView.id, id), eq(savedView.personId, personId))).run()
}
