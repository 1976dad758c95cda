/** One measured figure beside its floor, the same work by bare prepared SQL in the same run. */
export type Figure = {
  readonly name: string
  /** Movements in the database, or rows of the work. */
  readonly size: number
  readonly value: number
  readonly unit: 'ms' | 'MB'
  readonly floor: number | null
  readonly ratio: number | null
  readonly goal: string | null
  readonly holds: boolean
}

/** What a figure must hold: a ratio to its floor, an own limit, or both. */
export type Goal = { readonly ratio?: number; readonly limit?: number }

type Measured = { readonly name: string; readonly size: number; readonly value: number; readonly unit?: 'ms' | 'MB'; readonly floor?: number; readonly goal?: Goal }

export function figure({ name, size, value, unit = 'ms', floor, goal }: Measured): Figure {
  const ratio = floor === undefined ? null : value / floor
  return {
    name, size, unit, value: rounded(value), floor: floor === undefined ? null : rounded(floor), ratio: ratio === null ? null : rounded(ratio),
    goal: goalText(goal, unit), holds: holdsGoal(goal ?? {}, value, ratio ?? Number.POSITIVE_INFINITY),
  }
}

function holdsGoal(goal: Goal, value: number, ratio: number): boolean {
  return (goal.ratio === undefined || ratio <= goal.ratio) && (goal.limit === undefined || value <= goal.limit)
}

function goalText(goal: Goal | undefined, unit: string): string | null {
  if (!goal) return null
  const parts = [goal.ratio === undefined ? [] : [`ratio <= ${goal.ratio}`], goal.limit === undefined ? [] : [`<= ${goal.limit} ${unit}`]].flat()
  return parts.join(' and ')
}

function rounded(value: number): number {
  return Number(value.toPrecision(4))
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** Milliseconds that one piece of work took. */
export function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export type Pair = { readonly value: readonly number[]; readonly floor: readonly number[] }

/** One round's work, ready to be timed; what getting ready costs is not counted. */
export type Round = (round: number) => () => unknown

/** Share of the rounds that both run before it counts. */
const warmUp = 0.4

/** Measures work and floor by turns, so that a noisy neighbour hits both alike. */
export function byTurns(rounds: number, work: Round, floor: Round): Pair {
  const pair = { value: [] as number[], floor: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    pair.value.push(timed(work(round)))
    pair.floor.push(timed(floor(round)))
  }
  const warm = Math.floor(rounds * warmUp)
  return { value: pair.value.slice(warm), floor: pair.floor.slice(warm) }
}
