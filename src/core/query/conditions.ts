import { asc } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { condition } from '../schema/master.ts'

const statements = perConnection((db: ReadDb) => ({ all: db.select().from(condition).orderBy(asc(condition.position)).prepare() }))

export type Condition = typeof condition.$inferSelect

/** Conditions are rows with a usable flag, not an enumeration. */
export function conditions(db: ReadDb): readonly Condition[] {
  return statements(db).all.all()
}
