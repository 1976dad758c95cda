import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { addMonths, type BusinessDate } from '../domain/business-date.ts'
import type { CardSight } from './item-card.ts'
import { inDepots } from './movement-timeline.ts'

/** The balance left by the movements of one day; between two steps it stood. Smallest units. */
export type BalanceStep = { readonly on: BusinessDate; readonly balance: number; readonly change: number }

export type ItemYear = { readonly from: BusinessDate; readonly to: BusinessDate; readonly opening: number; readonly steps: readonly BalanceStep[] }

/** An item's balance in the keeping of the depots seen, over the twelve months up to a day. */
export function itemCardYear(db: ReadDb, item: string, { on, depots }: Pick<CardSight, 'on' | 'depots'>): ItemYear {
  const from = addMonths(on, -12)
  const kept = (place: string) => sql`(${sql.raw(place)}.kind in ('bin', 'receiving', 'supplier-site') and ${inDepots(sql`${sql.raw(place)}.depot_id`, depots)})`
  const days = db.select({ on: sql<BusinessDate>`m.business_date`, change: sql<number>`sum(m.quantity * (${kept('tp')} - ${kept('fp')}))` })
    .from(sql`movement m join account fa on fa.id = m.from_account_id join place fp on fp.id = fa.place_id
      join account ta on ta.id = m.to_account_id join place tp on tp.id = ta.place_id`)
    .where(sql`m.item_id = ${item} and m.business_date >= ${from}`).groupBy(sql`m.business_date`).orderBy(sql`m.business_date`).all()
  const changes = days.filter(({ change }) => change !== 0)
  const opening = balanceNow(db, item, depots) - changes.reduce((sum, { change }) => sum + change, 0)
  let balance = opening
  const steps = changes.filter((day) => day.on <= on).map((day) => ({ ...day, balance: (balance += day.change) }))
  return { from, to: on, opening, steps }
}

function balanceNow(db: ReadDb, item: string, depots: CardSight['depots']): number {
  return db.select({ held: sql<number>`coalesce(sum(held), 0)` }).from(sql`stock_line`)
    .where(sql`item_id = ${item} and kind in ('bin', 'receiving', 'supplier-site') and ${inDepots(sql`depot_id`, depots)}`).get()?.held ?? 0
}
