import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

export type LineTicks = { readonly line: string; readonly at: string; readonly firstTick: number; readonly lastTick: number }

const statements = perConnection((db: ReadDb) => ({
  ticks: db.select({ line: sql<string>`line_id`, at: sql<string>`max(at)`, firstTick: sql<number>`min(tick)`, lastTick: sql<number>`max(tick)` })
    .from(sql`scan`).where(sql`document_id = ${sql.placeholder('document')} and quantity <> 0`).groupBy(sql`line_id`).prepare(),
}))

/** When the goods of each line passed the scanner, for lines that were recorded live. */
export function lineTicks(db: ReadDb, document: string): ReadonlyMap<string, LineTicks> {
  return new Map(statements(db).ticks.all({ document }).map((row) => [row.line, row]))
}
