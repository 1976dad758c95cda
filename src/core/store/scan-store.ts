import { perConnection, type WriteDb } from '../db/db.ts'
import { scan } from '../schema/document.ts'
import { placeholders } from './placeholders.ts'

export type ScanRow = typeof scan.$inferInsert

const statements = perConnection((tx: WriteDb) => ({
  add: tx.insert(scan).values(placeholders('id', 'entryId', 'documentId', 'lineId', 'text', 'quantity', 'undoes', 'device', 'at', 'tick', 'answer')).prepare(),
}))

/** Append-only: what was entered, or which entry was undone. */
export function addScan(tx: WriteDb, row: ScanRow): void {
  statements(tx).add.run(row)
}
