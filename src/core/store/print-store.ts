import type { WriteDb } from '../db/db.ts'
import { print } from '../schema/document.ts'

/** Keeps that a paper went to a printer; the same id again adds nothing. */
export function addPrint(tx: WriteDb, row: typeof print.$inferInsert): void {
  tx.insert(print).values(row).onConflictDoNothing().run()
}
