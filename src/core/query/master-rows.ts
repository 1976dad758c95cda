import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

export function agencyRow(db: ReadDb, id: string) {
  return db.select({ name: sql<string>`name`, revision: sql<number>`revision`, retiredOn: sql<string | null>`retired_on` }).from(sql`agency`).where(sql`id = ${id}`).get()
}

export function placeRow(db: ReadDb, id: string) {
  return db.select({
    kind: sql<string>`kind`, name: sql<string>`name`, revision: sql<number>`revision`, ownerId: sql<string | null>`owner_id`, depotId: sql<string | null>`depot_id`, retiredOn: sql<string | null>`retired_on`,
  }).from(sql`place`).where(sql`id = ${id}`).get()
}
