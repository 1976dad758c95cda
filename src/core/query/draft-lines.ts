import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

const statements = perConnection((db: ReadDb) => ({
  entry: db.select({ id: sql<string>`id`, document: sql<string>`document_id`, line: sql<string>`line_id`, quantity: sql<number>`quantity`, answer: sql<string>`answer` })
    .from(sql`scan`).where(sql`entry_id = ${placeholder('entry')}`).orderBy(sql`tick`).prepare(),
  undoable: db.select({ entry: sql<string>`s.entry_id` }).from(sql`scan s`)
    .where(sql`s.document_id = ${placeholder('document')} and s.undoes is null and not exists (select 1 from scan u where u.undoes = s.entry_id)`)
    .orderBy(sql`s.tick desc`).limit(1).prepare(),
}))

/** The rows of an entry, where it was recorded already. */
export function entryRows(db: ReadDb, entry: string) {
  return statements(db).entry.all({ entry })
}

/** The newest entry of a draft that nobody has undone. */
export function lastEntry(db: ReadDb, document: string): string | undefined {
  return statements(db).undoable.get({ document })?.entry
}
