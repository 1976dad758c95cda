import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const statements = perConnection((db: ReadDb) => ({
  paper: db.select({
    id: sql<string>`id`, kind: sql<string>`kind`, depot: sql<string | null>`depot_id`, paper: sql<string>`paper`, goods: sql<string>`goods`,
  }).from(sql`document`).where(sql`number = ${sql.placeholder('number')}`).prepare(),
}))

/** The paper that bears a number. */
export function paperByNumber(db: ReadDb, number: string) {
  return statements(db).paper.get({ number })
}
