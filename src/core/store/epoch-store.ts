import { sql } from 'drizzle-orm'
import type { WriteDb } from '../db/db.ts'
import { numberSeries } from '../schema/document.ts'
import { site } from '../schema/system.ts'

export function setEpoch(tx: WriteDb, { epoch, machine }: { readonly epoch: number; readonly machine: string }): void {
  tx.update(site).set({ epoch, machine }).run()
}

/** Raises a series to a number known to be given out; never lowers one. */
export function raiseSeries(tx: WriteDb, { prefix, last }: { readonly prefix: string; readonly last: number }): void {
  tx.insert(numberSeries).values({ prefix, last })
    .onConflictDoUpdate({ target: numberSeries.prefix, set: { last: sql`max(${numberSeries.last}, ${last})` } }).run()
}
