import type { Health } from '../context.ts'

/** Milliseconds of the wall clock, and of a clock that nobody can set. */
export type Clock = { readonly wallMs: () => number; readonly monotonicMs: () => number }

export const machineClock: Clock = { wallMs: Date.now, monotonicMs: () => performance.now() }

const mostAheadMs = 86_400_000
const mostBehindMs = 120_000

/**
 * The machine's time as an ISO instant, looked at beside the other clock each time it is asked for. A jump of more than a
 * day, or back by more than two minutes, marks `health` until a person confirms the time or the clock is put right
 * (domain.md EC30); small corrections by a time server are taken as they come.
 */
export function watchClock(clock: Clock, health: Health): () => string {
  const trusted = { wallMs: clock.wallMs(), monotonicMs: clock.monotonicMs() }
  let marked = false
  return () => {
    const wallMs = clock.wallMs()
    const monotonicMs = clock.monotonicMs()
    const driftMs = wallMs - trusted.wallMs - (monotonicMs - trusted.monotonicMs)
    const jumped = driftMs > mostAheadMs || driftMs < -mostBehindMs
    const confirmed = marked && health.clockJumpedFrom === undefined
    if (jumped && !marked) health.clockJumpedFrom = new Date(trusted.wallMs).toISOString()
    if (!jumped && marked) health.clockJumpedFrom = undefined
    marked = jumped && !confirmed
    if (!marked) Object.assign(trusted, { wallMs, monotonicMs })
    return new Date(wallMs).toISOString()
  }
}
