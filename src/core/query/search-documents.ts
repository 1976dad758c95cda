import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { isSeen, seenValues, type SeenDepots } from './search-seen.ts'
import { likePattern } from './stock-filter.ts'

const { placeholder } = sql

export type SearchedDocument = {
  readonly id: string
  readonly documentKind: string
  readonly purpose: string
  readonly paper: string
  readonly goods: string
  readonly number: string
  readonly officialNumber: string
  readonly businessDate: string
  readonly depotName: string
  readonly partyName: string
}

const columns = {
  id: sql<string>`d.id`, documentKind: sql<string>`d.kind`, purpose: sql<string>`d.purpose`, paper: sql<string>`d.paper`, goods: sql<string>`d.goods`,
  number: sql<string>`d.number`, officialNumber: sql<string>`d.official_number`, businessDate: sql<string>`d.business_date`,
  depotName: sql<string>`coalesce(p.name, '')`, partyName: sql<string>`coalesce(a.name, '')`,
}
const joined = sql`left join place p on p.id = d.depot_id left join agency a on a.id = d.party_id`
const seen = isSeen(sql`d.depot_id`)
/** As many of an item's newest lines are looked at. */
const newestLines = 100

const statements = perConnection((db: ReadDb) => ({
  numbered: db.select(columns).from(sql`json_each(${placeholder('numbers')}) wanted cross join document d on d.number = wanted.value ${joined}`)
    .where(seen).orderBy(sql`wanted.key`).limit(placeholder('most')).prepare(),
  official: db.select(columns).from(sql`document d ${joined}`)
    .where(sql`d.official_number <> '' and d.number is not null and lower(d.official_number) like ${placeholder('like')} escape '\\' and ${seen}`)
    .orderBy(sql`d.business_date desc, d.id desc`).limit(placeholder('most')).prepare(),
  ofItem: db.select(columns).from(sql`(select distinct document_id from (select document_id from document_line where item_id = ${placeholder('item')} order by document_id desc limit ${newestLines})) l
    cross join document d on d.id = l.document_id ${joined}`)
    .where(sql`d.number is not null and d.paper <> 'void' and ${seen}`).orderBy(sql`d.business_date desc, d.id desc`).limit(placeholder('most')).prepare(),
}))

type Wanted = { readonly depots: SeenDepots; readonly most: number }

/** Papers with these numbers, in their order. */
export function numberedDocuments(db: ReadDb, numbers: readonly string[], { depots, most }: Wanted): readonly SearchedDocument[] {
  return numbers.length === 0 ? [] : statements(db).numbered.all({ numbers: JSON.stringify(numbers), most, ...seenValues(depots) })
}

/** Papers whose official number holds the text, newest first. */
export function officialDocuments(db: ReadDb, text: string, { depots, most }: Wanted): readonly SearchedDocument[] {
  return statements(db).official.all({ like: likePattern(text), most, ...seenValues(depots) })
}

/** The newest papers with an item on them. */
export function documentsOfItem(db: ReadDb, item: string, { depots, most }: Wanted): readonly SearchedDocument[] {
  return statements(db).ofItem.all({ item, most, ...seenValues(depots) })
}
