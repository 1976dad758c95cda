import { and, eq, sql } from 'drizzle-orm'
import type { WriteDb } from '../db/db.ts'
import type { OwnValues } from '../domain/own-fields.ts'
import { ownField, ownValue } from '../schema/master.ts'

export type OwnFieldRow = Omit<typeof ownField.$inferInsert, 'position'>

/** Adds a field behind the others of its table, or changes it. */
export function saveOwnField(tx: WriteDb, row: OwnFieldRow): void {
  const { id: _id, ...columns } = row
  const position = sql`(select coalesce(max(position), 0) + 1 from own_field where table_name = ${row.tableName})`
  tx.insert(ownField).values({ ...row, position }).onConflictDoUpdate({ target: ownField.id, set: { ...columns, revision: sql`${ownField.revision} + 1` } }).run()
}

/** Keeps the values given of one record; '' takes one away. */
export function saveOwnValues(tx: WriteDb, rowId: string, values: OwnValues): void {
  for (const [fieldId, value] of Object.entries(values)) {
    if (value === '') tx.delete(ownValue).where(and(eq(ownValue.rowId, rowId), eq(ownValue.fieldId, fieldId))).run()
    else tx.insert(ownValue).values({ fieldId, rowId, value }).onConflictDoUpdate({ target: [ownValue.rowId, ownValue.fieldId], set: { value } }).run()
  }
}
