import { describe, expect, it } from 'vitest'
import { crashRun } from './crash-run.ts'
import { randomFrom } from './random.ts'

const kills = 8

describe('a posting process killed at random instants', () => {
  it('leaves every acknowledged posting whole and no other half done', async () => {
    const seed = Number(process.env['CHANGPING_SEED'] ?? Date.now() % 1_000_000_000)
    const report = await crashRun(randomFrom(seed), kills)
    process.stdout.write(`crash: seed ${seed}, ${report.kills} kills, ${report.acknowledged} acknowledged\n`)
    expect(report.faults, `seed ${seed}`).toEqual([])
    expect(report.acknowledged).toBeGreaterThan(kills)
  }, 120_000)
})
