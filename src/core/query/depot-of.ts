import { eq, sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { place } from '../schema/master.ts'

const statements = perConnection((db: ReadDb) => ({
  depot: db.select({ id: place.id, code: place.code, name: place.name, ownerId: place.ownerId, retiredOn: place.retiredOn }).from(place)
    .where(eq(place.id, sql.placeholder('id'))).prepare(),
}))

export type Depot = { readonly id: string; readonly code: string; readonly name: string; readonly ownerId: string | null; readonly retiredOn: string | null }

export function depotOf(db: ReadDb, id: string): Depot | undefined {
  return statements(db).depot.get({ id })
}
