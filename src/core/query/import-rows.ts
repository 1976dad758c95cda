import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

/** What each row of a batch did, in the order in which it was done. */
export function importedRows(db: ReadDb, batch: string) {
  return db.select({ sheet: sql<string>`sheet`, row: sql<number>`row`, fields: sql<string>`fields`, outcome: sql<string>`outcome` })
    .from(sql`import_row`).where(sql`batch_id = ${batch}`).orderBy(sql`id`).all()
}
