import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

/** One agency that a paper may name, with what finds it. */
export type PartyChoice = { readonly id: string; readonly code: string; readonly name: string; readonly shortName: string; readonly search: string }

/** Most agencies of one answer; a county has a few hundred. */
const maxParties = 3000

const statements = perConnection((db: ReadDb) => ({
  parties: db.select({
    id: sql<string>`id`, code: sql<string>`code`, name: sql<string>`name`, shortName: sql<string>`short_name`, search: sql<string>`search_text`,
  }).from(sql`agency`).where(sql`retired_on is null`).orderBy(sql`sort_key, code`).limit(maxParties).prepare(),
}))

/** Agencies in use, in the order of their names' pinyin. */
export function partyChoices(db: ReadDb): readonly PartyChoice[] {
  return statements(db).parties.all()
}
