import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

const statements = perConnection((db: ReadDb) => ({
  depot: db.select({ id: sql<string>`id` }).from(sql`place`)
    .where(sql`kind = 'depot' and (id = ${placeholder('text')} or code = ${placeholder('text')} or name = ${placeholder('text')})`).limit(1).prepare(),
  agency: db.select({ id: sql<string>`id` }).from(sql`agency`)
    .where(sql`id = ${placeholder('text')} or code = ${placeholder('text')} or name = ${placeholder('text')} or short_name = ${placeholder('text')}`).limit(1).prepare(),
}))

/** A depot by id, code or name, as people name it on a command line. */
export function depotNamed(db: ReadDb, text: string): string | undefined {
  return statements(db).depot.get({ text })?.id
}

export function agencyNamed(db: ReadDb, text: string): string | undefined {
  return statements(db).agency.get({ text })?.id
}
