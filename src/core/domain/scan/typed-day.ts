import { toAscii } from '../code-text.ts'
import { dateOf, daysInMonth, type BusinessDate } from '../business-date.ts'

/** A month alone means its first day for goods made and its last day for goods that expire. */
export type MonthMeans = 'first-day' | 'last-day'

/**
 * A day as keepers type it: 2026-11-20, 2026/11/20, 2026.11.20, 20261120, 261120, 2026年11月20日, 2026-11.
 * Empty text is no day; undefined where the text is not a real day or could mean two.
 */
export function readTypedDay(raw: string, monthMeans: MonthMeans): BusinessDate | '' | undefined {
  const text = toAscii(raw).replaceAll(/\s/g, '').replace(/[日号]$/, '').replaceAll(/[年月./]/g, '-').replace(/-$/, '')
  if (text === '') return ''
  const match = apart.exec(text) ?? eight.exec(text) ?? six.exec(text)
  if (!match) return undefined
  const [, year = '', month = '', day] = match
  const fullYear = Number(year.length === 2 ? `20${year}` : year)
  if (day !== undefined) return dateOf(fullYear, Number(month), Number(day))
  return dateOf(fullYear, Number(month), monthMeans === 'first-day' ? 1 : lastOf(fullYear, Number(month)))
}

const apart = /^(\d{4}|\d{2}(?=-\d{1,2}-))-(\d{1,2})(?:-(\d{1,2}))?$/
const eight = /^(\d{4})(\d{2})(\d{2})$/
/** 202611 would be a month or a day of the year 2020: only years that are no century are days. */
const six = /^((?!20|19)\d{2})(\d{2})(\d{2})$/

function lastOf(year: number, month: number): number {
  return month >= 1 && month <= 12 ? daysInMonth(year, month) : 0
}
