import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { PlaceKind } from '../domain/place.ts'
import type { SummaryFlow } from '../domain/stock-summary.ts'

export type Depots = 'all' | readonly string[]

/** Depots, first and last day, both included; one item where only its figures are wanted. */
export type SummaryScope = { readonly depots: Depots; readonly from: string; readonly to: string; readonly item?: string | undefined }

/**
 * Flows up to the last day, split at the first, of every item and depot, by the kind of place at the other end. Read from the
 * value ledger: it has an entry wherever goods enter or leave a depot's keeping and none for moves inside it.
 */
export function summaryFlows(db: ReadDb, scope: SummaryScope): readonly SummaryFlow[] {
  const earlier = sql`f.business_date < ${scope.from}`
  const signed = (measure: SQL, when: SQL) => sql<number>`coalesce(sum(${measure} * case f.coming when 1 then 1 else -1 end) filter (where ${when}), 0)`
  const rows = db.select({
    item: sql<string>`f.item_id`, depot: sql<string>`f.depot_id`, coming: sql<number>`f.coming`, other: sql<PlaceKind>`k.kind`,
    beforeQuantity: signed(sql`f.quantity`, earlier), beforeFen: signed(sql`f.amount_fen`, earlier),
    withinQuantity: signed(sql`f.quantity`, sql`not ${earlier}`), withinFen: signed(sql`f.amount_fen`, sql`not ${earlier}`),
  }).from(sql`${poolFlows(scope)} f join (select a.id, p.kind from account a join place p on p.id = a.place_id) k on k.id = f.other`)
    .groupBy(sql`f.item_id, f.depot_id, f.coming, k.kind`).all()
  return rows.map(({ coming, beforeQuantity, beforeFen, withinQuantity, withinFen, ...key }) => ({
    ...key, side: coming === 1 ? 'in' : 'out',
    before: { quantity: beforeQuantity, amountFen: beforeFen }, within: { quantity: withinQuantity, amountFen: withinFen },
  }))
}

/** Entries of the pools in keeping; a reversal is on the side it corrects, its other end is the account it goes back to or comes back from. */
function poolFlows(scope: SummaryScope): SQL {
  return sql`(select v.item_id, v.depot_id, c.business_date, c.quantity, c.amount_fen, (c.quantity >= 0) = (c.cause <> 'reversal') as coming,
      case when c.quantity > 0 then m.from_account_id else m.to_account_id end as other
    from value_pool v cross join cost_entry c on c.pool_id = v.id cross join movement m on m.id = c.movement_id
    where ${pools(scope)} and c.business_date <= ${scope.to})`
}

/** Value pools `v` of what lies in the keeping of the scope's depots. */
function pools({ depots, item }: Pick<SummaryScope, 'depots' | 'item'>): SQL {
  return sql`v.keeping = 'stock' and ${within(sql`v.depot_id`, depots)} and ${item === undefined ? sql`true` : sql`v.item_id = ${item}`}`
}

export function within(depot: SQL, depots: Depots): SQL {
  return depots === 'all' ? sql`true` : sql`${depot} in (select value from json_each(${JSON.stringify(depots)}))`
}

export type Worth = { readonly item: string; readonly depot: string; readonly amountFen: number }

/** What lies in keeping is worth at the end of the last day: the projection of now without what was booked later. */
export function worthAtEnd(db: ReadDb, scope: SummaryScope): readonly Worth[] {
  const columns = { item: sql<string>`v.item_id`, depot: sql<string>`v.depot_id` }
  const now = db.select({ ...columns, amountFen: sql<number>`sum(s.amount_fen)` })
    .from(sql`value_pool v cross join stock_value s on s.pool_id = v.id`).where(pools(scope)).groupBy(sql`v.item_id, v.depot_id`).all()
  const later = db.select({ ...columns, amountFen: sql<number>`-sum(c.amount_fen)` })
    .from(laterEntries(scope)).where(pools(scope)).groupBy(sql`v.item_id, v.depot_id`).all()
  return [...now, ...later]
}

