/** Round values that span the given ones, lowest first, at most six; a flat line gets room on both sides. */
export function ticksOver(low: number, high: number): readonly number[] {
  const span = Math.max(high - low, Math.abs(high) * 0.1, 1)
  const step = roundStep(span / 4)
  const first = Math.floor(low / step) * step
  const last = Math.max(Math.ceil(high / step) * step, first + step)
  return Array.from({ length: Math.round((last - first) / step) + 1 }, (_, at) => first + at * step)
}

/** The next of 1, 2, 5, 10, 20, 50 …, whole. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)))
  const found = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10
  return Math.max(1, found * power)
}

export type Step = { readonly at: number; readonly balance: number }

/** A line that stands until the next step: `M0,9 H4 V7 H10`. */
export function stepPath(opening: number, steps: readonly Step[], { x, y, end }: { readonly x: (at: number) => number; readonly y: (balance: number) => number; readonly end: number }): string {
  const moves = steps.map(({ at, balance }) => `H${round(x(at))} V${round(y(balance))}`)
  return [`M${round(x(0))},${round(y(opening))}`, ...moves, `H${round(x(end))}`].join(' ')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
