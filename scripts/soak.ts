import { parseArgs } from 'node:util'
import { crashRun } from '../tests/model/crash-run.ts'
import { randomFrom } from '../tests/model/random.ts'
import { randomRun } from '../tests/model/random-run.ts'

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } } })
const until = performance.now() + Number(values.minutes) * 60_000
const steps = 120
const seedsPerTurn = 200
const killsPerTurn = 20

/** Runs the model and the crash test by turns for as long as it is told; ends at the first difference, naming its seed. */
let seed = Number(values.seed ?? Date.now() % 1_000_000_000)
let seeds = 0
let kills = 0
while (performance.now() < until) {
  for (let turn = 0; turn < seedsPerTurn && performance.now() < until; turn += 1) {
    const { differences } = randomRun(seed, steps)
    if (differences.length > 0) end(`model: seed ${seed}: ${differences.join('; ')}`)
    seed += 1
    seeds += 1
  }
  if (performance.now() >= until) break
  const { faults, acknowledged } = await crashRun(randomFrom(seed), killsPerTurn)
  if (faults.length > 0) end(`crash: seed ${seed}: ${faults.join('; ')}`)
  kills += killsPerTurn
  process.stdout.write(`${seeds} seeds of ${steps} steps, ${kills} kills, last ${acknowledged} postings acknowledged: no difference\n`)
}
process.stdout.write(`soak: ${seeds} seeds to ${seed - 1}, ${kills} kills: no difference\n`)

function end(fault: string): never {
  process.stderr.write(`${fault}\n`)
  process.exit(1)
}
