import { type BusinessDate, dateOf, daysInMonth } from '../business-date.ts'

/**
 * YYMMDD as a day; DD 00 is the last day of the month (edge case 22). The century slides: a year reads as the one
 * within 49 before and 50 after the current year.
 */
export function gs1Date(digits: string, currentYear: number): BusinessDate | undefined {
  const match = /^(\d{2})(\d{2})(\d{2})$/.exec(digits)
  if (!match) return undefined
  const [year, month, day] = [fullYear(Number(match[1]), currentYear), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12) return undefined
  return dateOf(year, month, day === 0 ? daysInMonth(year, month) : day)
}

function fullYear(short: number, currentYear: number): number {
  const century = currentYear - (currentYear % 100)
  const ahead = short - (currentYear % 100)
  if (ahead >= 51) return century - 100 + short
  return ahead <= -50 ? century + 100 + short : century + short
}
