import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

/** Which papers a list shows; dates are YYYY-MM-DD, `depots` those that the actor may view. */
export type DocumentFilter = {
  readonly depots: 'all' | readonly string[]
  readonly kinds: readonly string[]
  readonly state: 'all' | 'draft' | 'posted' | 'reversed' | 'void'
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Part of a number, official number, party, maker or goods on the paper. */
  readonly keyword: string
}

export type DocumentRow = {
  readonly id: string
  readonly kind: string
  readonly purpose: string
  readonly paper: string
  readonly goods: string
  readonly number: string | null
  readonly officialNumber: string
  readonly businessDate: string
  readonly depotName: string
  readonly partyName: string
  readonly lineCount: number
  readonly amountFen: number | null
  readonly makerName: string
  readonly startedAt: string
  readonly postedAt: string | null
}

/** Where the page before ended: newest first, so the next rows lie before this one. */
export type DocumentKey = { readonly businessDate: string; readonly id: string }

const columns = {
  id: sql<string>`d.id`, kind: sql<string>`d.kind`, purpose: sql<string>`d.purpose`, paper: sql<string>`d.paper`, goods: sql<string>`d.goods`,
  number: sql<string | null>`d.number`, officialNumber: sql<string>`d.official_number`, businessDate: sql<string>`d.business_date`,
  depotName: sql<string>`coalesce(p.name, '')`, partyName: sql<string>`coalesce(a.name, '')`, lineCount: sql<number>`d.line_count`,
  amountFen: sql<number | null>`d.amount_fen`, makerName: sql<string>`d.maker_name`, startedAt: sql<string>`d.started_at`, postedAt: sql<string | null>`d.posted_at`,
}

const maxPage = 500

/** One page of papers, newest business date first, by key and never by offset. */
export function documentPage(db: ReadDb, filter: DocumentFilter, { after, limit }: { readonly after?: DocumentKey | undefined; readonly limit: number }): readonly DocumentRow[] {
  const before = after ? [sql`(d.business_date, d.id) < (${after.businessDate}, ${after.id})`] : []
  return db.select(columns).from(tables).where(sql.join([...conditionsOf(filter), ...before], sql` and `))
    .orderBy(sql`d.business_date desc, d.id desc`).limit(Math.min(limit, maxPage)).all()
}

/** How many papers the filter finds, and their money, for the foot of the list. */
export function documentTotals(db: ReadDb, filter: DocumentFilter): { readonly documents: number; readonly amountFen: number } {
  const row = db.select({ documents: sql<number>`count(*)`, amountFen: sql<number>`coalesce(sum(d.amount_fen), 0)` }).from(tables)
    .where(sql.join(conditionsOf(filter), sql` and `)).get()
  return row ?? { documents: 0, amountFen: 0 }
}

const tables = sql`document d left join place p on p.id = d.depot_id left join agency a on a.id = d.party_id`

function conditionsOf({ depots, kinds, state, from, to, keyword }: DocumentFilter): SQL[] {
  const conditions = [sql`(d.line_count > 0 or d.goods <> 'none')`]
  if (depots !== 'all') conditions.push(sql`d.depot_id in (select value from json_each(${JSON.stringify(depots)}))`)
  if (kinds.length > 0) conditions.push(sql`d.kind in (select value from json_each(${JSON.stringify(kinds)}))`)
  if (state !== 'all') conditions.push(states[state])
  if (from) conditions.push(sql`d.business_date >= ${from}`)
  if (to) conditions.push(sql`d.business_date <= ${to}`)
  if (keyword.trim() !== '') conditions.push(mentions(keyword.trim()))
  return conditions
}

const states: { readonly [State in Exclude<DocumentFilter['state'], 'all'>]: SQL } = {
  draft: sql`d.paper = 'draft' and d.goods = 'none'`,
  posted: sql`d.goods = 'done'`,
  reversed: sql`d.goods in ('reversed', 'part-reversed')`,
  void: sql`d.paper = 'void'`,
}

function mentions(keyword: string): SQL {
  const like = `%${keyword.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`(lower(coalesce(d.number, '')) like ${like} escape '\\' or lower(d.official_number) like ${like} escape '\\' or coalesce(a.search_text, '') like ${like} escape '\\'
    or d.maker_name like ${like} escape '\\'
    or exists (select 1 from document_line l join item i on i.id = l.item_id where l.document_id = d.id and i.search_text like ${like} escape '\\'))`
}
