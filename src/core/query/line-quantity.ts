import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const statements = perConnection((db: ReadDb) => ({
  quantity: db.select({ quantity: sql<number>`quantity` }).from(sql`document_line`).where(sql`id = ${sql.placeholder('line')} and document_id = ${sql.placeholder('document')}`).prepare(),
}))

/** What a line of this document asks for now; undefined where it is not there. */
export function lineQuantity(db: ReadDb, at: { readonly document: string; readonly line: string }): number | undefined {
  return statements(db).quantity.get(at)?.quantity
}
