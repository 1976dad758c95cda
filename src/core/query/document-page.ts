import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { documentConditions, type DocumentFilter } from './document-filter.ts'

export const documentSorts = ['businessDate', 'number', 'party', 'depot', 'lines', 'amount', 'maker', 'recorded'] as const
export type DocumentSort = { readonly column: (typeof documentSorts)[number]; readonly direction: 'asc' | 'desc' }

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
  /** Below zero on a reversal; null on a draft, and where the actor may not see the depot's costs. */
  readonly amountFen: number | null
  readonly makerName: string
  readonly startedAt: string
  readonly postedAt: string | null
  /** What the page is ordered by, for the key of the next one. */
  readonly key: string | number
}

/** Where the page before ended. */
export type DocumentKey = { readonly key: string | number; readonly id: string }

export type DocumentPageRequest = {
  /** Newest business date first where absent. */
  readonly sort?: DocumentSort | undefined
  readonly from: number
  readonly to: number
  /** Key of row `from - 1`, where the asker knows it. */
  readonly after?: DocumentKey | undefined
}

export type DocumentPage = { readonly rows: readonly DocumentRow[]; readonly total: number }

/** Most papers of one answer; the grid asks blocks of 100. */
export const maxDocumentPage = 500

const newestFirst: DocumentSort = { column: 'businessDate', direction: 'desc' }

/**
 * Papers `from` up to but without `to`. Read on from the key of the row before where it is known, as when a person scrolls; a
 * jump is found by its position, counted from the nearer end.
 */
export function documentPage(db: ReadDb, filter: DocumentFilter, { sort = newestFirst, from, to, after }: DocumentPageRequest): DocumentPage {
  const total = documentCount(db, filter)
  const end = Math.min(to, from + maxDocumentPage, total)
  if (from >= end) return { rows: [], total }
  const rows = after ? rowsAfter(db, filter, { sort, after, limit: end - from }) : rowsAt(db, filter, { sort, from, to: end, total })
  return { rows, total }
}

export function documentCount(db: ReadDb, filter: DocumentFilter): number {
  return db.select({ documents: sql<number>`count(*)` }).from(sql`document d`).where(documentConditions(filter)).get()?.documents ?? 0
}

const tables = sql`document d left join place p on p.id = d.depot_id left join agency a on a.id = d.party_id`

type Ordered = { readonly sort: DocumentSort }

function rowsAfter(db: ReadDb, filter: DocumentFilter, { sort, after, limit }: Ordered & { readonly after: DocumentKey; readonly limit: number }) {
  const by = orders(filter)[sort.column]
  const beyond = sort.direction === 'desc' ? sql`<` : sql`>`
  return db.select(columns(filter, by)).from(tables)
    .where(sql`${documentConditions(filter)} and (${by}, d.id) ${beyond} (${after.key}, ${after.id})`)
    .orderBy(direction(by, sort.direction === 'desc')).limit(limit).all()
}

function rowsAt(db: ReadDb, filter: DocumentFilter, { sort, from, to, total }: Ordered & { readonly from: number; readonly to: number; readonly total: number }) {
  const by = orders(filter)[sort.column]
  const backwards = from > total / 2
  const rows = db.select(columns(filter, by)).from(tables).where(documentConditions(filter))
    .orderBy(direction(by, (sort.direction === 'desc') !== backwards)).limit(to - from).offset(backwards ? total - to : from).all()
  return backwards ? rows.toReversed() : rows
}

function direction(by: SQL, down: boolean): SQL {
  return down ? sql`${by} desc, d.id desc` : sql`${by}, d.id`
}

/** Signed; nothing for a bin move, and where costs are not to be seen. */
export function shownAmount({ costDepots }: Pick<DocumentFilter, 'costDepots'>): SQL {
  const signed = sql`case d.kind when 'bin-move' then null when 'reversal' then -d.amount_fen else d.amount_fen end`
  return costDepots === 'all' ? signed : sql`case when d.depot_id in (select value from json_each(${JSON.stringify(costDepots)})) then ${signed} end`
}

function orders(filter: DocumentFilter): { readonly [Column in DocumentSort['column']]: SQL } {
  return {
    businessDate: sql`d.business_date`, number: sql`coalesce(d.number, '')`, party: sql`coalesce(a.sort_key, '')`, depot: sql`coalesce(p.code, '')`,
    lines: sql`d.line_count`, amount: sql`coalesce(${shownAmount(filter)}, 0)`, maker: sql`d.maker_name`, recorded: sql`d.started_at`,
  }
}

function columns(filter: DocumentFilter, by: SQL) {
  return {
    id: sql<string>`d.id`, kind: sql<string>`d.kind`, purpose: sql<string>`d.purpose`, paper: sql<string>`d.paper`, goods: sql<string>`d.goods`,
    number: sql<string | null>`d.number`, officialNumber: sql<string>`d.official_number`, businessDate: sql<string>`d.business_date`,
    depotName: sql<string>`coalesce(p.name, '')`, partyName: sql<string>`coalesce(a.name, '')`, lineCount: sql<number>`d.line_count`,
    amountFen: sql<number | null>`${shownAmount(filter)}`, makerName: sql<string>`d.maker_name`, startedAt: sql<string>`d.started_at`,
    postedAt: sql<string | null>`d.posted_at`, key: sql<string | number>`${by}`,
  }
}
