import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepPath, ticksOver } from '#renderer/screens/item-card/chart-scale.ts'

describe('the scale of a balance chart', () => {
  it('has round values around what it spans', () => {
    expect(ticksOver(1348, 1608)).toEqual([1300, 1400, 1500, 1600, 1700])
    expect(ticksOver(0, 7)).toEqual([0, 2, 4, 6, 8])
  })

  it('gives a flat line and an empty item room', () => {
    expect(ticksOver(0, 0)).toEqual([0, 1])
    expect(ticksOver(140, 140)).toEqual([140, 145])
  })

  it('rises evenly, in few whole steps, and leaves nothing outside', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 }), (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const ticks = ticksOver(low, high)
      const steps = ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0))
      expect(new Set(steps).size).toBe(1)
      expect(ticks.every(Number.isInteger)).toBe(true)
      expect(ticks.length).toBeLessThanOrEqual(7)
      expect((ticks[0] ?? 0) <= low && (ticks.at(-1) ?? 0) >= high).toBe(true)
    }))
  })
})

describe('a step line', () => {
  it('stands until the next posting and runs on to the end', () => {
    const path = stepPath(9, [{ at: 4, balance: 7 }], { x: (at) => at * 10, y: (balance) => 100 - balance, end: 10 })
    expect(path).toBe('M0,91 H40 V93 H100')
  })
})
