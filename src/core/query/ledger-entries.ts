import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { within, type SummaryScope } from './stock-summary.ts'

export type LedgerScope = SummaryScope & { readonly item: string }

/** What one posting brought or took of one lot, or of all serial units together; a reversal with minus on the side it corrects. */
export type LedgerEntryFacts = {
  readonly date: string
  readonly side: 'in' | 'out'
  readonly quantity: number
  readonly amountFen: number
  readonly kind: string
  readonly purpose: string
  readonly number: string
  readonly document: string
  readonly reversal: boolean
  /** Number of the paper that a reversal turns round, else ''. */
  readonly reverses: string
  readonly party: string
  /** Batch or serial; '' where there is none or where there are several. */
  readonly batch: string
  /** How many serial units are in this row; 0 for goods by batch or quantity. */
  readonly serials: number
  readonly person: string
  readonly remark: string
}

/** Entries of an item from first to last day, oldest first, without 期初. Uses the index on item and date. */
export function ledgerEntries(db: ReadDb, scope: LedgerScope): readonly LedgerEntryFacts[] {
  const { item, from, to } = scope
  const [arrives, leaves] = [inKeeping('tp', scope), inKeeping('fp', scope)]
  const reversed = sql`d.kind = 'reversal'`
  const rows = db.select({
    date: sql<string>`m.business_date`, kind: sql<string>`d.kind`, purpose: sql<string>`d.purpose`, number: sql<string>`coalesce(d.number, '')`, document: sql<string>`d.id`,
    reverses: sql<string>`coalesce(r.number, '')`, party: sql<string>`coalesce(a.name, '')`, person: sql<string>`coalesce(d.posted_by, '')`,
    remark: sql<string>`case when d.reason = '' then d.remark else d.reason end`,
    coming: sql<0 | 1>`${arrives} <> (${reversed})`, sign: sql<1 | -1>`case when ${reversed} then -1 else 1 end`,
    batch: sql<string>`case when count(*) > 1 and t.serial <> '' then '' else max(case t.serial when '' then t.batch else t.serial end) end`,
    serials: sql<number>`count(nullif(t.serial, ''))`, quantity: sql<number>`sum(m.quantity)`, amountFen: sql<number>`abs(sum(${booked(scope)}))`,
  }).from(sql`movement m cross join document d on d.id = m.document_id left join document r on r.id = d.reverses_id left join agency a on a.id = d.party_id
      cross join lot t on t.id = m.lot_id cross join account fa on fa.id = m.from_account_id cross join place fp on fp.id = fa.place_id
      cross join account ta on ta.id = m.to_account_id cross join place tp on tp.id = ta.place_id`)
    .where(sql`m.item_id = ${item} and m.business_date >= ${from} and m.business_date <= ${to} and ${arrives} <> ${leaves}
      and fp.kind <> 'outside:opening' and tp.kind <> 'outside:opening'`)
    .groupBy(sql`m.document_id, m.sequence, ${arrives}, case t.serial when '' then t.id else '' end`)
    .orderBy(sql`m.business_date, min(m.id)`).all()
  return rows.map(({ coming, sign, quantity, amountFen, ...facts }) => ({
    ...facts, side: coming === 1 ? 'in' : 'out', quantity: sign * quantity, amountFen: amountFen === 0 ? 0 : sign * amountFen, reversal: sign === -1,
  }))
}

/** Papers of 期初 that lie inside the period though they count as opening. */
export function openingPapers(db: ReadDb, { item, depots, from, to }: LedgerScope): readonly { readonly number: string; readonly date: string }[] {
  return db.select({ number: sql<string>`coalesce(d.number, '')`, date: sql<string>`d.business_date` })
    .from(sql`movement m cross join document d on d.id = m.document_id`)
    .where(sql`m.item_id = ${item} and m.business_date >= ${from} and m.business_date <= ${to} and d.kind = 'opening' and ${within(sql`d.depot_id`, depots)}`)
    .groupBy(sql`d.id`).orderBy(sql`d.business_date, d.number`).all()
}

function inKeeping(alias: 'fp' | 'tp', { depots }: SummaryScope): SQL {
  const place = sql.raw(alias)
  return sql`(${place}.kind in ('bin', 'receiving', 'supplier-site') and ${within(sql`${place}.depot_id`, depots)})`
}

/** What a movement did to the value in keeping of the depots. */
function booked({ depots }: SummaryScope): SQL {
  return sql`coalesce((select sum(c.amount_fen) from cost_entry c cross join value_pool v on v.id = c.pool_id
    where c.movement_id = m.id and v.keeping = 'stock' and ${within(sql`v.depot_id`, depots)}), 0)`
}
