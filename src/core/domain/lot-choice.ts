import type { BusinessDate } from './business-date.ts'
import { daysBetween } from './business-date.ts'
import type { Holding } from './movement.ts'

type Clocks = { readonly expiresOn: string; readonly serviceUntil: string }

/** The last usable day by either clock, or '' where none is known. The day itself is still usable (domain.md §3.11). */
export function lastUsableDay({ expiresOn, serviceUntil }: Clocks): string {
  if (expiresOn === '' || serviceUntil === '') return expiresOn || serviceUntil
  return expiresOn < serviceUntil ? expiresOn : serviceUntil
}

/** The one place that says whether a lot may still be used on a day. */
export function isExpired(lot: Clocks, on: BusinessDate): boolean {
  const last = lastUsableDay(lot)
  return last !== '' && last < on
}

export function mayBeUsed(holding: Holding, on: BusinessDate): boolean {
  return holding.usable && !isExpired(holding, on)
}

export function daysLeft(lot: Clocks, on: BusinessDate): number | undefined {
  const last = lastUsableDay(lot)
  return last === '' ? undefined : daysBetween(on, last as BusinessDate)
}

/** First out first: nearest last day; lots without any day after those with one; then the oldest goods (domain.md §3.3). */
export function firstOutFirst(a: Holding, b: Holding): number {
  return compare(lastUsableDay(a) || '9999', lastUsableDay(b) || '9999')
    || compare(a.producedOn || '9999', b.producedOn || '9999')
    || compare(a.lot, b.lot)
    || compare(a.placeCode, b.placeCode)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
