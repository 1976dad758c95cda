import type { Brand } from './brand.ts'

/** A calendar day as `YYYY-MM-DD` text, from end to end; no time, no zone. Texts compare as days do. */
export type BusinessDate = Brand<string, 'business-date'>

export function parseDate(text: string): BusinessDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const real = year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return real ? (text as BusinessDate) : undefined
}

export function dateOf(year: number, month: number, day: number): BusinessDate | undefined {
  return parseDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Months later, clamped to the month's last day: 2024-02-29 + 12 is 2025-02-28 (edge case 28). */
export function addMonths(date: BusinessDate, months: number): BusinessDate {
  const [year, month, day] = parts(date)
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  return known(dateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))), date)
}

export function addDays(date: BusinessDate, days: number): BusinessDate {
  return known(parseDate(new Date(dayNumber(date) + days * dayMs).toISOString().slice(0, 10)), date)
}

/** Days from one date to another; negative where `to` lies before `from`. */
export function daysBetween(from: BusinessDate, to: BusinessDate): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / dayMs)
}

/** The calendar day of an instant at a fixed offset from UTC; China keeps UTC+8 all year. */
export function dayAt(instant: string, offsetMinutes = 480): BusinessDate {
  const shifted = new Date(Date.parse(instant) + offsetMinutes * 60_000)
  return shifted.toISOString().slice(0, 10) as BusinessDate
}

const dayMs = 86_400_000

function parts(date: BusinessDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

function dayNumber(date: BusinessDate): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function known(date: BusinessDate | undefined, from: BusinessDate): BusinessDate {
  if (!date) throw new RangeError(`no such day, counted from ${from}`)
  return date
}
