import { daysBetween, type BusinessDate } from '#core/domain/business-date.ts'
import type { Words } from '#core/i18n/words.ts'
import { useWords } from './words.tsx'
import './texts.css'

/** Expiry within this many days carries a tag. */
export const expiringWithinDays = 180

type Props = {
  /** The last usable day; undefined where none is recorded. */
  readonly date: BusinessDate | undefined
  readonly today: BusinessDate
  /** Goods with a shelf life and no date say so; others show a dash. */
  readonly required?: boolean
}

/** The expiry date with a tag of the days left: 2027-02-28 「100天」, 2026-02-28 「过期」. */
export function DateTag({ date, today, required = false }: Props) {
  const words = useWords()
  if (!date) return required ? <span className="date-missing">{words.common.expiryMissing}</span> : <span className="dash">{words.common.none}</span>
  const left = daysBetween(today, date)
  return (
    <span className="date">
      {date}
      {left <= expiringWithinDays ? <DaysTag left={left} words={words} /> : null}
    </span>
  )
}

function DaysTag({ left, words }: { readonly left: number; readonly words: Words }) {
  const text = left < 0 ? words.common.expired : words.common.days(left)
  return <span className={left < 0 ? 'tag tag-bad' : 'tag tag-warn'} title={daysSentence(left, words)}>{text}</span>
}

/** "剩 12 天", "已过期 3 天", "今天到期". */
export function daysSentence(left: number, words: Words): string {
  if (left < 0) return words.common.daysPast(-left)
  return left === 0 ? words.common.lastUsableDay : words.common.daysLeft(left)
}
