import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

const statements = perConnection((db: ReadDb) => ({
  codes: db.select({ item: sql<string>`c.item_id`, code: sql<string>`c.code`, packaging: sql<string | null>`c.packaging_id` })
    .from(sql`item_code c`).where(sql`c.item_id in (select value from json_each(${placeholder('items')}))
      and c.valid_from <= ${placeholder('on')} and c.valid_to >= ${placeholder('on')}`).orderBy(sql`c.valid_from desc, c.code`).prepare(),
  item: db.select({
    id: sql<string>`i.id`, code: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<0 | 1 | 2>`i.scale`,
    packaging: sql<string | null>`k.id`, packName: sql<string | null>`k.name`, packUnits: sql<number | null>`k.base_units`,
  }).from(sql`item i left join packaging k on k.id = (select id from packaging where item_id = i.id and retired_on is null order by base_units limit 1)`)
    .where(sql`i.id = ${placeholder('id')}`).prepare(),
  lot: db.select({
    batch: sql<string>`batch`, serial: sql<string>`serial`, expiresOn: sql<string>`expires_on`, serviceUntil: sql<string>`service_until`,
  }).from(sql`lot`).where(sql`id = ${placeholder('lot')} and item_id = ${placeholder('item')}`).prepare(),
  owner: db.select({ name: sql<string>`coalesce(case when a.short_name glob '*[^ -~]*' then a.short_name else a.name end, '')` }).from(sql`place p left join agency a on a.id = p.owner_id`)
    .where(sql`p.id = ${placeholder('depot')}`).prepare(),
}))

/** A code that is valid on the day; `packaging` null for one piece. */
export type LabelCode = { readonly item: string; readonly code: string; readonly packaging: string | null }

/** Codes of items, the newest first. */
export function labelCodes(db: ReadDb, items: readonly string[], on: string): readonly LabelCode[] {
  return statements(db).codes.all({ items: JSON.stringify([...new Set(items)]), on })
}

/** An item with its smallest pack in use. */
export function labelItem(db: ReadDb, id: string) {
  return statements(db).item.get({ id })
}

export function labelLot(db: ReadDb, lot: string, item: string) {
  return statements(db).lot.get({ lot, item })
}

/** Name of the agency that owns a depot as people read it: its short name, unless that is Latin letters. */
export function depotOwnerName(db: ReadDb, depot: string): string {
  return statements(db).owner.get({ depot })?.name ?? ''
}
