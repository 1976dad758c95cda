import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

/** Something a scanned text names: an item, perhaps by one of its packs, or one serial unit. */
export type ScanTarget = { readonly item: string; readonly name: string; readonly code: string; readonly packaging: string | null; readonly serial: string }

const columns = { item: sql<string>`i.id`, name: sql<string>`i.name`, code: sql<string>`i.code` }

const statements = perConnection((db: ReadDb) => ({
  serials: db.select({ ...columns, packaging: sql<string | null>`null`, serial: sql<string>`l.serial` })
    .from(sql`json_each(${placeholder('texts')}) k cross join lot l on l.serial = k.value join item i on i.id = l.item_id`)
    .where(sql`l.serial <> ''`).groupBy(sql`i.id, l.serial`).limit(9).prepare(),
  codes: db.select({ ...columns, packaging: sql<string | null>`c.packaging_id`, serial: sql<string>`''` })
    .from(sql`json_each(${placeholder('texts')}) k cross join item_code c on c.code = k.value join item i on i.id = c.item_id`)
    .where(sql`c.valid_from <= ${placeholder('on')} and c.valid_to >= ${placeholder('on')} and i.retired_on is null`).groupBy(sql`i.id, c.packaging_id`).limit(9).prepare(),
  items: db.select({ ...columns, packaging: sql<string | null>`null`, serial: sql<string>`''` })
    .from(sql`json_each(${placeholder('texts')}) k cross join item i on i.code = k.value`).where(sql`i.retired_on is null`).limit(9).prepare(),
  lastUsed: db.select({ item: sql<string>`item_id` }).from(sql`document_line`)
    .where(sql`item_id in (select value from json_each(${placeholder('items')}))`).orderBy(sql`id desc`).limit(1).prepare(),
}))

/** Serial → barcode valid on the day → item code, in this order (screens.md §2.3); several hits are for a person to choose from. */
export function scanTargets(db: ReadDb, { texts, on }: { readonly texts: readonly string[]; readonly on: string }): readonly ScanTarget[] {
  const given = JSON.stringify(texts)
  const { serials, codes, items } = statements(db)
  const bySerial = serials.all({ texts: given })
  if (bySerial.length > 0) return bySerial
  const byCode = codes.all({ texts: given, on })
  if (byCode.length === 0) return items.all({ texts: given })
  return byCode.length === 1 ? byCode : lastUsedFirst(db, byCode)
}

function lastUsedFirst(db: ReadDb, targets: readonly ScanTarget[]): readonly ScanTarget[] {
  const last = statements(db).lastUsed.get({ items: JSON.stringify(targets.map((target) => target.item)) })?.item
  return [...targets].sort((a, b) => Number(b.item === last) - Number(a.item === last))
}
