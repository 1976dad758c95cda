import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

export function agencyRow(db: ReadDb, id: string) {
  return db.select({ code: sql<string>`code`, name: sql<string>`name`, revision: sql<number>`revision`, retiredOn: sql<string | null>`retired_on` }).from(sql`agency`).where(sql`id = ${id}`).get()
}

/** Whether an agency is another one or lies under it. */
export function isAgencyWithin(db: ReadDb, { agency, above }: { readonly agency: string; readonly above: string }): boolean {
  const chain = sql`with recursive chain(id) as (select ${agency} union select a.parent_id from chain join agency a on a.id = chain.id where a.parent_id is not null) select id from chain`
  return db.select({ found: sql<number>`1` }).from(sql`(${chain})`).where(sql`id = ${above}`).get() !== undefined
}

export function placeRow(db: ReadDb, id: string) {
  return db.select({
    id: sql<string>`id`, kind: sql<string>`kind`, code: sql<string>`code`, name: sql<string>`name`, revision: sql<number>`revision`, ownerId: sql<string | null>`owner_id`,
    custodianId: sql<string | null>`custodian_id`, depotId: sql<string | null>`depot_id`, typeReason: sql<string>`type_reason`, parentId: sql<string | null>`parent_id`, retiredOn: sql<string | null>`retired_on`,
  }).from(sql`place`).where(sql`id = ${id}`).get()
}

export type KnownPlace = NonNullable<ReturnType<typeof placeRow>>

/** The bin 「未分位」 that a depot or zone has from birth. */
export function ownBinOf(db: ReadDb, parent: string, name: string) {
  return db.select({ id: sql<string>`id`, code: sql<string>`code` }).from(sql`place`).where(sql`parent_id = ${parent} and kind = 'bin' and name = ${name}`).get()
}

export function isCategory(db: ReadDb, code: string): boolean {
  return db.select({ found: sql<number>`1` }).from(sql`category`).where(sql`code = ${code}`).get() !== undefined
}
