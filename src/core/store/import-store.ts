import { eq, sql } from 'drizzle-orm'
import { perConnection, type WriteDb } from '../db/db.ts'
import { importBatch, importRow } from '../schema/document.ts'
import { importMapping } from '../schema/system.ts'
import { placeholders } from './placeholders.ts'

export type BatchRow = typeof importBatch.$inferInsert
export type ImportedRow = typeof importRow.$inferInsert

const statements = perConnection((tx: WriteDb) => ({
  row: tx.insert(importRow).values(placeholders('batchId', 'sheet', 'row', 'identity', 'fields', 'lineId', 'outcome')).prepare(),
}))

export function addBatch(tx: WriteDb, row: BatchRow): void {
  tx.insert(importBatch).values(row).run()
}

export function addImportedRow(tx: WriteDb, row: ImportedRow): void {
  statements(tx).row.run(row)
}

export function markBatchReversed(tx: WriteDb, batch: string, at: string): void {
  tx.update(importBatch).set({ reversedAt: at }).where(eq(importBatch.id, batch)).run()
}

/** Keeps how the columns of a layout were understood. */
export function keepMapping(tx: WriteDb, { fingerprint, columns, at }: typeof importMapping.$inferInsert): void {
  tx.insert(importMapping).values({ fingerprint, columns, at })
    .onConflictDoUpdate({ target: importMapping.fingerprint, set: { columns: sql`excluded.columns`, at: sql`excluded.at` } }).run()
}
