import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

export type Neighbours = { readonly previous: string | undefined; readonly next: string | undefined }

/** The items before and after one by name in pinyin order, retired ones passed over. */
export function itemCardNeighbours(db: ReadDb, item: string): Neighbours {
  const beside = (comparison: '<' | '>', direction: 'asc' | 'desc') => db.select({ id: sql<string>`i.id` })
    .from(sql`item own join item i on (i.sort_key, i.id) ${sql.raw(comparison)} (own.sort_key, own.id)`)
    .where(sql`own.id = ${item} and i.retired_on is null`)
    .orderBy(sql`i.sort_key ${sql.raw(direction)}, i.id ${sql.raw(direction)}`).limit(1).get()?.id
  return { previous: beside('<', 'desc'), next: beside('>', 'asc') }
}
