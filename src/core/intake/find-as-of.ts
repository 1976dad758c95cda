import type { BusinessDate } from '#core/domain/business-date.ts'
import { halfWidth } from './plain-text.ts'
import { readDate } from './read-date.ts'

const oneDay = String.raw`\d{4}\s*(?:年|[./-])\s*\d{1,2}\s*(?:月|[./-])\s*\d{1,2}\s*日?`
const labelled = new RegExp(String.raw`(?:截止|截至|截止到|统计|盘点|基准|期末|编报|填报|填表|报表|日期|时间|至|到)[^\d]{0,6}(${oneDay})`, 'g')
const alone = new RegExp(oneDay, 'g')

/** 截止日期 from the title, period or sheet name: the last day named with a label, else the only day named at all. */
export function findAsOf(texts: readonly string[]): BusinessDate | undefined {
  // A label and its day may stand in neighbouring cells.
  const text = halfWidth(texts.join(' '))
  const marked = [...text.matchAll(labelled)].map((match) => match[1] ?? '')
  const days = marked.length > 0 ? marked : [...text.matchAll(alone)].map(([day]) => day)
  const read = days.flatMap((day) => dateOf(day))
  const distinct = [...new Set(read)]
  return marked.length > 0 ? distinct.sort().at(-1) : distinct.length === 1 ? distinct[0] : undefined
}

function dateOf(text: string): readonly BusinessDate[] {
  const read = readDate(text.replaceAll(/\s/g, ''), { month: 'last-day', firstDay: 1900 })
  return 'date' in read && read.date ? [read.date] : []
}
