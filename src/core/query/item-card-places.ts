import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { CardSight } from './item-card.ts'
import { inDepots } from './movement-timeline.ts'
import { stockRows, type StockRow } from './stock-rows.ts'

/** Most lines of one card; an item in more places is read in the stock grid. */
export const maxCardLines = 500

/** Where an item is, first out first (`firstOutFirst` of domain/lot-choice.ts); what is out with somebody comes last. */
export function itemCardPlaces(db: ReadDb, item: string, { on, depots, costDepots }: CardSight): readonly StockRow[] {
  const ids = db.select({ id: sql<number>`line.id` })
    .from(sql`stock_line line left join lot l on l.id = line.lot_id join place p on p.id = line.place_id`)
    .where(sql`line.item_id = ${item} and line.held > 0 and ${inDepots(sql`line.depot_id`, depots)}`)
    .orderBy(sql`line.kind not in ('bin', 'receiving', 'supplier-site'), coalesce(nullif(line.last_day, ''), '9999'),
      coalesce(nullif(l.produced_on, ''), '9999'), line.lot_id, p.code`)
    .limit(maxCardLines).all().map((row) => row.id)
  return stockRows(db, ids, { on, costDepots })
}
