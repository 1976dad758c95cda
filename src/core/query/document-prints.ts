import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

export const printKinds = ['form', 'labels'] as const
export type PrintKind = (typeof printKinds)[number]

const statements = perConnection((db: ReadDb) => ({
  count: db.select({ times: sql<number>`count(*)` }).from(sql`print`)
    .where(sql`document_id = ${placeholder('document')} and kind = ${placeholder('kind')}`).prepare(),
}))

/** How often a paper's form or labels went to a printer. */
export function timesPrinted(db: ReadDb, document: string, kind: PrintKind): number {
  return statements(db).count.get({ document, kind })?.times ?? 0
}
