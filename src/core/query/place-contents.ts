import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import type { Scale } from '../domain/quantity.ts'
import type { SearchedPlace } from './search-places.ts'
import { figuresSql } from './stock-usable.ts'

/** One line of what lies in a place; smallest units. */
export type ContentLine = {
  readonly id: number
  readonly item: string
  readonly code: string
  readonly name: string
  readonly spec: string
  readonly unit: string
  readonly scale: Scale
  readonly batch: string
  /** Units told apart by serial, all of the item on one line. */
  readonly bySerial: boolean
  readonly lastDay: string
  readonly held: number
  readonly available: number
}

export type PlaceContents = { readonly place: SearchedPlace; readonly lines: readonly ContentLine[]; readonly more: boolean }

const mostLines = 300

/** A bin with what lies in it, by name. */
export function placeContents(db: ReadDb, place: string, on: BusinessDate): PlaceContents | undefined {
  const known = db.select({
    id: sql<string>`p.id`, code: sql<string>`p.code`, name: sql<string>`p.name`, depot: sql<string>`d.id`, depotName: sql<string>`d.name`, depotCode: sql<string>`d.code`,
  }).from(sql`place p join place d on d.id = p.depot_id`).where(sql`p.id = ${place}`).get()
  if (!known) return undefined
  const lines = db.select({
    id: sql<number>`line.id`, item: sql<string>`i.id`, code: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<Scale>`i.scale`,
    batch: sql<string>`line.batch`, bySerial: sql<number>`line.lot_id = ''`, lastDay: sql<string>`line.last_day`, held: sql<number>`line.held`, available: sql<number>`${figuresSql(on).available}`,
  }).from(sql`stock_line line cross join item i on i.id = line.item_id`).where(sql`line.place_id = ${place} and line.held > 0`)
    .orderBy(sql`i.sort_key, i.code, line.batch, line.id`).limit(mostLines + 1).all()
  return { place: known, lines: lines.slice(0, mostLines).map((line) => ({ ...line, bySerial: line.bySerial === 1 })), more: lines.length > mostLines }
}
