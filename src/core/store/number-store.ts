import { eq, sql } from 'drizzle-orm'
import type { WriteDb } from '../db/db.ts'
import { perConnection } from '../db/db.ts'
import { numberInSeries } from '../domain/document-number.ts'
import { numberSeries } from '../schema/document.ts'

const statements = perConnection((tx: WriteDb) => ({
  next: tx.update(numberSeries).set({ last: sql`last + 1` }).where(eq(numberSeries.prefix, sql.placeholder('prefix')))
    .returning({ last: numberSeries.last }).prepare(),
  begin: tx.insert(numberSeries).values({ prefix: sql.placeholder('prefix'), last: 1 }).prepare(),
}))

/** The next number of a series such as `RK-D03-2026-A`: unique offline, advanced only where it is given out (domain.md §3.1). */
export function takeNumber(tx: WriteDb, prefix: string): string {
  const prepared = statements(tx)
  const row = prepared.next.get({ prefix })
  if (!row) prepared.begin.run({ prefix })
  return numberInSeries(prefix, row?.last ?? 1)
}
