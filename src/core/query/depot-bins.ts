import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const statements = perConnection((db: ReadDb) => ({
  bins: db.select({ id: sql<string>`id`, kind: sql<string>`kind`, code: sql<string>`code`, name: sql<string>`name`, parent: sql<string>`coalesce(parent_id, '')` })
    .from(sql`place`).where(sql`depot_id = ${sql.placeholder('depot')} and kind in ('bin', 'zone') and retired_on is null`).orderBy(sql`code`).prepare(),
}))

export type DepotBin = { readonly id: string; readonly kind: string; readonly code: string; readonly name: string; readonly parent: string }

/** Bins and zones of a depot. */
export function depotBins(db: ReadDb, depot: string): readonly DepotBin[] {
  return statements(db).bins.all({ depot })
}
