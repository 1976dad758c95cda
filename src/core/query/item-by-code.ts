import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

/** The item that bears a code of the catalogue. */
export function itemByCode(db: ReadDb, code: string): string | undefined {
  return db.select({ id: sql<string>`id` }).from(sql`item`).where(sql`code = ${code.trim()}`).get()?.id
}

export function agencyByCode(db: ReadDb, code: string): string | undefined {
  return db.select({ id: sql<string>`id` }).from(sql`agency`).where(sql`code = ${code.trim()}`).get()?.id
}

/** The depot of a code, or the place of a code inside a depot. */
export function placeByCode(db: ReadDb, code: string, depot: string | undefined): string | undefined {
  const inside = depot === undefined ? sql`kind = 'depot'` : sql`depot_id = ${depot} and kind in ('zone', 'bin')`
  return db.select({ id: sql<string>`id` }).from(sql`place`).where(sql`code = ${code.trim()} and ${inside}`).get()?.id
}
