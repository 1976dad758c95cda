import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { SummaryScope } from './stock-summary.ts'

export type LedgerScope = SummaryScope & { readonly item: string }

const keeping = (alias: string) => sql.raw(`${alias}.kind in ('bin', 'receiving', 'supplier-site')`)

/** Every movement of one item into or out of the depots' keeping, oldest first, with its money. Uses the index on item and date. */
export function ledgerEntries(db: ReadDb, { item, depots, from, to }: LedgerScope) {
  const listed = depots === 'all' ? undefined : JSON.stringify(depots)
  const own = (alias: string) => (listed === undefined ? sql`true` : sql`${sql.raw(alias)}.depot_id in (select value from json_each(${listed}))`)
  return db.select({
    date: sql<string>`m.business_date`, kind: sql<string>`d.kind`, purpose: sql<string>`d.purpose`, number: sql<string>`coalesce(d.number, '')`, document: sql<string>`d.id`,
    reversesNumber: sql<string>`coalesce(r.number, '')`, party: sql<string>`coalesce(a.name, '')`, batch: sql<string>`t.batch`, serial: sql<string>`t.serial`,
    arrives: sql<number>`${keeping('tp')} and ${own('tp')}`, leaves: sql<number>`${keeping('fp')} and ${own('fp')}`,
    other: sql<string>`case when ${keeping('tp')} then fp.kind else tp.kind end`, quantity: sql<number>`m.quantity`,
    amountFen: sql<number>`coalesce((select abs(sum(c.amount_fen)) from cost_entry c join value_pool v on v.id = c.pool_id where c.movement_id = m.id and v.keeping = 'stock'), 0)`,
    person: sql<string>`coalesce(d.posted_by, '')`, remark: sql<string>`d.remark`,
  }).from(sql`movement m join document d on d.id = m.document_id left join document r on r.id = d.reverses_id left join agency a on a.id = d.party_id join lot t on t.id = m.lot_id
      join account fa on fa.id = m.from_account_id join place fp on fp.id = fa.place_id join account ta on ta.id = m.to_account_id join place tp on tp.id = ta.place_id`)
    .where(sql`m.item_id = ${item} and m.business_date >= ${from} and m.business_date <= ${to}
      and ((${keeping('tp')} and ${own('tp')}) <> (${keeping('fp')} and ${own('fp')}))`)
    .orderBy(sql`m.business_date, m.id`).all()
}
