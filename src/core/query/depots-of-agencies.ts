import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const statements = perConnection((db: ReadDb) => ({
  depots: db.select({ id: sql<string>`p.id` })
    .from(sql`json_each(${sql.placeholder('agencies')}) wanted join place p on p.kind = 'depot' and p.owner_id = wanted.value`).prepare(),
}))

/** The depots that agencies own. */
export function depotsOfAgencies(db: ReadDb, agencies: readonly string[]): readonly string[] {
  return statements(db).depots.all({ agencies: JSON.stringify(agencies) }).map(({ id }) => id)
}
