import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { documentLine } from '../schema/document.ts'

const { placeholder } = sql

const statements = perConnection((db: ReadDb) => ({
  ofItem: db.select().from(documentLine).where(sql`${documentLine.documentId} = ${placeholder('document')} and ${documentLine.itemId} = ${placeholder('item')}`)
    .orderBy(documentLine.position).prepare(),
  last: db.select({ position: sql<number>`coalesce(max(position), 0)` }).from(documentLine).where(sql`${documentLine.documentId} = ${placeholder('document')}`).prepare(),
  entry: db.select({ id: sql<string>`id`, document: sql<string>`document_id`, line: sql<string>`line_id`, quantity: sql<number>`quantity`, answer: sql<string>`answer` })
    .from(sql`scan`).where(sql`entry_id = ${placeholder('entry')}`).orderBy(sql`tick`).prepare(),
  undoable: db.select({ entry: sql<string>`s.entry_id` }).from(sql`scan s`)
    .where(sql`s.document_id = ${placeholder('document')} and s.undoes is null and not exists (select 1 from scan u where u.undoes = s.entry_id)`)
    .orderBy(sql`s.tick desc`).limit(1).prepare(),
}))

/** Lines of one item on a draft, in order. */
export function draftLinesOf(db: ReadDb, document: string, item: string) {
  return statements(db).ofItem.all({ document, item })
}

export function lastPosition(db: ReadDb, document: string): number {
  return statements(db).last.get({ document })?.position ?? 0
}

/** The rows of an entry, where it was recorded already. */
export function entryRows(db: ReadDb, entry: string) {
  return statements(db).entry.all({ entry })
}

/** The newest entry of a draft that nobody has undone. */
export function lastEntry(db: ReadDb, document: string): string | undefined {
  return statements(db).undoable.get({ document })?.entry
}
