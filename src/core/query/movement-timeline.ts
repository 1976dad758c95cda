import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

/** Whose movements: an item in the depots seen, or one line of the stock grid. */
export type TimelineScope = {
  readonly item: string
  readonly depots: 'all' | readonly string[]
  /** Place, owner and visible lot ('' for serial units) of one line. */
  readonly line?: { readonly place: string; readonly owner: string; readonly lot: string } | undefined
}

/** Where the page before ended, with the balance before that row. */
export type TimelineKey = { readonly businessDate: string; readonly movement: number; readonly balance: number }

/** What one posting did to the goods of the scope, smallest units; a reversal counts with minus on the side it corrects. */
export type TimelineRow = {
  readonly key: number
  readonly businessDate: string
  readonly document: string
  readonly number: string
  readonly kind: string
  readonly purpose: string
  readonly party: string
  readonly depot: string
  readonly from: string
  readonly to: string
  readonly batch: string
  readonly lots: number
  readonly received: number
  readonly issued: number
  readonly balance: number
  readonly reversed: boolean
  readonly reverses: string
  readonly reason: string
}

export type TimelinePage = { readonly rows: readonly TimelineRow[]; readonly next: TimelineKey | undefined }

/** Postings of one page. */
const pagePostings = 50
/** Movements read for a page; a posting beyond them begins the next. */
const pageMovements = 400

/**
 * Postings of a scope, newest business date first, paged by key, each with the balance it left behind. The balance counts what
 * lies in our keeping, as the ledger card does: recoverable goods out with a recipient have left it.
 */
export function movementTimeline(db: ReadDb, scope: TimelineScope, after: TimelineKey | undefined): TimelinePage {
  const found = movements(db, scope, after)
  const whole = found.length < pageMovements
  const postings = bySequence(found)
  const kept = postings.slice(0, whole || postings.length === 1 ? pagePostings : Math.min(pagePostings, postings.length - 1))
  let balance = after?.balance ?? balanceOf(db, scope)
  const rows = kept.map((posting) => {
    const row = { ...posting.row, balance }
    balance -= posting.change
    return row
  })
  const last = kept.at(-1)
  const more = last !== undefined && (!whole || kept.length < postings.length)
  return { rows, next: more ? { businessDate: last.row.businessDate, movement: last.oldest, balance } : undefined }
}

const mostCounted = 1000

/** How many postings a timeline lists, at most 1,000 counted: the same goods and depots, whichever lots they moved. */
export function countPostings(db: ReadDb, scope: TimelineScope): number {
  return db.select({ postings: sql<number>`count(*)` }).from(sql`(select distinct m.sequence from movement m
    join account fa on fa.id = m.from_account_id join place fp on fp.id = fa.place_id
    join account ta on ta.id = m.to_account_id join place tp on tp.id = ta.place_id
    where m.item_id = ${scope.item} and (${inside(scope, 'from')} or ${inside(scope, 'to')}) limit ${mostCounted})`).get()?.postings ?? 0
}

/** What the scope holds now. */
function balanceOf(db: ReadDb, { item, depots, line }: TimelineScope): number {
  const of = line
    ? sql`place_id = ${line.place} and owner_id = ${line.owner} and lot_id = ${line.lot}`
    : sql`kind in ('bin', 'receiving', 'supplier-site') and ${inDepots(sql`depot_id`, depots)}`
  return db.select({ held: sql<number>`coalesce(sum(held), 0)` }).from(sql`stock_line`).where(sql`item_id = ${item} and ${of}`).get()?.held ?? 0
}

type MovementRow = ReturnType<typeof movements>[number]

