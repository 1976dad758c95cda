import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { isSeen, seenValues, type SeenDepots } from './search-seen.ts'
import { likePattern } from './stock-filter.ts'

const { placeholder } = sql

export type SearchedPlace = { readonly id: string; readonly code: string; readonly name: string; readonly depot: string; readonly depotName: string; readonly depotCode: string }
export type SearchedAgency = { readonly id: string; readonly code: string; readonly name: string; readonly shortName: string }
export type SearchedPerson = { readonly id: string; readonly name: string }

const columns = {
  id: sql<string>`p.id`, code: sql<string>`p.code`, name: sql<string>`p.name`, depot: sql<string>`d.id`, depotName: sql<string>`d.name`, depotCode: sql<string>`d.code`,
}
const tables = sql`place p join place d on d.id = p.depot_id`
const holds = (text: ReturnType<typeof sql>) => sql`${text} like ${placeholder('like')} escape '\\'`

const statements = perConnection((db: ReadDb) => ({
  depots: db.select(columns).from(tables)
    .where(sql`p.kind = 'depot' and p.retired_on is null and (${holds(sql`p.search_text`)} or ${holds(sql`lower(p.code)`)}) and ${isSeen(sql`p.id`)}`)
    .orderBy(sql`lower(p.code) <> ${placeholder('text')}, p.sort_key, p.code`).limit(placeholder('most')).prepare(),
  bins: db.select(columns).from(tables)
    .where(sql`p.kind = 'bin' and p.retired_on is null and p.code <> '-' and d.retired_on is null and (lower(p.code) like ${placeholder('begins')} escape '\\' or lower(d.code || '/' || p.code) like ${placeholder('begins')} escape '\\'
      or lower(p.name) like ${placeholder('begins')} escape '\\') and ${isSeen(sql`p.depot_id`)}`)
    .orderBy(sql`lower(p.code) <> ${placeholder('text')}, p.code, d.code`).limit(placeholder('most')).prepare(),
  agencies: db.select({ id: sql<string>`id`, code: sql<string>`code`, name: sql<string>`name`, shortName: sql<string>`short_name` }).from(sql`agency`)
    .where(sql`retired_on is null and (${holds(sql`search_text`)} or ${holds(sql`lower(code)`)})`)
    .orderBy(sql`lower(code) <> ${placeholder('text')}, sort_key, code`).limit(placeholder('most')).prepare(),
  people: db.select({ id: sql<string>`id`, name: sql<string>`name` }).from(sql`person`)
    .where(sql`retired_on is null and ${holds(sql`lower(name)`)}`).orderBy(sql`name`).limit(placeholder('most')).prepare(),
}))

type Wanted = { readonly depots: SeenDepots; readonly most: number }

/** Depots in use by name, pinyin, initials or code. */
export function searchedDepots(db: ReadDb, text: string, { depots, most }: Wanted): readonly SearchedPlace[] {
  return statements(db).depots.all({ ...texts(text), most, ...seenValues(depots) })
}

/** Bins in use whose code or name begins with the text, also behind their depot's code: `D03/A-01`. */
export function searchedBins(db: ReadDb, text: string, { depots, most }: Wanted): readonly SearchedPlace[] {
  const { like, ...own } = texts(text)
  return statements(db).bins.all({ ...own, begins: like.slice(1), most, ...seenValues(depots) })
}

export function searchedAgencies(db: ReadDb, text: string, most: number): readonly SearchedAgency[] {
  return statements(db).agencies.all({ ...texts(text), most })
}

export function searchedPeople(db: ReadDb, text: string, most: number): readonly SearchedPerson[] {
  return statements(db).people.all({ like: likePattern(text), most })
}

function texts(text: string) {
  return { text: text.toLowerCase(), like: likePattern(text) }
}
