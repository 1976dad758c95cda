import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { unassignedBin } from '../domain/place.ts'

const { placeholder } = sql

const statements = perConnection((db: ReadDb) => ({
  unassigned: db.select({ id: sql<string>`id` }).from(sql`place`)
    .where(sql`depot_id = ${placeholder('depot')} and kind = 'bin' and parent_id = ${placeholder('depot')} and code = ${unassignedBin.code}`).prepare(),
}))

/** The depot's bin 「未分位」, which it has from birth. */
export function ownBin(db: ReadDb, depot: string): string {
  const row = statements(db).unassigned.get({ depot })
  if (!row) throw new Error(`depot ${depot} has no bin of its own`)
  return row.id
}
