import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import type { ItemPack } from './packs-of.ts'

const { placeholder } = sql

const statements = perConnection((db: ReadDb) => ({
  draft: db.select({
    id: sql<string>`d.id`, kind: sql<string>`d.kind`, purpose: sql<string>`d.purpose`, paper: sql<string>`d.paper`, goods: sql<string>`d.goods`, number: sql<string | null>`d.number`,
    businessDate: sql<string>`d.business_date`, revision: sql<number>`d.revision`, depot: sql<string>`p.id`, depotCode: sql<string>`p.code`, depotName: sql<string>`p.name`,
    depotOwner: sql<string | null>`p.owner_id`, answered: sql<string | null>`(select answer from scan where entry_id = ${placeholder('entry')} limit 1)`, lastPosition: sql<number>`coalesce((select l.position from document_line l where l.document_id = d.id order by l.position desc limit 1), 0)`,
  }).from(sql`document d join place p on p.id = d.depot_id`).where(sql`d.id = ${placeholder('id')}`).prepare(),
  item: db.select({
    id: sql<string>`i.id`, code: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<0 | 1 | 2>`i.scale`,
    tracking: sql<string>`i.tracking`, recoverable: sql<number>`i.recoverable`, shelfLife: sql<number | null>`i.shelf_life`, shelfLifeUnit: sql<string>`i.shelf_life_unit`,
    serviceLifeMonths: sql<number | null>`i.service_life_months`, alertDays: sql<number | null>`i.alert_days`,
    packs: sql<string | null>`(select json_group_array(json_object('id', k.id, 'name', k.name, 'baseUnits', k.base_units) order by k.base_units)
      from packaging k where k.item_id = i.id and k.retired_on is null)`,
  }).from(sql`item i`).where(sql`i.id = ${placeholder('id')}`).prepare(),
  lines: db.select({
    id: sql<string>`id`, quantity: sql<number>`quantity`, lot: sql<string | null>`lot_id`, from: sql<string | null>`from_place_id`, to: sql<string | null>`to_place_id`,
    batch: sql<string>`batch`, producedOn: sql<string>`produced_on`, expiresOn: sql<string>`expires_on`, serviceUntil: sql<string>`service_until`, serial: sql<string>`serial`, reason: sql<string>`reason`,
  }).from(sql`document_line`).where(sql`document_id = ${placeholder('document')} and item_id = ${placeholder('item')}`).orderBy(sql`position`).prepare(),
}))

export type EntryDraft = NonNullable<ReturnType<typeof entryDraft>>
export type EntryItem = NonNullable<ReturnType<typeof entryItem>>
export type EntryLine = ReturnType<typeof entryLines>[number]

/** What recording an entry must know of its draft, in one look; `answered` where the entry was recorded before. */
export function entryDraft(db: ReadDb, { document, entry }: { readonly document: string; readonly entry: string }) {
  return statements(db).draft.get({ id: document, entry })
}

/** An item with its packs in use, smallest first. */
export function entryItem(db: ReadDb, id: string) {
  const row = statements(db).item.get({ id })
  return row && { ...row, packs: JSON.parse(row.packs ?? '[]') as ItemPack[] }
}

/** The draft's lines of one item, in order. */
export function entryLines(db: ReadDb, document: string, item: string) {
  return statements(db).lines.all({ document, item })
}
