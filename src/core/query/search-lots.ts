import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import type { Scale } from '../domain/quantity.ts'
import { likePattern } from './stock-filter.ts'
import { lastUsableDaySql } from './stock-usable.ts'
import { isSeen, seenValues, type SeenDepots } from './search-seen.ts'

const { placeholder } = sql

/** A lot or serial unit that the depots seen have or had; where most of it lies, in how many places, smallest units. */
export type SearchedLot = {
  readonly lot: string
  readonly item: string
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly scale: Scale
  readonly batch: string
  readonly serial: string
  readonly lastDay: string
  readonly held: number
  readonly places: number
  readonly depotName: string
  readonly place: string
}

/** As many lots are looked at before those of other depots are left out. */
const mostRead = 100
const afterAll = '\u{10ffff}'

/** Where a lot lies in the depots seen. */
const lying = sql`stock s cross join account a on a.id = s.account_id cross join place p on p.id = a.place_id cross join place d on d.id = a.depot_id
  where s.lot_id = l.id and s.bounded = 1 and ${isSeen(sql`a.depot_id`)}`
const most = sql`order by s.quantity desc limit 1`

const columns = {
  lot: sql<string>`l.id`, item: sql<string>`i.id`, code: sql<string>`i.code`, name: sql<string>`i.name`, unit: sql<string>`i.unit`, scale: sql<Scale>`i.scale`,
  batch: sql<string>`l.batch`, serial: sql<string>`l.serial`, lastDay: sql<string>`${lastUsableDaySql('l')}`,
  held: sql<number | null>`(select sum(s.quantity) from ${lying})`, places: sql<number>`(select count(*) filter (where s.quantity > 0) from ${lying})`,
  depotName: sql<string>`(select d.name from ${lying} and s.quantity > 0 ${most})`, place: sql<string>`(select p.name from ${lying} and s.quantity > 0 ${most})`,
}

const statements = perConnection((db: ReadDb) => ({
  batches: db.select(columns).from(sql`(select * from lot where batch >= ${placeholder('from')} and batch < ${placeholder('to')} and serial = '' order by batch limit ${mostRead}) l
    cross join item i on i.id = l.item_id`).orderBy(sql`l.batch, l.id`).prepare(),
  serials: db.select(columns).from(sql`(select * from lot where serial <> '' and lower(serial) like ${placeholder('like')} escape '\\' order by serial limit ${mostRead}) l
    cross join item i on i.id = l.item_id`).orderBy(sql`l.serial, l.id`).prepare(),
}))

/** Lots whose batch begins with the text; in stock first. */
export function lotsOfBatch(db: ReadDb, text: string, depots: SeenDepots): readonly SearchedLot[] {
  const spellings = [...new Set([text, text.toUpperCase(), text.toLowerCase()])]
  return inSight(spellings.flatMap((from) => statements(db).batches.all({ from, to: `${from}${afterAll}`, ...seenValues(depots) })))
}

/** Units whose serial holds the text; in stock first. */
export function unitsOfSerial(db: ReadDb, text: string, depots: SeenDepots): readonly SearchedLot[] {
  return inSight(statements(db).serials.all({ like: likePattern(text), ...seenValues(depots) }))
}

type Found = Omit<SearchedLot, 'held' | 'depotName' | 'place'> & { readonly held: number | null; readonly depotName: string | null; readonly place: string | null }

function inSight(rows: readonly Found[]): readonly SearchedLot[] {
  const seen = rows.flatMap((row) => (row.held === null ? [] : [{ ...row, held: row.held, depotName: row.depotName ?? '', place: row.place ?? '' }]))
  return seen.toSorted((a, b) => Number(b.held > 0) - Number(a.held > 0))
}
