import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import type { CostCause, PoolLayer, PoolParts, ReversedEntry } from '../domain/costing.ts'
import { asId, type Id } from '../domain/ids.ts'
import { fen } from '../domain/money.ts'
import type { Keeping } from '../domain/place.ts'

const { placeholder } = sql

const poolColumns = {
  owner: sql<string>`p.owner_id`, item: sql<string>`p.item_id`, depot: sql<string>`p.depot_id`, keeping: sql<string>`p.keeping`, lot: sql<string>`p.lot_id`,
}

const statements = perConnection((db: ReadDb) => ({
  layers: db.select({ ...poolColumns, layer: sql<string>`v.layer_id`, quantity: sql<number>`v.quantity`, amount: sql<number>`v.amount_fen` })
    .from(sql`json_each(${placeholder('pools')}) k
      cross join value_pool p on p.owner_id = k.value ->> 0 and p.item_id = k.value ->> 1 and p.depot_id = k.value ->> 2
        and p.keeping = k.value ->> 3 and p.lot_id = k.value ->> 4
      join stock_value v on v.pool_id = p.id
      join receipt_layer r on r.id = v.layer_id`)
    .where(sql`v.quantity > 0`).orderBy(sql`r.sequence, v.layer_id`).prepare(),
  entries: db.select({
    ...poolColumns, movement: sql<number>`c.movement_id`, layer: sql<string>`c.layer_id`,
    quantity: sql<number>`sum(c.quantity)`, amount: sql<number>`sum(c.amount_fen)`, cause: sql<string>`min(c.cause)`,
  }).from(sql`json_each(${placeholder('movements')}) k join cost_entry c on c.movement_id = k.value join value_pool p on p.id = c.pool_id`)
    .groupBy(sql`c.movement_id, c.pool_id, c.layer_id`).orderBy(sql`c.movement_id, min(c.id)`).prepare(),
  drawnBy: db.select({ layer: sql<string>`c.layer_id`, number: sql<string>`coalesce(max(d.number), '')` })
    .from(sql`json_each(${placeholder('layers')}) k join stock_value v on v.layer_id = k.value
      join cost_entry c on c.pool_id = v.pool_id and c.layer_id = v.layer_id and c.quantity < 0
      join document d on d.id = c.document_id and d.goods <> 'reversed' and d.kind <> 'reversal'`)
    .groupBy(sql`c.layer_id`).prepare(),
}))

type PoolRow = { readonly owner: string; readonly item: string; readonly depot: string; readonly keeping: string; readonly lot: string }

/** Layers of the given pools that still hold something, oldest first. One query. */
export function poolLayers(db: ReadDb, pools: readonly PoolParts[]): readonly PoolLayer[] {
  const keys = pools.map(({ owner, item, depot, keeping, lot }) => [owner, item, depot, keeping, lot])
  return statements(db).layers.all({ pools: JSON.stringify(keys) }).map((row) => ({
    pool: toPool(row), layer: asId<'layer'>(row.layer), quantity: row.quantity, amount: fen(row.amount),
  }))
}

/** The cost entries of movements that are to be reversed, summed by pool and layer, by movement key. */
export function entriesOf(db: ReadDb, movements: readonly number[]): ReadonlyMap<number, readonly ReversedEntry[]> {
  const byMovement = new Map<number, ReversedEntry[]>()
  for (const row of statements(db).entries.all({ movements: JSON.stringify(movements) })) {
    const entry: ReversedEntry = {
      pool: toPool(row), layer: asId<'layer'>(row.layer), quantity: row.quantity, amount: fen(row.amount), cause: row.cause as CostCause,
    }
    byMovement.set(row.movement, [...(byMovement.get(row.movement) ?? []), entry])
  }
  return byMovement
}

/** For each layer the number of a standing paper that drew on it, to name in a refusal. */
export function drawnBy(db: ReadDb, layers: readonly string[]): ReadonlyMap<Id<'layer'>, string> {
  return new Map(statements(db).drawnBy.all({ layers: JSON.stringify(layers) }).map((row) => [asId<'layer'>(row.layer), row.number]))
}

function toPool(row: PoolRow): PoolParts {
  return {
    owner: asId<'agency'>(row.owner), item: asId<'item'>(row.item), depot: asId<'place'>(row.depot), keeping: row.keeping as Keeping, lot: asId<'lot'>(row.lot),
  }
}
