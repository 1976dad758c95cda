import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

export type SummaryScope = { readonly depots: 'all' | readonly string[]; readonly from: string; readonly to: string }

/**
 * What came into or went out of one depot's keeping of one item, by the other side's place kind. A reversal counts on the
 * side it corrects with minus. Quantities in smallest units; money by its own question, for those who may see it.
 */
export type SummaryFlow = {
  readonly item: string
  readonly depot: string
  readonly side: 'in' | 'out'
  readonly other: string
  readonly before: number
  readonly within: number
}

/** Flows up to the last day, split at the first, of every item and depot; 期初 entries always count as opening. */
export function summaryFlows(db: ReadDb, scope: SummaryScope): readonly SummaryFlow[] {
  return db.select({
    item: sql<string>`f.item_id`, depot: sql<string>`f.depot_id`, side: sql<'in' | 'out'>`f.side`, other: sql<string>`f.other`,
    before: sql<number>`coalesce(sum(f.quantity) filter (where f.business_date < ${scope.from} or f.other = 'outside:opening'), 0)`,
    within: sql<number>`coalesce(sum(f.quantity) filter (where f.business_date >= ${scope.from} and f.other <> 'outside:opening'), 0)`,
  }).from(flows(scope, sql`m.quantity`)).groupBy(sql`f.item_id, f.depot_id, f.side, f.other`).all()
}

/** The same flows in fen. */
export function summaryAmounts(db: ReadDb, scope: SummaryScope): readonly SummaryFlow[] {
  const amount = sql`coalesce((select abs(sum(c.amount_fen)) from cost_entry c join value_pool v on v.id = c.pool_id where c.movement_id = m.id and v.keeping = 'stock'), 0)`
  return db.select({
    item: sql<string>`f.item_id`, depot: sql<string>`f.depot_id`, side: sql<'in' | 'out'>`f.side`, other: sql<string>`f.other`,
    before: sql<number>`coalesce(sum(f.quantity) filter (where f.business_date < ${scope.from} or f.other = 'outside:opening'), 0)`,
    within: sql<number>`coalesce(sum(f.quantity) filter (where f.business_date >= ${scope.from} and f.other <> 'outside:opening'), 0)`,
  }).from(flows(scope, amount)).groupBy(sql`f.item_id, f.depot_id, f.side, f.other`).all()
}

const keeping = (alias: string) => sql.raw(`${alias}.kind in ('bin', 'receiving', 'supplier-site')`)

/** Both legs of the ledger, seen from the depot: moves between its own bins are none. */
function flows({ depots, to }: SummaryScope, measure: ReturnType<typeof sql>) {
  const wanted = (alias: string) => (depots === 'all' ? sql`true` : sql`${sql.raw(alias)}.depot_id in (select value from json_each(${JSON.stringify(depots)}))`)
  const leg = (own: 'fp' | 'tp', other: 'fp' | 'tp', side: 'in' | 'out') => sql`select m.item_id, ${sql.raw(own)}.depot_id, m.business_date, ${sql.raw(other)}.kind as other,
      case when d.kind <> 'reversal' then ${side} when ${side} = 'in' then 'out' else 'in' end as side,
      case when d.kind = 'reversal' then -1 else 1 end * ${measure} as quantity
    from movement m join document d on d.id = m.document_id
      join account fa on fa.id = m.from_account_id join place fp on fp.id = fa.place_id
      join account ta on ta.id = m.to_account_id join place tp on tp.id = ta.place_id
    where m.business_date <= ${to} and ${keeping(own)} and not (${keeping(other)} and fp.depot_id is tp.depot_id) and ${wanted(own)}`
  return sql`(${leg('tp', 'fp', 'in')} union all ${leg('fp', 'tp', 'out')}) f`
}

/** Nearest last usable day of what each depot holds of each item now. */
export function nearestLastDays(db: ReadDb, { depots }: Pick<SummaryScope, 'depots'>): ReadonlyMap<string, string> {
  const rows = db.select({
    key: sql<string>`s.item_id || '|' || p.depot_id`,
    day: sql<string>`min(case when l.expires_on = '' then l.service_until when l.service_until = '' then l.expires_on else min(l.expires_on, l.service_until) end)`,
  }).from(sql`stock s join account a on a.id = s.account_id join place p on p.id = a.place_id join lot l on l.id = s.lot_id`)
    .where(sql`s.quantity > 0 and p.kind = 'bin' and (l.expires_on <> '' or l.service_until <> '')
      and (${depots === 'all' ? 'all' : JSON.stringify(depots)} = 'all' or p.depot_id in (select value from json_each(${depots === 'all' ? '[]' : JSON.stringify(depots)})))`)
    .groupBy(sql`s.item_id, p.depot_id`).all()
  return new Map(rows.map((row) => [row.key, row.day]))
}

export function summaryItems(db: ReadDb) {
  return db.select({
    id: sql<string>`i.id`, code: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<0 | 1 | 2>`i.scale`,
    category: sql<string>`coalesce(c.name, i.category)`, nationalCode: sql<string | null>`i.national_code`,
  }).from(sql`item i left join category c on c.code = i.category`).orderBy(sql`i.code`).all()
}

export function summaryDepots(db: ReadDb) {
  return db.select({ id: sql<string>`id`, code: sql<string>`code`, name: sql<string>`name`, owner: sql<string | null>`owner_id` }).from(sql`place`).where(sql`kind = 'depot'`).orderBy(sql`code`).all()
}
