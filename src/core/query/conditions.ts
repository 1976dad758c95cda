import { asc } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { condition } from '../schema/master.ts'

const statements = perConnection((db: ReadDb) => ({ all: db.select().from(condition).orderBy(asc(condition.position)).prepare() }))

export type Condition = typeof condition.$inferSelect

export function conditionName(db: ReadDb, code: string): string {
  return conditions(db).find((row) => row.code === code)?.name ?? code
}

/** Conditions are rows with a usable flag, not an enumeration. */
export function conditions(db: ReadDb): readonly Condition[] {
  return statements(db).all.all()
}
