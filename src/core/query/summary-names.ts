import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { Scale } from '../domain/quantity.ts'
import { likePattern } from './stock-filter.ts'
import { within, type Depots } from './stock-summary.ts'

const itemColumns = {
  id: sql<string>`i.id`, code: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<Scale>`i.scale`,
  category: sql<string>`coalesce(c.name, i.category)`, nationalCode: sql<string>`coalesce(i.national_code, '')`,
}

export type NamedItem = { readonly [Key in keyof typeof itemColumns]: Key extends 'scale' ? Scale : string }

/** How items are called on a sheet, by code. */
export function namedItems(db: ReadDb, ids: readonly string[]): readonly NamedItem[] {
  return db.select(itemColumns).from(sql`item i left join category c on c.code = i.category`)
    .where(sql`i.id in (select value from json_each(${JSON.stringify(ids)}))`).orderBy(sql`i.code`).all()
}

/** Items of which something ever lay in the depots, found by part of what they are called; by name in pinyin order. */
export function ledgerItems(db: ReadDb, { text, depots, limit }: { readonly text: string; readonly depots: Depots; readonly limit: number }): readonly NamedItem[] {
  const found = text.trim() === '' ? sql`true` : sql`i.search_text like ${likePattern(text.trim())} escape '\\'`
  return db.select(itemColumns).from(sql`item i left join category c on c.code = i.category`)
    .where(sql`${found} and exists (select 1 from value_pool v where v.item_id = i.id and v.keeping = 'stock' and ${within(sql`v.depot_id`, depots)})`)
    .orderBy(sql`i.sort_key, i.id`).limit(limit).all()
}

/** The items before and after one by code, among those of which something ever lay in the depots. */
export function ledgerNeighbours(db: ReadDb, item: string, depots: Depots) {
  const beside = (comparison: '<' | '>', direction: 'asc' | 'desc') => db.select({ id: sql<string>`i.id` })
    .from(sql`item own cross join item i on i.code ${sql.raw(comparison)} own.code`)
    .where(sql`own.id = ${item} and exists (select 1 from value_pool v where v.item_id = i.id and v.keeping = 'stock' and ${within(sql`v.depot_id`, depots)})`)
    .orderBy(sql`i.code ${sql.raw(direction)}`).limit(1).get()?.id
  return { previous: beside('<', 'desc'), next: beside('>', 'asc') }
}

/** Depots with their owners, retired ones too: their books are still read. */
export function ledgerDepots(db: ReadDb, depots: Depots) {
  return db.select({ id: sql<string>`p.id`, code: sql<string>`p.code`, name: sql<string>`p.name`, owner: sql<string>`coalesce(a.name, '')` })
    .from(sql`place p left join agency a on a.id = p.owner_id`).where(sql`p.kind = 'depot' and ${within(sql`p.id`, depots)}`).orderBy(sql`p.code`).all()
}

/** The agency whose ledger this is; '' before there is one. */
export function ownAgencyName(db: ReadDb): string {
  return db.select({ name: sql<string>`a.name` }).from(sql`site s join agency a on a.id = s.agency_id`).get()?.name ?? ''
}
