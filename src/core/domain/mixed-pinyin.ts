/** A character or a run of other signs, with its reading. */
type Unit = { readonly text: string; readonly reading: string }

/** How a name fits what was typed: in one run, with characters left out, or not. */
export type MixedFit = 'run' | 'gaps' | undefined

/**
 * Whether a name can be what was typed in any mix of characters, syllables and their beginnings: `jiusy`, `救sy`, `jshengy`
 * for 救生衣; with characters left out, `cshou` for 长绳手套. `readings` are the name's syllables, separated by blanks.
 */
export function mixedFit(typed: string, { name, readings }: { readonly name: string; readonly readings: string }): MixedFit {
  const units = unitsOf(name.toLowerCase(), readings.split(' '))
  if (typed === '') return 'run'
  if (units.some((_, at) => consumes(typed, units, { at, gaps: false }))) return 'run'
  return units.some((_, at) => consumes(typed, units, { at, gaps: true })) ? 'gaps' : undefined
}

/** Names whose characters and syllables do not pair up are matched by their syllables alone. */
function unitsOf(name: string, readings: readonly string[]): readonly Unit[] {
  const texts = name.match(/\p{Script=Han}|[^\p{Script=Han}\s]+/gu) ?? []
  return readings.map((reading, index) => ({ text: texts.length === readings.length ? (texts[index] ?? reading) : reading, reading }))
}

type From = { readonly at: number; readonly gaps: boolean }

/** Takes the typed text piece by piece off the unit at `at` and those after it; the next one follows at once unless gaps are allowed. */
function consumes(typed: string, units: readonly Unit[], { at, gaps }: From): boolean {
  const unit = units[at]
  if (!unit) return false
  for (const taken of takings(typed, unit)) {
    const rest = typed.slice(taken)
    if (rest === '') return true
    const last = gaps ? units.length - 1 : at + 1
    for (let next = at + 1; next <= last; next += 1) if (consumes(rest, units, { at: next, gaps })) return true
  }
  return false
}

/** How many letters a unit can take off the front: itself, or its reading from whole to one letter. */
function takings(typed: string, { text, reading }: Unit): readonly number[] {
  const lengths = Array.from({ length: Math.min(reading.length, typed.length) }, (_, index) => index + 1).filter((length) => typed.startsWith(reading.slice(0, length)))
  return typed.startsWith(text) ? [text.length, ...lengths.toReversed()] : lengths.toReversed()
}
