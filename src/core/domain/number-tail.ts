import { numberInSeries } from './document-number.ts'

type Series = { readonly prefix: string; readonly last: number }

/** As many numbers are looked up for one text. */
const mostNumbers = 400
const mostInSeries = 20
const newestInSeries = 5
/** Shorter tails mean the running number itself: `14` is …000014, not …000114. */
const shortestTail = 3

/**
 * The paper numbers that a text can end, as people say them: `214` → …000214, then …001214; `D04-2026-A-44`; the whole
 * number. A text without running number, as `CK-D04`, means the newest of the series that hold it.
 */
export function numbersMeant(series: readonly Series[], text: string): readonly string[] {
  const code = text.toUpperCase()
  const [, head = '', tail = ''] = /^(.*?)-?(\d{1,9})?$/.exec(code) ?? []
  const begun = code.includes('-') ? newestOf(series, code) : []
  if (tail === '') return begun
  const fitting = series.filter(({ prefix }) => head === '' || prefix.endsWith(head))
  const running = fitting.flatMap((one) => endingIn(one, tail))
  const meant = running.toSorted((a, b) => Number(b.itself) - Number(a.itself)).map(({ number }) => number)
  return [...new Set([...meant, ...begun])].slice(0, mostNumbers)
}

function newestOf(series: readonly Series[], text: string): readonly string[] {
  return series.filter(({ prefix }) => `${prefix}-`.includes(text)).flatMap(({ prefix, last }) =>
    Array.from({ length: Math.min(newestInSeries, last) }, (_, back) => numberInSeries(prefix, last - back)))
}

function endingIn({ prefix, last }: Series, tail: string) {
  const step = 10 ** tail.length
  const itself = Number(tail)
  const own = itself >= 1 && itself <= last ? [{ number: numberInSeries(prefix, itself), itself: true }] : []
  const highest = Math.floor((last - itself) / step)
  const longer = tail.length < shortestTail || highest < 1 ? [] : Array.from({ length: Math.min(highest, mostInSeries) }, (_, back) => ({
    number: numberInSeries(prefix, (highest - back) * step + itself), itself: false,
  }))
  return [...own, ...longer]
}
