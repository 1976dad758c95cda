import type { WriteDb } from '../db/db.ts'
import { itemMapping } from '../schema/master.ts'

export type MappingRow = typeof itemMapping.$inferInsert

export function addMapping(tx: WriteDb, row: MappingRow): void {
  tx.insert(itemMapping).values(row).run()
}
