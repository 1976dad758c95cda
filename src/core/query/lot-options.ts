import type { ReadDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import { daysLeft, isExpired, lastUsableDay } from '../domain/lot-choice.ts'
import { entryLines } from './entry-draft.ts'
import { holdingsOf } from './holdings.ts'

export type LotOption = {
  readonly lot: string
  readonly batch: string
  readonly serial: string
  readonly lastDay: string
  readonly daysLeft: number | undefined
  readonly fit: boolean
  readonly place: string
  readonly placeCode: string
  readonly quantity: number
}

const maxOptions = 40

/** Lots of an item in a depot, first out first, less what the draft has taken: the chips of the station. */
export function lotOptions(db: ReadDb, { depot, item, document, on }: { readonly depot: string; readonly item: string; readonly document: string; readonly on: BusinessDate }): readonly LotOption[] {
  const lines = entryLines(db, document, item)
  return holdingsOf(db, depot, [item]).slice(0, maxOptions).map((holding) => ({
    lot: holding.lot, batch: holding.batch, serial: holding.serial, lastDay: lastUsableDay(holding), daysLeft: daysLeft(holding, on),
    fit: holding.usable && !isExpired(holding, on), place: holding.place, placeCode: holding.placeCode,
    quantity: holding.quantity - lines.filter((line) => line.lot === holding.lot && line.from === holding.place).reduce((sum, line) => sum + line.quantity, 0),
  }))
}
