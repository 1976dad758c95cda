import { describe, expect, it } from 'vitest'
import { randomRun } from './random-run.ts'

const shareMs = 8000
const steps = 60

describe('random papers against an independent model of stock and value', () => {
  it('agree after every step, and the discrepancy views stay empty', () => {
    const first = Number(process.env['CHANGPING_SEED'] ?? Date.now() % 1_000_000_000)
    const until = performance.now() + shareMs
    let seed = first
    do {
      const report = randomRun(seed, steps)
      expect(report.differences, `seed ${seed}`).toEqual([])
      seed += 1
    } while (performance.now() < until)
    process.stdout.write(`model: seeds ${first} to ${seed - 1}, ${steps} steps each\n`)
  }, shareMs * 4)
})
