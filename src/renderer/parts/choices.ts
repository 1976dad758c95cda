/** One entry of a list to choose from. */
export type Choice<Value> = {
  readonly key: string
  readonly value: Value
  readonly text: string
  /** A quieter line: spec, code, agency. */
  readonly second?: string
  /** At the right: what is left, the unit. */
  readonly end?: string
  /** What else finds it: initials, pinyin, code, barcode, aliases. */
  readonly search?: readonly string[]
}

/** Digits choose one of the first nine, or belong to the text as in a code. */
export type DigitUse = 'choose' | 'type'

/** The entries a text finds, best first: whole, beginning, inside; entries found alike keep their order. */
export function matchChoices<Value>(choices: readonly Choice<Value>[], text: string): readonly Choice<Value>[] {
  const wanted = plain(text)
  if (wanted === '') return choices
  const ranked = choices.map((choice) => ({ choice, rank: rankOf(choice, wanted) }))
  return ranked.filter(({ rank }) => rank < unfound).toSorted((a, b) => a.rank - b.rank).map(({ choice }) => choice)
}

/**
 * Which entry a digit key takes, from 0; undefined where the digit belongs to the text.
 * Alt with a digit always takes; a bare digit only where digits choose and the text holds none yet.
 */
export function chosenByDigit(press: { readonly code: string; readonly altKey: boolean; readonly ctrlKey: boolean }, text: string, use: DigitUse): number | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1]
  if (digit === undefined || press.ctrlKey) return undefined
  const free = use === 'choose' && !/[\d\-:]/.test(text)
  return press.altKey || free ? Number(digit) - 1 : undefined
}

const unfound = 3

function rankOf<Value>({ text, second, search = [] }: Choice<Value>, wanted: string): number {
  const ranks = [text, second ?? '', ...search].map((known) => rankIn(plain(known), wanted))
  return Math.min(...ranks)
}

function rankIn(known: string, wanted: string): number {
  if (known === wanted) return 0
  if (known.startsWith(wanted)) return 1
  return known.includes(wanted) ? 2 : unfound
}

/** Full-width forms, case and spaces do not matter. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
}
