import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

/** Something a scanned text names: an item, perhaps by one of its packs, or one serial unit. */
export type ScanTarget = { readonly item: string; readonly name: string; readonly code: string; readonly packaging: string | null; readonly serial: string }

/** The spellings of one code, one row each; compared in this order, since each seeks an index by its spelling. */
const spelt = sql`json_each(${placeholder('spellings')}) spelling cross join`

const statements = perConnection((db: ReadDb) => ({
  targets: db.select({
    rank: sql<number>`t.rank`, item: sql<string>`i.id`, name: sql<string>`i.name`, code: sql<string>`i.code`, packaging: sql<string | null>`t.packaging_id`, serial: sql<string>`t.serial`,
  }).from(sql`(
      select 0 as rank, item_id, null as packaging_id, serial from ${spelt} lot on serial = spelling.value and serial <> ''
      union all select 1, item_id, packaging_id, '' from ${spelt} item_code on code = spelling.value and valid_from <= ${placeholder('on')} and valid_to >= ${placeholder('on')}
      union all select 2, item.id, null, '' from ${spelt} item on code = spelling.value
    ) t cross join item i on i.id = t.item_id`).where(sql`t.rank = 0 or i.retired_on is null`).limit(30).prepare(),
  lastUsed: db.select({ item: sql<string>`item_id` }).from(sql`document_line`)
    .where(sql`item_id in (select value from json_each(${placeholder('items')}))`).orderBy(sql`id desc`).limit(1).prepare(),
}))

/** Serial → barcode valid on the day → item code, in this order (screens.md §2.3); several hits are for a person to choose from. */
export function scanTargets(db: ReadDb, { spellings, on }: { readonly spellings: readonly string[]; readonly on: string }): readonly ScanTarget[] {
  if (spellings.length === 0) return []
  const rows = statements(db).targets.all({ spellings: JSON.stringify(spellings), on })
  const rank = Math.min(...rows.map((row) => row.rank))
  const best = distinct(rows.filter((row) => row.rank === rank))
  return best.length > 1 && best[0]?.rank === 1 ? lastUsedFirst(db, best) : best
}

/** One spelling of a code may find what another found. */
function distinct<Row extends ScanTarget>(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row, index) => rows.findIndex((other) => other.item === row.item && other.packaging === row.packaging && other.serial === row.serial) === index)
}

function lastUsedFirst(db: ReadDb, targets: readonly ScanTarget[]): readonly ScanTarget[] {
  const last = statements(db).lastUsed.get({ items: JSON.stringify(targets.map((target) => target.item)) })?.item
  return [...targets].sort((a, b) => Number(b.item === last) - Number(a.item === last))
}