/** The same as one sum, by a question of its own. */
export function worthInAll(db: ReadDb, scope: SummaryScope): number {
  const now = db.select({ fen: sql<number>`coalesce(sum(s.amount_fen), 0)` }).from(sql`stock_value s join value_pool v on v.id = s.pool_id`).where(pools(scope)).get()
  const later = db.select({ fen: sql<number>`coalesce(sum(c.amount_fen), 0)` }).from(laterEntries(scope)).where(pools(scope)).get()
  return (now?.fen ?? 0) - (later?.fen ?? 0)
}

/** By the pools of one item or of some depots; over all of them by papers, for those after the last day are few. */
function laterEntries({ to, item, depots }: SummaryScope): SQL {
  if (item !== undefined || depots !== 'all') return sql`value_pool v cross join cost_entry c on c.pool_id = v.id and c.business_date > ${to}`
  return sql`document d cross join movement m on m.document_id = d.id and d.business_date > ${to} cross join cost_entry c on c.movement_id = m.id cross join value_pool v on v.id = c.pool_id`
}

/** Goods by how they are kept; `inspecting` are those in the condition 待检. Smallest units. */
export type HeldPart = { readonly item: string; readonly depot: string; readonly kind: PlaceKind; readonly inspecting: 0 | 1; readonly quantity: number }

/** What the depots answer for at the end of the last day, wherever it is: the stock of now without what moved later. */
export function heldAtEnd(db: ReadDb, scope: SummaryScope): readonly HeldPart[] {
  const { depots, item } = scope
  const columns = {
    item: sql<string>`s.item_id`, depot: sql<string>`p.depot_id`, kind: sql<PlaceKind>`p.kind`, inspecting: sql<0 | 1>`a.condition = 'inspecting'`, quantity: sql<number>`sum(s.quantity)`,
  }
  const grouping = sql`s.item_id, p.depot_id, p.kind, a.condition = 'inspecting'`
  const wanted = sql`a.bounded = 1 and ${within(sql`p.depot_id`, depots)} and ${item === undefined ? sql`true` : sql`s.item_id = ${item}`}`
  const now = db.select(columns).from(item === undefined
    ? sql`place p cross join account a on a.place_id = p.id cross join stock s on s.account_id = a.id`
    : sql`stock s cross join account a on a.id = s.account_id cross join place p on p.id = a.place_id`)
    .where(sql`${wanted} and s.quantity <> 0`).groupBy(grouping).all()
  const later = db.select({ ...columns, quantity: sql<number>`-sum(s.quantity)` })
    .from(sql`(${laterLeg(scope, 'to')} union all ${laterLeg(scope, 'from')}) s cross join account a on a.id = s.account_id cross join place p on p.id = a.place_id`)
    .where(wanted).groupBy(grouping).all()
  return [...now, ...later]
}

/** What came into or left accounts after the last day; by the shortest way to those movements, as with the entries. */
function laterLeg({ to, item, depots }: SummaryScope, side: 'from' | 'to'): SQL {
  const account = sql.raw(`m.${side}_account_id`)
  const columns = sql`m.item_id, ${account} as account_id, ${sql.raw(side === 'to' ? '' : '-')}m.quantity as quantity`
  if (item !== undefined) return sql`select ${columns} from movement m where m.item_id = ${item} and m.business_date > ${to}`
  if (depots === 'all') return sql`select ${columns} from document d cross join movement m on m.document_id = d.id where d.business_date > ${to}`
  return sql`select ${columns} from account x cross join movement m on ${account} = x.id where ${within(sql`x.depot_id`, depots)} and m.business_date > ${to}`
}

/** Nearest last usable day of what each depot keeps of each item now. */
export function nearestLastDays(db: ReadDb, { depots, item }: Pick<SummaryScope, 'depots' | 'item'>) {
  return db.select({ item: sql<string>`l.item_id`, depot: sql<string>`l.depot_id`, day: sql<string>`min(l.last_day)` }).from(sql`stock_line l`)
    .where(sql`l.held > 0 and l.last_day <> '' and l.kind in ('bin', 'receiving', 'supplier-site') and ${within(sql`l.depot_id`, depots)}
      and ${item === undefined ? sql`true` : sql`l.item_id = ${item}`}`).groupBy(sql`l.item_id, l.depot_id`).all()
}

/** How many movements there are, nearly: keys are given out in order and none is taken back. */
export function movementCount(db: ReadDb): number {
  return db.select({ last: sql<number>`coalesce(max(id), 0)` }).from(sql`movement`).get()?.last ?? 0
}
