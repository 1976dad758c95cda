import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import { planCosts, poolKey, poolOf, type CostEntry, type CostFacts, type PoolParts } from '../domain/costing.ts'
import type { Document, DocumentLine } from '../domain/document.ts'
import { amountOf, fen, share, type Fen } from '../domain/money.ts'
import type { Movement } from '../domain/movement.ts'
import type { PostingPlace } from '../domain/place.ts'
import type { Id } from '../domain/ids.ts'
import { accept, type Result } from '../domain/result.ts'
import { drawnBy, entriesOf, poolLayers } from '../query/cost-facts.ts'
import type { Layer } from '../store/cost-store.ts'

export type PlannedCosts = { readonly entries: readonly CostEntry[]; readonly layers: readonly Layer[] }

type Planned = { readonly document: Document; /** Number of the paper being reversed, or ''. */ readonly reversing: string; readonly movements: readonly Movement[]; readonly places: ReadonlyMap<Id<'place'>, PostingPlace> }

/** Loads the layers that movements touch and lets the costing rule decide; a fixed number of queries. */
export function planCostsOf(db: ReadDb, ctx: Context, { document, reversing, movements, places }: Planned): Result<PlannedCosts> {
  const lines = new Map(document.lines.map((line) => [line.id, line]))
  const arrivals = arrivalsOf(ctx, { movements, places, lines })
  const reversed = reversedEntries(db, movements)
  const pools = new Map<string, PoolParts>()
  for (const pool of [...movements.flatMap((movement) => poolsOf(movement, places)), ...reversed.pools]) pools.set(poolKey(pool), pool)
  const facts: CostFacts = {
    places,
    layers: pools.size === 0 ? [] : poolLayers(db, [...pools.values()]),
    received: arrivals.received,
    reversed: reversed.byIndex,
    reversing,
    drawnBy: reversed.layers.length === 0 ? new Map() : drawnBy(db, reversed.layers),
    itemNames: new Map(document.lines.map((line) => [line.item.id, line.item.name])),
  }
  const planned = planCosts(movements, facts)
  return planned.ok ? accept({ entries: planned.value, layers: arrivals.layers }) : planned
}

function poolsOf(movement: Movement, places: Planned['places']): readonly PoolParts[] {
  return [poolOf(movement.from, movement, places), poolOf(movement.to, movement, places)].filter((pool) => pool !== undefined)
}

type Share = { readonly amount: Fen; readonly quantity: number }

type Arrivals = { readonly received: Map<number, { layer: Id<'layer'>; amount: Fen }>; readonly layers: readonly Layer[] }

type ArrivalsOf = { readonly movements: readonly Movement[]; readonly places: Planned['places']; readonly lines: ReadonlyMap<Id<'line'>, DocumentLine> }

/** A new layer for each movement from outside. A line's amount is shared over its movements so that no fen is left over. */
function arrivalsOf(ctx: Context, { movements, places, lines }: ArrivalsOf): Arrivals {
  const received: Arrivals['received'] = new Map()
  const layers: Layer[] = []
  const shared = new Map<string, Share>()
  movements.forEach((movement, index) => {
    const line = lines.get(movement.line)
    if (!line || movement.reverses !== undefined || poolOf(movement.from, movement, places) || !poolOf(movement.to, movement, places)) return
    const left = shared.get(line.id) ?? { amount: lineAmount(line), quantity: line.quantity }
    const amount = share(left.amount, movement.quantity, left.quantity)
    shared.set(line.id, { amount: fen(left.amount - amount), quantity: left.quantity - movement.quantity })
    const layer = ctx.newId<'layer'>()
    received.set(index, { layer, amount })
    layers.push({
      id: layer, lineId: line.id, lotId: movement.lot, ownerId: movement.to.owner, supplierId: null,
      fundingSource: line.fundingSource, packagingId: line.packaging ?? null,
    })
  })
  return { received, layers }
}

/** As typed; else quantity times price, half away from zero; else nothing, price unknown (待估价). */
function lineAmount(line: DocumentLine): Fen {
  if (line.amount !== undefined) return line.amount
  return line.unitPrice === undefined ? fen(0) : amountOf(line.quantity, line.item.scale, line.unitPrice)
}

function reversedEntries(db: ReadDb, movements: readonly Movement[]) {
  const indexes = movements.flatMap((movement, index) => (movement.reverses === undefined ? [] : [[index, movement.reverses] as const]))
  const byMovement = indexes.length === 0 ? new Map() : entriesOf(db, indexes.map(([, id]) => id))
  const byIndex = new Map(indexes.map(([index, id]) => [index, byMovement.get(id) ?? []]))
  const entries = [...byIndex.values()].flat()
  return { byIndex, pools: entries.map((entry) => entry.pool as PoolParts), layers: entries.map((entry) => entry.layer as Id<'layer'>) }
}
