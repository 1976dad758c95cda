import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import type { Tracking } from '../domain/document.ts'
import type { Scale } from '../domain/quantity.ts'
import { countPostings, inDepots } from './movement-timeline.ts'
import { figuresSql } from './stock-usable.ts'
import { lineAmountSql } from './stock-worth.ts'

export type CardSight = { readonly on: BusinessDate; readonly depots: 'all' | readonly string[]; readonly costDepots: 'all' | readonly string[] }

/** An item with what it is and how much of it the depots seen hold; smallest units, fen. */
export type ItemCard = ItemFacts & {
  readonly packs: readonly { readonly name: string; readonly baseUnits: number }[]
  readonly barcodes: readonly string[]
  readonly held: number
  readonly available: number
  readonly unusable: number
  readonly away: number
  /** Lines that hold something. */
  readonly places: number
  /** Postings that its timeline lists, at most 1,000 counted. */
  readonly postings: number
  /** The money of those lines whose costs the actor may see, and how many they are; absent where there is none. */
  readonly amountFen?: number
  readonly costedPlaces?: number
}

export type ItemFacts = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly unit: string
  readonly scale: Scale
  readonly tracking: Tracking
  readonly category: string
  readonly recoverable: boolean
  readonly shelfLife: number | null
  readonly shelfLifeUnit: string
  readonly serviceLifeMonths: number | null
  readonly storageClass: string
  readonly retiredOn: string | null
}

export function itemCard(db: ReadDb, item: string, sight: CardSight): ItemCard | undefined {
  const facts = itemFacts(db, item)
  if (!facts) return undefined
  return { ...facts, ...namesOf(db, item, sight.on), ...heldOf(db, item, sight), postings: countPostings(db, { item, depots: sight.depots }) }
}

function itemFacts(db: ReadDb, item: string): ItemFacts | undefined {
  const row = db.select({
    id: sql<string>`i.id`, code: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<Scale>`i.scale`,
    tracking: sql<Tracking>`i.tracking`, category: sql<string>`coalesce(c.name, i.category)`, recoverable: sql<number>`i.recoverable`,
    shelfLife: sql<number | null>`i.shelf_life`, shelfLifeUnit: sql<string>`i.shelf_life_unit`, serviceLifeMonths: sql<number | null>`i.service_life_months`,
    storageClass: sql<string>`i.storage_class`, retiredOn: sql<string | null>`i.retired_on`,
  }).from(sql`item i left join category c on c.code = i.category`).where(sql`i.id = ${item}`).get()
  return row && { ...row, recoverable: row.recoverable === 1 }
}

function namesOf(db: ReadDb, item: string, on: BusinessDate) {
  const packs = db.select({ name: sql<string>`name`, baseUnits: sql<number>`base_units` }).from(sql`packaging`)
    .where(sql`item_id = ${item} and (retired_on is null or retired_on > ${on})`).orderBy(sql`base_units`).all()
  const codes = db.select({ code: sql<string>`code` }).from(sql`item_code`)
    .where(sql`item_id = ${item} and valid_from <= ${on} and valid_to >= ${on}`).orderBy(sql`code`).all()
  return { packs, barcodes: codes.map(({ code }) => code) }
}

const nothing = { held: 0, available: 0, unusable: 0, away: 0, places: 0 }

function heldOf(db: ReadDb, item: string, { on, depots, costDepots }: CardSight) {
  const figures = figuresSql(on)
  const sum = (figure: ReturnType<typeof sql>) => sql<number>`coalesce(sum(${figure}), 0)`
  const lines = db.select({
    held: sum(figures.held), available: sum(figures.available), unusable: sum(figures.unusable), away: sum(figures.away), places: sql<number>`count(*) filter (where line.held > 0)`,
  }).from(sql`stock_line line`).where(sql`line.item_id = ${item} and ${inDepots(sql`line.depot_id`, depots)}`).get() ?? nothing
  if (costDepots !== 'all' && costDepots.length === 0) return lines
  const worth = db.select({ fen: sum(lineAmountSql), lines: sql<number>`count(*)` }).from(sql`stock_line line`)
    .where(sql`line.item_id = ${item} and line.held > 0 and ${inDepots(sql`line.depot_id`, depots)} and ${inDepots(sql`line.depot_id`, costDepots)}`).get()
  return worth === undefined || (worth.lines === 0 && lines.places > 0) ? lines : { ...lines, amountFen: worth.fen, costedPlaces: worth.lines }
}
