import { and, eq, sql } from 'drizzle-orm'
import type { WriteDb } from '../db/db.ts'
import { perConnection } from '../db/db.ts'
import type { AccountParts, Movement } from '../domain/movement.ts'
import { isHolding, type PostingPlace } from '../domain/place.ts'
import { account, movement, stock } from '../schema/ledger.ts'
import { placeholders } from './placeholders.ts'

const { placeholder } = sql

const statements = perConnection((tx: WriteDb) => ({
  findAccount: tx.select({ id: account.id }).from(account)
    .where(and(eq(account.placeId, placeholder('place')), eq(account.ownerId, placeholder('owner')), eq(account.condition, placeholder('condition'))))
    .prepare(),
  addAccount: tx.insert(account).values(placeholders('placeId', 'ownerId', 'condition', 'bounded', 'depotId')).prepare(),
  addMovement: tx.insert(movement).values(placeholders(
    'commandId', 'sequence', 'documentId', 'lineId', 'itemId', 'lotId', 'fromAccountId', 'toAccountId', 'quantity', 'businessDate', 'movedAt', 'firstTick', 'lastTick',
  )).prepare(),
  changeStock: tx.update(stock).set({ quantity: sql`quantity + ${placeholder('change')}` })
    .where(and(eq(stock.accountId, placeholder('accountId')), eq(stock.itemId, placeholder('itemId')), eq(stock.lotId, placeholder('lotId'))))
    .prepare(),
  addStock: tx.insert(stock).values(placeholders('accountId', 'itemId', 'lotId', 'bounded', 'quantity')).prepare(),
}))

export type Posting = {
  readonly command: string
  readonly sequence: number
  readonly document: string
  readonly businessDate: string
  readonly places: ReadonlyMap<string, PostingPlace>
  readonly movements: readonly Movement[]
  /** When the goods passed the door, by line; ticks only where scans recorded it live. */
  readonly moved: (line: string) => Moved
}

export type Moved = { readonly at: string; readonly firstTick: number | null; readonly lastTick: number | null }

/** The only writer of movements and of the stock projection. Answers the new movements' keys, in order. */
export function postMovements(tx: WriteDb, posting: Posting): readonly number[] {
  const prepared = statements(tx)
  const accountOf = accountFinder(tx, posting.places)
  return posting.movements.map((planned) => {
    const from = accountOf(planned.from)
    const to = accountOf(planned.to)
    const moved = posting.moved(planned.line)
    const { lastInsertRowid } = prepared.addMovement.run({
      commandId: posting.command, sequence: posting.sequence, documentId: posting.document, lineId: planned.line,
      itemId: planned.item, lotId: planned.lot, fromAccountId: from.id, toAccountId: to.id, quantity: planned.quantity,
      businessDate: posting.businessDate, movedAt: moved.at, firstTick: moved.firstTick, lastTick: moved.lastTick,
    })
    changeStock(tx, from, { item: planned.item, lot: planned.lot, change: -planned.quantity })
    changeStock(tx, to, { item: planned.item, lot: planned.lot, change: planned.quantity })
    return Number(lastInsertRowid)
  })
}

type Account = { readonly id: number; readonly bounded: boolean }

function accountFinder(tx: WriteDb, places: Posting['places']): (parts: AccountParts) => Account {
  const known = new Map<string, Account>()
  return (parts) => {
    const key = `${parts.place}|${parts.owner}|${parts.condition}`
    const found = known.get(key) ?? findOrAdd(tx, parts, places)
    known.set(key, found)
    return found
  }
}

function findOrAdd(tx: WriteDb, { place, owner, condition }: AccountParts, places: Posting['places']): Account {
  const prepared = statements(tx)
  const known = places.get(place)
  if (!known) throw new Error(`posting into an unknown place ${place}`)
  const bounded = isHolding(known.kind)
  const row = prepared.findAccount.get({ place, owner, condition })
  if (row) return { id: row.id, bounded }
  return { id: Number(prepared.addAccount.run({ placeId: place, ownerId: owner, condition, bounded, depotId: known.depot ?? null }).lastInsertRowid), bounded }
}

type StockChange = { readonly item: string; readonly lot: string; readonly change: number }

/** Updates first: an insert of a negative quantity would fail the row's own check before the conflict is seen. */
function changeStock(tx: WriteDb, { id, bounded }: Account, { item, lot, change }: StockChange): void {
  const prepared = statements(tx)
  const changed = prepared.changeStock.run({ accountId: id, itemId: item, lotId: lot, change })
  if (changed.changes === 0) prepared.addStock.run({ accountId: id, itemId: item, lotId: lot, bounded, quantity: change })
}
