import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import type { Scale } from '../domain/quantity.ts'
import { inDepots } from './movement-timeline.ts'
import type { SeenDepots } from './search-seen.ts'
import { figuresSql } from './stock-usable.ts'

/** An item with what the depots seen may give out of it, in smallest units, and in how many places it lies. */
export type SearchedItem = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly unit: string
  readonly scale: Scale
  readonly tracking: string
  readonly available: number
  readonly places: number
}

/** The items of the ids, in their order. */
export function searchedItems(db: ReadDb, ids: readonly string[], { on, depots }: { readonly on: BusinessDate; readonly depots: SeenDepots }): readonly SearchedItem[] {
  if (ids.length === 0) return []
  return db.select({
    id: sql<string>`i.id`, code: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<Scale>`i.scale`,
    tracking: sql<string>`i.tracking`, available: sql<number>`coalesce(sum(${figuresSql(on).available}), 0)`, places: sql<number>`count(*) filter (where line.held > 0)`,
  }).from(sql`json_each(${JSON.stringify(ids)}) wanted cross join item i on i.id = wanted.value
    left join stock_line line on line.item_id = i.id and ${inDepots(sql`line.depot_id`, depots)}`)
    .groupBy(sql`wanted.key`).orderBy(sql`wanted.key`).all()
}
