import { addDays, parseDate, type BusinessDate } from '#core/domain/business-date.ts'
import type { FirstDay } from './sheet.ts'

/** The day of a workbook's day number; counted in days only, so no time zone can shift it. */
export function dateOfSerial(number: number, firstDay: FirstDay): BusinessDate | undefined {
  // 1900 was no leap year, but day numbers pretend it was: days before March 1900 are one off and of no use here.
  const base = parseDate(firstDay === 1904 ? '1904-01-01' : '1900-01-01')
  const days = Math.floor(number + 1e-9) - (firstDay === 1904 ? 0 : 2)
  return base && days >= 60 && days < 110_000 ? addDays(base, days) : undefined
}
