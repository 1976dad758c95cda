import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

export type FoundItem = { readonly id: string; readonly code: string; readonly name: string; readonly spec: string; readonly unit: string; readonly scale: 0 | 1 | 2; readonly tracking: string }

const maxFound = 50

/**
 * Items whose name, alias, code, pinyin or initials hold every word typed (`jsy` → 救生衣), or whose barcode is the text;
 * those that begin with it come first, then by pinyin.
 */
export function findItems(db: ReadDb, text: string, limit = 20): readonly FoundItem[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter((word) => word !== '')
  const first = words[0] ?? ''
  const holds = words.map((word) => sql`i.search_text like ${pattern(word)} escape '\\'`)
  const conditions = sql.join([sql`i.retired_on is null`, ...holds], sql` and `)
  return db.select({
    id: sql<string>`i.id`, code: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<0 | 1 | 2>`i.scale`, tracking: sql<string>`i.tracking`,
  }).from(sql`item i`).where(sql`(${conditions}) or exists (select 1 from item_code c where c.item_id = i.id and c.code = ${text.trim()})`)
    .orderBy(sql`not (i.search_text like ${pattern(first).slice(1)} escape '\\' or ' ' || i.search_text like ${`% ${pattern(first).slice(1)}`} escape '\\'), i.sort_key, i.code`)
    .limit(Math.min(limit, maxFound)).all()
}

function pattern(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
