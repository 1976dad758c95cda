import { uuidv7 } from 'uuidv7'
import { addDays } from '#core/domain/business-date.ts'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { createDepot, day, line, type Depot } from '../core/depot.ts'
import { plainLedger, type PlainLedger, type PlainMove } from './plain-ledger.ts'
import { randomFrom, type Random } from './random.ts'

/** What one random run found different, or nothing. */
export type RunReport = { readonly seed: number; readonly steps: number; readonly posted: number; readonly refused: number; readonly differences: readonly string[] }

type World = {
  readonly depot: Depot
  readonly plain: PlainLedger
  readonly random: Random
  readonly items: readonly { readonly id: string; readonly code: string; readonly recoverable: boolean }[]
  readonly documents: Map<string, string>
}

const firstDay = day('2026-11-01')
const batches = ['A', 'B', 'C']
const lastDays: Readonly<Record<string, number | undefined>> = { A: 10, B: 25, C: undefined }
const bins = ['A-01', 'B-01']

/** Random papers posted to the ledger and to the plain model alike; after each step both must agree (architecture.md §12). */
export function randomRun(seed: number, steps: number): RunReport {
  const random = randomFrom(seed)
  const depot = createDepot()
  depot.clock.today = addDays(firstDay, 40)
  depot.clock.now = `${depot.clock.today}T02:00:00.000Z`
  const items = ['X', 'Y', 'Z'].map((code) => ({ id: depot.item({ code, recoverable: code === 'Y' }), code, recoverable: code === 'Y' }))
  const world: World = { depot, plain: plainLedger(), random, items, documents: new Map() }
  const differences: string[] = []
  const counts = { posted: 0, refused: 0 }
  for (let step = 0; step < steps && differences.length === 0; step += 1) {
    const { expected, accepted, what } = random.pick([receive, receive, issue, issue, issue, move, reverse])(world, step)
    counts[accepted ? 'posted' : 'refused'] += 1
    if (expected !== accepted) differences.push(`step ${step}: ${what}: model ${expected}, ledger ${accepted}`)
    differences.push(...compare(world, step))
  }
  depot.close()
  return { seed, steps, ...counts, differences }
}

type Step = { readonly expected: boolean; readonly accepted: boolean; readonly what: string }

function receive(world: World, step: number): Step {
  const { random, depot, plain } = world
  const [item, batch, bin, on] = [random.pick(world.items), random.pick(batches), random.pick(bins), random.below(20)]
  const quantity = 1 + random.below(50)
  const amount = random.below(10_000)
  const document = uuidv7()
  const result = depot.record({
    document, businessDate: addDays(firstDay, on),
    lines: [line(item.id, quantity, { to: binId(depot, bin), batch, expiresOn: expiryOf(batch), amountFen: amount })],
  })
  const name = `receipt ${step}`
  if (result.ok) world.documents.set(name, document)
  plain.receive(name, { day: on, item: item.code, lot: `${item.code}${batch}`, from: 'outside', to: bin, quantity }, amount)
  return { expected: true, accepted: result.ok, what: name }
}

function issue(world: World, step: number): Step {
  const { random, depot } = world
  const item = random.pick(world.items)
  const on = random.below(30)
  const quantity = 1 + random.below(60)
  const document = uuidv7()
  const result = depot.record({
    document, kind: 'issue', purpose: 'relief', party: depot.township, businessDate: addDays(firstDay, on), lines: [line(item.id, quantity)],
  })
  const planned = firstOut(world, { item: item.code, on, quantity, to: item.recoverable ? 'with township' : 'outside' })
  return post(world, { step, what: `issue of ${quantity} ${item.code} on day ${on}`, planned, result, document })
}

function move(world: World, step: number): Step {
  const { random, depot, plain } = world
  const item = random.pick(world.items)
  const [from, to] = random.pick([bins, [...bins].reverse()])
  const quantity = 1 + random.below(30)
  const document = uuidv7()
  const batch = random.pick(batches)
  const lot = `${item.code}${batch}`
  const known = depot.connection.client.prepare('select id from lot where item_id = ? and batch = ?').get(item.id, batch) as { id: string } | undefined
  if (!known || !from || !to) return { expected: true, accepted: true, what: 'nothing to move' }
  const result = depot.record({
    document, kind: 'bin-move', purpose: '', businessDate: addDays(firstDay, 25),
    lines: [line(item.id, quantity, { lot: known.id, from: binId(depot, from), to: binId(depot, to) })],
  })
  const planned = plain.held(from, lot) >= quantity ? [{ day: 25, item: item.code, lot, from, to, quantity }] : undefined
  return post(world, { step, what: `move of ${quantity} ${lot} from ${from}`, planned, result, document })
}

