import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { toAscii } from '../domain/code-text.ts'
import { mixedFit, type MixedFit } from '../domain/mixed-pinyin.ts'

export type FoundItem = { readonly id: string; readonly code: string; readonly name: string; readonly spec: string; readonly unit: string; readonly scale: 0 | 1 | 2; readonly tracking: string }

const maxFound = 50
const maxRead = 20_000
/** Longer texts are no mix of syllables that somebody typed. */
const longestMix = 40

const columns = {
  id: sql<string>`i.id`, code: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<0 | 1 | 2>`i.scale`, tracking: sql<string>`i.tracking`,
}

/**
 * Items whose name, alias, spec, code, pinyin or initials hold every word typed (`jsy` → 救生衣), or whose barcode is the text;
 * those that begin with it come first, then by pinyin. Where there are none, syllables and initials may be mixed (`jiusy`).
 */
export function findItems(db: ReadDb, text: string, limit = 20): readonly FoundItem[] {
  const words = toAscii(text).toLowerCase().replaceAll("'", '').split(/\s+/).filter((word) => word !== '')
  const most = Math.min(limit, maxFound)
  const found = holding(db, { words, text: toAscii(text).trim(), most })
  return found.length > 0 || words.length === 0 ? found : mixed(db, words).slice(0, most)
}

type Wanted = { readonly words: readonly string[]; readonly text: string; readonly most: number }

function holding(db: ReadDb, { words, text, most }: Wanted): readonly FoundItem[] {
  const first = words[0] ?? ''
  const conditions = sql.join([sql`i.retired_on is null`, ...words.map((word) => holds(`%${escaped(word)}%`))], sql` and `)
  const begins = sql`${holds(`${escaped(first)}%`)} or ${holds(`% ${escaped(first)}%`)}`
  return db.select(columns).from(sql`item i`)
    .where(sql`(${conditions}) or (i.retired_on is null and i.id in (select item_id from item_code where code = ${text}))`)
    .orderBy(sql`not (${begins}), i.sort_key, i.code`).limit(most).all()
}

function holds(pattern: string): SQL {
  return sql`i.search_text like ${pattern} escape '\\'`
}

function escaped(word: string): string {
  return word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
}

/** Runs before gaps; each in the order of the catalogue. Only names that have all signs typed, in their order, are looked at closely. */
function mixed(db: ReadDb, words: readonly string[]): readonly FoundItem[] {
  if (words.some((word) => word.length > longestMix)) return []
  const mayFit = sql.join(words.map((word) => sql`(${holds(`%${escaped(word)}%`)} or (${inOrder(sql`i.sort_key`, word.replaceAll(han, ''))} and ${inOrder(sql`i.name`, word.match(han)?.join('') ?? '')}))`), sql` and `)
  const rows = db.select({ ...columns, readings: sql<string>`i.sort_key`, searchText: sql<string>`i.search_text` }).from(sql`item i`)
    .where(sql`i.retired_on is null and ${mayFit}`).orderBy(sql`i.sort_key, i.code`).limit(maxRead).all()
  const fits = rows.map(({ readings, searchText, ...item }) => ({
    item, fit: worst(words.map((word) => (searchText.includes(word) ? 'run' : mixedFit(word, { name: item.name, readings })))),
  }))
  return (['run', 'gaps'] as const).map((wanted) => fits.flatMap(({ item, fit }) => (fit === wanted ? [item] : []))).find((items) => items.length > 0) ?? []
}

const han = /\p{Script=Han}/gu

/** The signs one after the other, whatever stands between them. */
function inOrder(column: SQL, signs: string): SQL {
  return signs === '' ? sql`true` : sql`${column} like ${`%${[...signs].map(escaped).join('%')}%`} escape '\\'`
}

function worst(fits: readonly MixedFit[]): MixedFit {
  if (fits.includes(undefined)) return undefined
  return fits.includes('gaps') ? 'gaps' : 'run'
}
