import { eq, sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { numberSeries } from '../schema/document.ts'
import { numberInSeries } from '../domain/document-number.ts'

const statements = perConnection((db: ReadDb) => ({
  last: db.select({ last: numberSeries.last }).from(numberSeries).where(eq(numberSeries.prefix, sql.placeholder('prefix'))).prepare(),
}))

/** The number that the next taker of a series will get; only takeNumber gives it out. */
export function nextNumber(db: ReadDb, prefix: string): string {
  return numberInSeries(prefix, (statements(db).last.get({ prefix })?.last ?? 0) + 1)
}