function reverse(world: World, step: number): Step {
  const { random, depot, plain } = world
  const standing = plain.papers.filter((paper) => !paper.reversed)
  if (standing.length === 0) return { expected: true, accepted: true, what: 'nothing to reverse' }
  const paper = random.pick(standing)
  const on = random.below(35)
  const result = reverseDocument(depot.ctx, {
    command: uuidv7(), document: uuidv7(), reverses: world.documents.get(paper.name) ?? '', lines: [], businessDate: addDays(firstDay, on), reason: 'random',
  })
  return { expected: plain.reverse(paper, `reversal ${step}`, on), accepted: result.ok, what: `reversal of ${paper.name} on day ${on}` }
}

type Posting = { readonly step: number; readonly what: string; readonly planned: readonly PlainMove[] | undefined; readonly result: { readonly ok: boolean }; readonly document: string }

function post(world: World, { step, what, planned, result, document }: Posting): Step {
  const expected = planned !== undefined && !world.plain.wouldFall(planned)
  if (expected) {
    const name = `paper ${step}`
    world.plain.shift(name, planned)
    world.documents.set(name, document)
  }
  return { expected, accepted: result.ok, what }
}

/** The model's own first-expiring-first-out: by last day, then batch as first received, then bin. */
function firstOut(world: World, { item, on, quantity, to }: { readonly item: string; readonly on: number; readonly quantity: number; readonly to: string }): readonly PlainMove[] | undefined {
  const order = new Map(world.plain.papers.flatMap((paper) => paper.moves).map((moved, index) => [moved.lot, index] as const).reverse())
  const usable = world.plain.lotsIn(bins)
    .filter(({ lot }) => lot.startsWith(item) && (lastDays[lot.slice(1)] ?? 999) >= on)
    .sort((a, b) => (lastDays[a.lot.slice(1)] ?? 999) - (lastDays[b.lot.slice(1)] ?? 999) || (order.get(a.lot) ?? 0) - (order.get(b.lot) ?? 0) || (a.place < b.place ? -1 : 1))
  const moves: PlainMove[] = []
  let missing = quantity
  for (const { lot, place, quantity: held } of usable) {
    const part = Math.min(held, missing)
    if (part > 0) moves.push({ day: on, item, lot, from: place, to, quantity: part })
    missing -= part
  }
  return missing > 0 ? undefined : moves
}

function compare(world: World, step: number): readonly string[] {
  const { depot, plain } = world
  const differences: string[] = []
  for (const item of world.items) {
    const expected = Object.fromEntries(plain.lotsIn(bins).filter(({ lot }) => lot.startsWith(item.code)).map(({ lot, place, quantity }) => [`${place}/${lot.slice(1)}`, quantity]))
    const actual = depot.stock(item.id)
    if (JSON.stringify(sorted(expected)) !== JSON.stringify(sorted(actual))) differences.push(`step ${step}: stock of ${item.code}: model ${JSON.stringify(sorted(expected))}, ledger ${JSON.stringify(sorted(actual))}`)
  }
  for (const keeping of ['stock', 'issued']) {
    const { fen } = depot.connection.client.prepare('select coalesce(sum(v.amount_fen), 0) as fen from stock_value v join value_pool p on p.id = v.pool_id where p.keeping = ?').get(keeping) as { fen: number }
    if (fen !== plain.value(keeping)) differences.push(`step ${step}: value ${keeping}: model ${plain.value(keeping)}, ledger ${fen}`)
  }
  if (step % 10 === 0 && depot.discrepancies().length > 0) differences.push(`step ${step}: ${JSON.stringify(depot.discrepancies())}`)
  return differences
}

function sorted(figures: Readonly<Record<string, number>>) {
  return Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1))
}

function binId(depot: Depot, code: string): string {
  return code === 'A-01' ? depot.bin : depot.otherBin
}

function expiryOf(batch: string): string {
  const lastDay = lastDays[batch]
  return lastDay === undefined ? '' : addDays(firstDay, lastDay)
}
