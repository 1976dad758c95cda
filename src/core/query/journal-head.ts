import { desc, eq, sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { journal } from '../schema/journal.ts'

const statements = perConnection((db: ReadDb) => ({
  head: db.select({ epoch: journal.epoch, sequence: journal.sequence, hash: journal.hash, postedAt: journal.postedAt })
    .from(journal).where(eq(journal.siteId, sql.placeholder('site'))).orderBy(desc(journal.epoch), desc(journal.sequence)).limit(1).prepare(),
  byCommand: db.select({ digest: journal.digest, answer: journal.answer, sequence: journal.sequence })
    .from(journal).where(eq(journal.commandId, sql.placeholder('command'))).prepare(),
}))

export type JournalHead = { readonly epoch: number; readonly sequence: number; readonly hash: string; readonly postedAt: string }

/** The last line of this site's journal; undefined before the first command. */
export function journalHead(db: ReadDb, site: string): JournalHead | undefined {
  return statements(db).head.get({ site })
}

/** The accepted command of this id, if there is one. */
export function acceptedCommand(db: ReadDb, command: string) {
  return statements(db).byCommand.get({ command })
}
