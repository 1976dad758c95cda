import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

const statements = perConnection((db: ReadDb) => ({
  bins: db.select({
    id: sql<string>`b.id`, code: sql<string>`b.code`, name: sql<string>`b.name`, zone: sql<string>`case z.kind when 'zone' then z.name else '' end`,
    depot: sql<string>`d.name`, depotCode: sql<string>`d.code`,
  }).from(sql`place b join place d on d.id = b.depot_id left join place z on z.id = b.parent_id`)
    .where(sql`b.depot_id = ${placeholder('depot')} and b.kind = 'bin' and b.retired_on is null`).orderBy(sql`z.code, b.code`).prepare(),
}))

export type LabelBin = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly zone: string
  readonly depot: string
  readonly depotCode: string
}

/** The bins in use of a depot, zone by zone. */
export function labelBins(db: ReadDb, depot: string): readonly LabelBin[] {
  return statements(db).bins.all({ depot })
}
