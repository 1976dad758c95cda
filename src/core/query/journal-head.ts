import { desc, eq, sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { journal } from '../schema/journal.ts'

/** Site, last line and the command of this id, as every write must know them, in one look. */
const standing = sql`site s
  left join journal h on h.site_id = s.id and (h.epoch, h.sequence) = (select epoch, sequence from journal where site_id = s.id order by epoch desc, sequence desc limit 1)
  left join journal k on k.command_id = ${sql.placeholder('command')}`

const statements = perConnection((db: ReadDb) => ({
  standing: db.select({
    site: sql<string>`s.id`, epoch: sql<number>`s.epoch`, headEpoch: sql<number | null>`h.epoch`, sequence: sql<number | null>`h.sequence`, hash: sql<string | null>`h.hash`,
    postedAt: sql<string | null>`h.posted_at`, digest: sql<string | null>`k.digest`, answer: sql<string | null>`k.answer`,
  }).from(standing).prepare(),
  head: db.select({ epoch: journal.epoch, sequence: journal.sequence, hash: journal.hash, postedAt: journal.postedAt })
    .from(journal).where(eq(journal.siteId, sql.placeholder('site'))).orderBy(desc(journal.epoch), desc(journal.sequence)).limit(1).prepare(),
}))

export type JournalHead = { readonly epoch: number; readonly sequence: number; readonly hash: string; readonly postedAt: string }

export type Standing = {
  readonly site: { readonly id: string; readonly epoch: number }
  readonly head: JournalHead | undefined
  /** The accepted command of the id asked for, if there is one. */
  readonly known: { readonly digest: string; readonly answer: string } | undefined
}

/** How the journal stands for a command; undefined where no site was founded. */
export function journalStanding(db: ReadDb, command: string): Standing | undefined {
  const row = statements(db).standing.get({ command })
  if (!row) return undefined
  const { site, epoch, headEpoch, sequence, hash, postedAt, digest, answer } = row
  return {
    site: { id: site, epoch },
    head: headEpoch === null || sequence === null || hash === null || postedAt === null ? undefined : { epoch: headEpoch, sequence, hash, postedAt },
    known: digest === null || answer === null ? undefined : { digest, answer },
  }
}

/** The last line of this site's journal; undefined before the first command. */
export function journalHead(db: ReadDb, site: string): JournalHead | undefined {
  return statements(db).head.get({ site })
}
