import { desc, eq, sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { journal } from '../schema/journal.ts'

const { placeholder } = sql

export type JournalRow = typeof journal.$inferSelect

const statements = perConnection((db: ReadDb) => ({
  page: db.select().from(journal)
    .where(sql`(${journal.siteId}, ${journal.epoch}, ${journal.sequence}) > (${placeholder('siteId')}, ${placeholder('epoch')}, ${placeholder('sequence')})`)
    .orderBy(journal.siteId, journal.epoch, journal.sequence).limit(placeholder('limit')).prepare(),
  last: db.select().from(journal).where(eq(journal.siteId, placeholder('site')))
    .orderBy(desc(journal.epoch), desc(journal.sequence)).limit(2).prepare(),
}))

export type JournalPlace = Pick<JournalRow, 'siteId' | 'epoch' | 'sequence'>

/** A line holds up to 2,000 movements, some two megabytes: so few at once fit into memory however large they are. */
const pageLines = 32

/** The whole journal in its order, page by page. */
export function* journalPages(db: ReadDb): Generator<readonly JournalRow[]> {
  let after: JournalPlace = { siteId: '', epoch: 0, sequence: 0 }
  for (;;) {
    const page = statements(db).page.all({ siteId: after.siteId, epoch: after.epoch, sequence: after.sequence, limit: pageLines })
    const last = page.at(-1)
    if (!last) return
    yield page
    after = last
  }
}

/** A site's last line and the one before it. */
export function lastJournalRows(db: ReadDb, site: string): { readonly last: JournalRow | undefined; readonly before: JournalRow | undefined } {
  const [last, before] = statements(db).last.all({ site })
  return { last, before }
}
