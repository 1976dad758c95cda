import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { OfficeList, PlainList } from '../domain/lists.ts'

const everyRow = sql`(
  select list, code, name, grouping, 1 as usable, position, retired_on from list_entry
  union all select 'category', code, name, '', 1, position, retired_on from category
  union all select 'funding-source', name, name, '', 1, position, retired_on from funding_source
  union all select 'condition', code, name, '', usable, position, retired_on from condition
)`

/** Rows of every list an office extends, in its order; retired ones too, since old rows still name them. */
export function listRows(db: ReadDb) {
  return db.select({
    list: sql<OfficeList>`list`, code: sql<string>`code`, name: sql<string>`name`, grouping: sql<string>`grouping`, usable: sql<number>`usable`, retiredOn: sql<string | null>`retired_on`,
  }).from(everyRow).orderBy(sql`list, position, code`).all()
}

export type ListRow = ReturnType<typeof listRows>[number]

export function isListed(db: ReadDb, list: PlainList, code: string): boolean {
  return db.select({ found: sql<number>`1` }).from(sql`list_entry`).where(sql`list = ${list} and code = ${code}`).get() !== undefined
}
