import { halfWidth } from '../plain-text.ts'
import { textOf, type RowReader } from '../read-cell.ts'
import { typeIt, type FieldProblem } from '../row-problem.ts'

type LifeUnit = 'year' | 'month' | 'day'

/** What a bare number means: 保质期 counts months and 使用年限 years, unless the heading says otherwise. */
const usualUnits = { shelfLife: 'month', serviceLife: 'year' } as const

const lifeWords: Readonly<Record<string, LifeUnit>> = { 年: 'year', 月: 'month', 个月: 'month', 天: 'day', 日: 'day' }

const units = { year: { times: 12, most: 1200, shown: '个月' }, month: { times: 1, most: 1200, shown: '个月' }, day: { times: 1, most: 36_500, shown: '天' } } as const

/** `24`, `24个月`, `2年`, `365天` as `24个月` or `365天`; a service life in days is none. */
export function lifeOf(reader: RowReader, field: LifeField, heading: string): string {
  const text = halfWidth(textOf(reader, field)).replaceAll(/\s/g, '')
  if (text === '') return ''
  const read = lifeIn(text, field, heading)
  if (typeof read === 'string') return read
  reader.problems.push({ field, value: text, reason: read, proposal: typeIt })
  return ''
}

type LifeField = 'shelfLife' | 'serviceLife'

function lifeIn(text: string, field: LifeField, heading: string): string | FieldProblem['reason'] {
  const [, digits, word = ''] = /^(\d{1,5})(个?月|年|天|日)?$/.exec(text) ?? []
  const unit = lifeWords[word] ?? unitIn(heading, field)
  if (digits === undefined || (unit === 'day' && field === 'serviceLife')) return { code: 'import.number-unreadable', field, value: text }
  const { times, most, shown } = units[unit]
  const life = Number(digits) * times
  return life < 1 || life > most ? { code: 'master.out-of-range', field, least: 1, most } : `${life}${shown}`
}

function unitIn(heading: string, field: LifeField): LifeUnit {
  const [, inside = ''] = /[(\uff08/](.*)/.exec(heading) ?? []
  return inside.includes('月') ? 'month' : /[天日]/.test(inside) ? 'day' : inside.includes('年') ? 'year' : usualUnits[field]
}

/** A life as `lifeOf` writes it, back as a number; months unless it says days. */
export function readLife(text: string): { readonly life: number; readonly unit: 'month' | 'day' } | undefined {
  const [, digits, word] = /^(\d+)(个月|天)$/.exec(text) ?? []
  return digits === undefined ? undefined : { life: Number(digits), unit: word === '天' ? 'day' : 'month' }
}
