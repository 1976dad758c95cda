import { dateOf, daysInMonth, type BusinessDate } from '#core/domain/business-date.ts'
import { dateOfSerial } from './day-number.ts'
import { halfWidth, plainNumber, saysNothing } from './plain-text.ts'
import type { Cell, FirstDay } from './sheet.ts'

/**
 * A month without a day means its first day for a production date and its last day for an expiry, so that goods
 * never look younger or longer usable than the sheet says.
 */
export type MonthMeans = 'first-day' | 'last-day'

export type DateFault = 'date-impossible' | 'date-unreadable'

export type DateRead = { readonly date: BusinessDate | undefined } | { readonly fault: DateFault }

type How = { readonly month: MonthMeans; readonly firstDay: FirstDay }

/** Reads every spelling of a day that has one meaning; two meanings or none are a fault, never a guess. */
export function readDate(cell: Cell, how: How): DateRead {
  if (cell === undefined) return { date: undefined }
  if (typeof cell === 'object') return { date: cell.date }
  const text = plain(typeof cell === 'number' ? plainNumber(cell) : cell)
  if (saysNothing(text) || /^(?:长期|长期有效|无限期|无期限|永久|永久有效)$/.test(text)) return { date: undefined }
  // A number 2022.1 has lost its zero or never had one: October or January.
  if (typeof cell === 'number' && /^\d{4}\.1$/.test(text)) return { fault: 'date-unreadable' }
  return byDigits(text, how) ?? byParts(text, how) ?? { fault: 'date-unreadable' }
}

/** Without words around the day, with plain digits and without a time of day. */
function plain(text: string): string {
  return chineseDigits(halfWidth(text))
    .replaceAll(/\s*([./\-年月日号])\s*/g, '$1')
    .trim()
    .replace(/^(?:有效期)?(?:至|到|截至|截止|截止到)?:?/, '')
    .replace(/(?:生产|到期|过期|失效|前|止)$/, '')
    .replace(/^(\d.*?[\d日号])[ T]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '$1')
}

/** 20230512, 202305, 230512 and the day numbers of Excel. */
function byDigits(text: string, how: How): DateRead | undefined {
  if (!/^(?:\d{4,8}|\d{5}\.\d+)$/.test(text)) return undefined
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))]
  if (/^\d{8}$/.test(text)) return dated(year, month, day)
  if (/^\d{6}$/.test(text)) return sixDigits(text, how)
  const serial = Number(text)
  // 1954 to 2119: outside it is a year, a count or a slip of the hand.
  return serial >= 20_000 && serial < 80_000 ? orImpossible(dateOfSerial(serial, how.firstDay)) : { fault: 'date-unreadable' }
}

/** 202405 is a month, 240501 a day; 201201 may be either and is refused. */
function sixDigits(text: string, how: How): DateRead {
  const asMonth = /^(?:19|20)/.test(text) ? monthOf(Number(text.slice(0, 4)), Number(text.slice(4, 6)), how) : undefined
  const asDay = dateOf(2000 + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4, 6)))
  if (asMonth && asDay) return { fault: 'date-unreadable' }
  return orImpossible(asMonth ?? asDay)
}

const day = /^(\d{4}|\d{2})([./\-年])(\d{1,2})(?:[./\-月])(\d{1,2})[日号]?$/
const month = /^(\d{4})([./\-年])(\d{1,2})月?$/
const dayLast = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/

function byParts(text: string, how: How): DateRead | undefined {
  const whole = day.exec(text)
  if (whole) return dated(fullYear(whole[1] ?? ''), Number(whole[3]), Number(whole[4]))
  const part = month.exec(text)
  if (part) return orImpossible(monthOf(Number(part[1]), Number(part[3]), how))
  const foreign = dayLast.exec(text)
  if (!foreign) return undefined
  const [first, second, year] = [Number(foreign[1]), Number(foreign[2]), Number(foreign[3])]
  if (first <= 12 && second <= 12 && first !== second) return { fault: 'date-unreadable' }
  return first > 12 ? dated(year, second, first) : dated(year, first, second)
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function monthOf(year: number, month: number, how: How): BusinessDate | undefined {
  if (month < 1 || month > 12) return undefined
  return dateOf(year, month, how.month === 'first-day' ? 1 : daysInMonth(year, month))
}

function dated(year: number, month: number, day: number): DateRead {
  return orImpossible(dateOf(year, month, day))
}

function orImpossible(date: BusinessDate | undefined): DateRead {
  return date ? { date } : { fault: 'date-impossible' }
}

const numerals = '〇一二三四五六七八九'

/** 二〇二四年五月十二日 in digits. */
function chineseDigits(text: string): string {
  if (!/[年月]/.test(text)) return text
  return text
    .replaceAll(/[〇零○Ο一二三四五六七八九]{2,4}(?=年)/g, (year) => [...year].map((sign) => Math.max(0, numerals.indexOf(sign))).join(''))
    .replaceAll(/[一二三四五六七八九十]{1,3}(?=[月日号])/g, smallNumber)
}

/** 十二 is 12, 三十一 is 31. */
function smallNumber(text: string): string {
  const [tens = '', ones] = text.split('十')
  const digit = (sign: string, none: number): number => (sign === '' ? none : numerals.indexOf(sign))
  return ones === undefined ? String(digit(text, 0)) : String(digit(tens, 1) * 10 + digit(ones, 0))
}
