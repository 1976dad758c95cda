import { matchKey } from './plain-text.ts'

/** Below this the two names share too little to be worth a question. */
const leastLikeness = 0.6

/** The one known name that a written name resembles most; undefined where none or several do. */
export function findSimilar<T>(written: string, known: readonly T[], namesOf: (one: T) => readonly string[]): T | undefined {
  const key = matchKey(written)
  if (key.length < 2) return undefined
  const scored = known.map((one) => ({ one, score: Math.max(0, ...namesOf(one).map((name) => likeness(key, matchKey(name)))) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const firsts = scored.filter(({ score }) => score === best)
  return best >= leastLikeness && firsts.length === 1 ? firsts[0]?.one : undefined
}

/** Mostly how much of the shorter name stands in the longer in the same order; the lengths decide between equals. */
export function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0
  const common = commonInOrder([...a], [...b])
  return 0.9 * (common / Math.min(a.length, b.length)) + 0.1 * ((2 * common) / (a.length + b.length))
}

/** Length of the longest common subsequence. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let above = Array.from({ length: b.length + 1 }, () => 0)
  for (const sign of a) {
    const line = [0]
    for (const [at, other] of b.entries()) line.push(sign === other ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, line[at] ?? 0))
    above = line
  }
  return above.at(-1) ?? 0
}
