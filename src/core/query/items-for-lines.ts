import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { item } from '../schema/master.ts'

const statements = perConnection((db: ReadDb) => ({
  items: db.select().from(item).where(sql`${item.id} in (select value from json_each(${sql.placeholder('ids')}))`).prepare(),
}))

export type ItemRecord = typeof item.$inferSelect

/** Items by id, whole, for the lines of a paper. */
export function itemsById(db: ReadDb, ids: Iterable<string>): ReadonlyMap<string, ItemRecord> {
  return new Map(statements(db).items.all({ ids: JSON.stringify([...new Set(ids)]) }).map((row) => [row.id, row]))
}
