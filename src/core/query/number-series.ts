import { asc } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { numberSeries } from '../schema/document.ts'

export type Series = { readonly prefix: string; readonly last: number }

/** Every number series with the last number given out. */
export function numberSeriesOf(db: ReadDb): readonly Series[] {
  return db.select().from(numberSeries).orderBy(asc(numberSeries.prefix)).all()
}
