import type { Id } from './ids.ts'
import { fen, share, type Fen } from './money.ts'
import type { AccountParts, Movement } from './movement.ts'
import { keepingOf, type Keeping, type PostingPlace } from './place.ts'
import type { Problem } from './problem.ts'
import { answer, type Result } from './result.ts'

/** Where value lies: by-lot costing keeps one pool per owner, item, depot, keeping and lot. */
export type PoolParts = {
  readonly owner: Id<'agency'>
  readonly item: Id<'item'>
  readonly depot: Id<'place'>
  readonly keeping: Keeping
  readonly lot: Id<'lot'>
}

/** What one receipt left in a pool; a pool's layers come oldest first. */
export type PoolLayer = { readonly pool: PoolParts; readonly layer: Id<'layer'>; readonly quantity: number; readonly amount: Fen }

export type CostCause = 'in' | 'out' | 'between' | 'reversal'

export type CostEntry = {
  /** Index of the movement whose cost it is. */
  readonly movement: number
  readonly pool: PoolParts
  readonly layer: Id<'layer'>
  readonly quantity: number
  readonly amount: Fen
  readonly cause: CostCause
}

/** Entries of a movement that is being reversed, summed by pool and layer. */
export type ReversedEntry = { readonly pool: PoolParts; readonly layer: Id<'layer'>; readonly quantity: number; readonly amount: Fen; readonly cause: CostCause }

export type CostFacts = {
  readonly places: ReadonlyMap<Id<'place'>, PostingPlace>
  /** Layers of every pool that the movements touch, oldest first. */
  readonly layers: readonly PoolLayer[]
  /** New layer and its amount for each movement from outside, by movement index. */
  readonly received: ReadonlyMap<number, { readonly layer: Id<'layer'>; readonly amount: Fen }>
  readonly reversed: ReadonlyMap<number, readonly ReversedEntry[]>
  /** For a refusal: number of the paper reversed, and of the paper that drew on a layer. */
  readonly reversing: string
  readonly drawnBy: ReadonlyMap<Id<'layer'>, string>
  readonly itemNames: ReadonlyMap<Id<'item'>, string>
}

/**
 * What movements do to value (architecture.md §4): outside → pool `in`, pool → outside `out`, pool → other pool
 * `between` (equal amounts), inside one pool nothing. Goods leave a lot's layers oldest first; the entry that empties a
 * layer takes all of its amount. A reversal returns to the same layers and is refused once a layer was drawn on.
 */
export function planCosts(movements: readonly Movement[], facts: CostFacts): Result<readonly CostEntry[]> {
  const pools = poolsOf(facts.layers)
  const problems: Problem[] = []
  const entries: CostEntry[] = []
  const book = (entry: CostEntry, key = poolKey(entry.pool)) => {
    const layers = pools.get(key) ?? new Map<Id<'layer'>, Held>()
    pools.set(key, layers)
    const before = layers.get(entry.layer)
    layers.set(entry.layer, { quantity: (before?.quantity ?? 0) + entry.quantity, amount: fen((before?.amount ?? 0) + entry.amount) })
    entries.push(entry)
  }
  movements.forEach((movement, index) => {
    const step = { movement, index, facts, book, pools }
    if (movement.reverses !== undefined) problems.push(...bookReversal(step))
    else bookForward(step)
  })
  return answer(entries, problems)
}

type Held = { readonly quantity: number; readonly amount: Fen }
/** Layers by pool, oldest first as they were given; a map keeps the place of a key that is set again. */
type Pools = Map<string, Map<Id<'layer'>, Held>>

type Step = {
  readonly movement: Movement
  readonly index: number
  readonly facts: CostFacts
  readonly book: (entry: CostEntry, key?: string) => void
  readonly pools: Pools
}

function poolsOf(layers: readonly PoolLayer[]): Pools {
  const pools: Pools = new Map()
  for (const { pool, layer, quantity, amount } of layers) {
    const key = poolKey(pool)
    const held = pools.get(key) ?? new Map<Id<'layer'>, Held>()
    pools.set(key, held.set(layer, { quantity, amount }))
  }
  return pools
}

function bookForward({ movement, index, facts, book, pools }: Step): void {
  const from = poolOf(movement.from, movement, facts.places)
  const to = poolOf(movement.to, movement, facts.places)
  if (!from && to) {
    const received = facts.received.get(index)
    if (!received) throw new Error('a movement from outside has no layer')
    book({ movement: index, pool: to, layer: received.layer, quantity: movement.quantity, amount: received.amount, cause: 'in' })
  }
  if (!from) return
  const [fromKey, toKey] = [poolKey(from), to && poolKey(to)]
  if (fromKey === toKey) return
  for (const { layer, quantity, amount } of takeOldest(pools.get(fromKey), movement.quantity)) {
    const cause = to ? 'between' : 'out'
    book({ movement: index, pool: from, layer, quantity: -quantity, amount: fen(-amount), cause }, fromKey)
    if (to) book({ movement: index, pool: to, layer, quantity, amount, cause }, toKey)
  }
}

function bookReversal({ movement, index, facts, book, pools }: Step): readonly Problem[] {
  const problems: Problem[] = []
  for (const entry of facts.reversed.get(index) ?? []) {
    const held = pools.get(poolKey(entry.pool))?.get(entry.layer)
    const drawnOn = entry.quantity > 0 && (held?.quantity ?? 0) < entry.quantity
    if (drawnOn) {
      problems.push({
        code: 'reversal.moved-on', number: facts.reversing,
        item: facts.itemNames.get(movement.item) ?? '', document: facts.drawnBy.get(entry.layer) ?? '',
      })
      continue
    }
    book({ movement: index, pool: entry.pool, layer: entry.layer, quantity: -entry.quantity, amount: fen(-entry.amount), cause: 'reversal' })
  }
  return problems
}

type Part = { readonly layer: Id<'layer'>; readonly quantity: number; readonly amount: Fen }

function takeOldest(layers: ReadonlyMap<Id<'layer'>, Held> | undefined, asked: number): readonly Part[] {
  const parts: Part[] = []
  let missing = asked
  for (const [layer, { quantity, amount }] of layers ?? []) {
    const part = Math.min(quantity, missing)
    if (part > 0) parts.push({ layer, quantity: part, amount: share(amount, part, quantity) })
    missing -= part
    if (missing === 0) break
  }
  if (missing > 0) throw new Error(`value layers fall short by ${missing}`)
  return parts
}

/** The pool of an account, or undefined outside our care. */
export function poolOf(account: AccountParts, { item, lot }: Pick<Movement, 'item' | 'lot'>, places: CostFacts['places']): PoolParts | undefined {
  const place = places.get(account.place)
  const keeping = place && keepingOf(place.kind)
  return keeping && place.depot ? { owner: account.owner, item, depot: place.depot, keeping, lot } : undefined
}

export function poolKey(pool: PoolParts): string {
  return `${pool.owner}|${pool.item}|${pool.depot}|${pool.keeping}|${pool.lot}`
}