function movements(db: ReadDb, scope: TimelineScope, after: TimelineKey | undefined) {
  const into = inside(scope, 'to')
  const outOf = inside(scope, 'from')
  const before = after ? sql`and (m.business_date, m.id) < (${after.businessDate}, ${after.movement})` : sql``
  return db.select({
    id: sql<number>`m.id`, sequence: sql<number>`m.sequence`, businessDate: sql<string>`m.business_date`, quantity: sql<number>`m.quantity`,
    into: sql<number>`${into}`, outOf: sql<number>`${outOf}`, lot: sql<string>`m.lot_id`, batch: sql<string>`case l.serial when '' then l.batch else l.serial end`,
    document: sql<string>`d.id`, number: sql<string>`coalesce(d.number, '')`, kind: sql<string>`d.kind`, purpose: sql<string>`d.purpose`, goods: sql<string>`d.goods`,
    reason: sql<string>`d.reason`, party: sql<string>`coalesce(a.name, '')`, depot: sql<string>`coalesce(p.name, '')`, reverses: sql<string>`coalesce(r.number, '')`,
    from: sql<string>`fp.name`, to: sql<string>`tp.name`,
  }).from(sql`movement m join account fa on fa.id = m.from_account_id join place fp on fp.id = fa.place_id
      join account ta on ta.id = m.to_account_id join place tp on tp.id = ta.place_id
      join document d on d.id = m.document_id join lot l on l.id = m.lot_id
      left join document r on r.id = d.reverses_id left join agency a on a.id = d.party_id left join place p on p.id = d.depot_id`)
    .where(sql`m.item_id = ${scope.item} and (${into} or ${outOf}) ${before}`)
    .orderBy(sql`m.business_date desc, m.id desc`).limit(pageMovements).all()
}

function inside({ item, depots, line }: TimelineScope, side: 'from' | 'to'): SQL {
  const place = sql.raw(side === 'from' ? 'fp' : 'tp')
  if (!line) return sql`(${place}.kind in ('bin', 'receiving', 'supplier-site') and ${inDepots(sql`${place}.depot_id`, depots)})`
  const lots = line.lot === '' ? sql`(select id from lot where item_id = ${item} and serial <> '')` : sql`(${line.lot})`
  const accounts = sql`(select id from account where place_id = ${line.place} and owner_id = ${line.owner})`
  return sql`(m.lot_id in ${lots} and ${sql.raw(`m.${side}_account_id`)} in ${accounts})`
}

export function inDepots(depot: SQL, depots: 'all' | readonly string[]): SQL {
  return depots === 'all' ? sql`true` : sql`${depot} in (select value from json_each(${JSON.stringify(depots)}))`
}

type Posting = { row: Omit<TimelineRow, 'balance'>; oldest: number; change: number }

/** Movements of one posting lie next to each other; a paper may have several postings. */
function bySequence(found: readonly MovementRow[]): readonly Posting[] {
  const postings: (Posting & { readonly sequence: number; readonly known: Set<string> })[] = []
  for (const movement of found) {
    const sign = movement.kind === 'reversal' ? -1 : 1
    const into = movement.into === 1 ? movement.quantity : 0
    const out = movement.outOf === 1 ? movement.quantity : 0
    const received = sign > 0 ? into : 0 - out
    const issued = sign > 0 ? out : 0 - into
    const last = postings.at(-1)
    if (last?.sequence === movement.sequence && last.row.document === movement.document) {
      last.known.add(movement.lot)
      last.row = { ...last.row, received: last.row.received + received, issued: last.row.issued + issued, lots: last.known.size }
      last.oldest = movement.id
      last.change += into - out
      continue
    }
    postings.push({ sequence: movement.sequence, known: new Set([movement.lot]), oldest: movement.id, change: into - out, row: rowOf(movement, { received, issued }) })
  }
  return postings
}

function rowOf(movement: MovementRow, { received, issued }: { readonly received: number; readonly issued: number }): Omit<TimelineRow, 'balance'> {
  const { id, businessDate, document, number, kind, purpose, party, depot, from, to, batch, reverses, reason, goods } = movement
  return { key: id, businessDate, document, number, kind, purpose, party, depot, from, to, batch, lots: 1, received, issued, reversed: goods === 'reversed', reverses, reason }
}
