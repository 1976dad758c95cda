import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { OwnKind, OwnTable } from '../domain/own-fields.ts'

/** Fields an office added, in its order; retired ones too, since rows may still carry values. */
export function ownFields(db: ReadDb) {
  return db.select({
    id: sql<string>`id`, table: sql<OwnTable>`table_name`, name: sql<string>`name`, kind: sql<OwnKind>`kind`, choices: sql<string>`choices`, retiredOn: sql<string | null>`retired_on`,
    revision: sql<number>`revision`,
  }).from(sql`own_field`).orderBy(sql`table_name, position, id`).all().map((row) => ({ ...row, choices: JSON.parse(row.choices) as readonly string[] }))
}

/** Every kept value of a kind of record: for lists, files and forms. */
export function ownValues(db: ReadDb, table: OwnTable) {
  return db.select({ row: sql<string>`v.row_id`, field: sql<string>`v.field_id`, value: sql<string>`v.value` })
    .from(sql`own_field f join own_value v on v.field_id = f.id`).where(sql`f.table_name = ${table}`).all()
}

/** Whether any own value of a row holds a pattern. */
export function ownValueLike(row: SQL, like: string): SQL {
  return sql`exists (select 1 from own_value own where own.row_id = ${row} and own.value like ${like} escape '\\')`
}

export function ownValuesOf(db: ReadDb, row: string) {
  return db.select({ field: sql<string>`field_id`, value: sql<string>`value` }).from(sql`own_value`).where(sql`row_id = ${row}`).all()
}
