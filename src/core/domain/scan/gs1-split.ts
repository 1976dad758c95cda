import { elementFault, type ElementRule, type Gs1Element, isTradeElement, ruleAt } from './gs1-element.ts'

export type Gs1Splits = {
  readonly readings: readonly (readonly Gs1Element[])[]
  /** More readings exist than are listed. */
  readonly more: boolean
}

/** As many as a chooser has number keys. */
export const maxReadings = 9

/** Bounds the search on hostile texts; a label of this trade needs a few dozen steps. */
const maxSteps = 20_000

export type SplitRules = { readonly year: number; readonly wanted: (reading: readonly Gs1Element[]) => boolean }

/** Every wanted way to read a text whose separators may be lost, the reading without lost separators first. */
export function splitReadings(text: string, rules: SplitRules): Gs1Splits {
  const search: Search = { text, ...rules, readings: [], steps: 0, more: false }
  extend(search, { at: 0, elements: [], certain: true })
  return { readings: search.readings, more: search.more }
}

type Search = SplitRules & {
  readonly text: string
  readonly readings: (readonly Gs1Element[])[]
  steps: number
  more: boolean
}

/** `certain`: an element surely begins here, because the one before has a predefined length. */
type Position = { readonly at: number; readonly elements: readonly Gs1Element[]; readonly certain: boolean }

function extend(search: Search, { at, elements, certain }: Position): void {
  search.steps += 1
  if (search.readings.length >= maxReadings || search.steps > maxSteps) {
    search.more = true
    return
  }
  const from = skipSpaces(search.text, at)
  if (from === search.text.length) {
    if (search.wanted(elements)) search.readings.push(elements)
    return
  }
  const rule = beginning(search.text, from, certain)
  if (!rule || elements.some((element) => element.ai === rule.ai)) return
  for (const end of ends(search.text, from + rule.ai.length, rule)) {
    const value = search.text.slice(from + rule.ai.length, end).trim()
    if (elementFault(rule, value, search.year) !== undefined) continue
    extend(search, { at: end, elements: [...elements, { ai: rule.ai, value }], certain: rule.fixed })
  }
}

function beginning(text: string, at: number, certain: boolean): ElementRule | undefined {
  const rule = ruleAt(text, at)
  return rule && (certain || isTradeElement(rule.ai)) ? rule : undefined
}

/** Where the value may end, longest first: at the end of the text or before another element. */
function ends(text: string, start: number, rule: ElementRule): readonly number[] {
  const from = skipSpaces(text, start)
  if (rule.fixed) return [from + rule.max].filter((end) => end <= text.length)
  const found: number[] = []
  for (let end = Math.min(text.length, from + rule.max); end > from; end -= 1) {
    if (end === text.length || beginning(text, skipSpaces(text, end), false)) found.push(end)
  }
  return found
}

function skipSpaces(text: string, at: number): number {
  let from = at
  while (text[from] === ' ') from += 1
  return from
}
