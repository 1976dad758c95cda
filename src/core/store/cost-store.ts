import { and, eq, sql } from 'drizzle-orm'
import type { WriteDb } from '../db/db.ts'
import { perConnection } from '../db/db.ts'
import { poolKey, type CostEntry, type PoolParts } from '../domain/costing.ts'
import type { Movement } from '../domain/movement.ts'
import { costEntry, receiptLayer, stockValue, valuePool } from '../schema/value.ts'
import { placeholders } from './placeholders.ts'

const { placeholder } = sql

const statements = perConnection((tx: WriteDb) => ({
  findPool: tx.select({ id: valuePool.id }).from(valuePool).where(and(
    eq(valuePool.ownerId, placeholder('owner')), eq(valuePool.itemId, placeholder('item')), eq(valuePool.depotId, placeholder('depot')),
    eq(valuePool.keeping, placeholder('keeping')), eq(valuePool.lotId, placeholder('lot')),
  )).prepare(),
  addPool: tx.insert(valuePool).values(placeholders('ownerId', 'itemId', 'depotId', 'keeping', 'lotId')).prepare(),
  addLayer: tx.insert(receiptLayer).values(placeholders(
    'id', 'lineId', 'lotId', 'ownerId', 'sequence', 'supplierId', 'fundingSource', 'packagingId',
  )).prepare(),
  addEntry: tx.insert(costEntry).values(placeholders(
    'commandId', 'documentId', 'lineId', 'movementId', 'poolId', 'layerId', 'quantity', 'amountFen', 'cause', 'businessDate',
  )).prepare(),
  changeValue: tx.update(stockValue)
    .set({ quantity: sql`quantity + ${placeholder('quantity')}`, amountFen: sql`amount_fen + ${placeholder('amount')}` })
    .where(and(eq(stockValue.poolId, placeholder('poolId')), eq(stockValue.layerId, placeholder('layerId'))))
    .prepare(),
  addValue: tx.insert(stockValue).values(placeholders('poolId', 'layerId', 'quantity', 'amountFen')).prepare(),
}))

/** A receipt layer as it is stored and kept in the journal. */
export type Layer = {
  readonly id: string
  readonly lineId: string
  readonly lotId: string
  readonly ownerId: string
  readonly supplierId: string | null
  readonly fundingSource: string
  readonly packagingId: string | null
}

export type CostPosting = {
  readonly command: string
  readonly sequence: number
  readonly document: string
  readonly businessDate: string
  readonly movements: readonly Movement[]
  readonly movementIds: readonly number[]
  readonly layers: readonly Layer[]
  readonly entries: readonly CostEntry[]
}

/** The only writer of cost entries, receipt layers and the value projection. */
export function postCosts(tx: WriteDb, posting: CostPosting): void {
  const prepared = statements(tx)
  for (const layer of posting.layers) prepared.addLayer.run({ ...layer, sequence: posting.sequence })
  const poolOf = poolFinder(tx)
  for (const entry of posting.entries) {
    const movement = posting.movements[entry.movement]
    const movementId = posting.movementIds[entry.movement]
    if (!movement || movementId === undefined) throw new Error('a cost entry without its movement')
    const poolId = poolOf(entry.pool)
    prepared.addEntry.run({
      commandId: posting.command, documentId: posting.document, lineId: movement.line, movementId, poolId, layerId: entry.layer,
      quantity: entry.quantity, amountFen: entry.amount, cause: entry.cause, businessDate: posting.businessDate,
    })
    const changed = prepared.changeValue.run({ poolId, layerId: entry.layer, quantity: entry.quantity, amount: entry.amount })
    if (changed.changes === 0) prepared.addValue.run({ poolId, layerId: entry.layer, quantity: entry.quantity, amountFen: entry.amount })
  }
}

function poolFinder(tx: WriteDb): (pool: PoolParts) => number {
  const known = new Map<string, number>()
  return (pool) => {
    const key = poolKey(pool)
    const id = known.get(key) ?? findOrAdd(tx, pool)
    known.set(key, id)
    return id
  }
}

function findOrAdd(tx: WriteDb, { owner, item, depot, keeping, lot }: PoolParts): number {
  const prepared = statements(tx)
  const row = prepared.findPool.get({ owner, item, depot, keeping, lot })
  return row ? row.id : Number(prepared.addPool.run({ ownerId: owner, itemId: item, depotId: depot, keeping, lotId: lot }).lastInsertRowid)
}
