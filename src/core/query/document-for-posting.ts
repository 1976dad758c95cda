import { eq, sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { document, documentLine } from '../schema/document.ts'
import { item } from '../schema/master.ts'

export type DocumentRecord = typeof document.$inferSelect
export type LineItemRecord = Pick<typeof item.$inferSelect, 'tracking' | 'shelfLife' | 'shelfLifeUnit' | 'serviceLifeMonths'>
export type LineRecord = typeof documentLine.$inferSelect
/** A line as stored, with what posting needs of its item. */
export type PostingLine = { readonly line: LineRecord; readonly item: LineItemRecord }

const statements = perConnection((db: ReadDb) => ({
  document: db.select().from(document).where(eq(document.id, sql.placeholder('id'))).prepare(),
  lines: db.select({
    line: documentLine,
    item: { tracking: item.tracking, shelfLife: item.shelfLife, shelfLifeUnit: item.shelfLifeUnit, serviceLifeMonths: item.serviceLifeMonths },
  }).from(documentLine).innerJoin(item, eq(item.id, documentLine.itemId))
    .where(eq(documentLine.documentId, sql.placeholder('id'))).orderBy(documentLine.position).prepare(),
}))

export function documentRecord(db: ReadDb, id: string): DocumentRecord | undefined {
  return statements(db).document.get({ id })
}

export function postingLines(db: ReadDb, document: string): readonly PostingLine[] {
  return statements(db).lines.all({ id: document })
}
