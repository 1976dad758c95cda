import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { document, documentLine } from './document.ts'
import { movement } from './ledger.ts'
import { agency, item, lot, place } from './master.ts'

/** 入库批: one per receiving line, lot and owner; inside a lot the oldest leaves first, in posting order. */
export const receiptLayer = sqliteTable('receipt_layer', {
  id: text('id').primaryKey(),
  lineId: text('line_id').notNull().references(() => documentLine.id),
  lotId: text('lot_id').notNull().references(() => lot.id),
  ownerId: text('owner_id').notNull().references(() => agency.id),
  sequence: integer('sequence').notNull(),
  supplierId: text('supplier_id'),
  fundingSource: text('funding_source').notNull().default(''),
  packagingId: text('packaging_id'),
}, (t) => [index('receipt_layer_line').on(t.lineId)])

/** Where value lies: owner, item, depot, keeping (stock, issued …) and, by this method, the lot. Key local to this database. */
export const valuePool = sqliteTable('value_pool', {
  id: integer('id').primaryKey(),
  ownerId: text('owner_id').notNull().references(() => agency.id),
  itemId: text('item_id').notNull().references(() => item.id),
  depotId: text('depot_id').notNull().references(() => place.id),
  keeping: text('keeping').notNull(),
  lotId: text('lot_id').notNull().references(() => lot.id),
}, (t) => [
  uniqueIndex('value_pool_parts').on(t.ownerId, t.itemId, t.depotId, t.keeping, t.lotId),
  index('value_pool_item').on(t.itemId),
  index('value_pool_lot').on(t.lotId),
])

/** Append-only: amounts beside quantities. A movement's cost is the sum of its entries. */
export const costEntry = sqliteTable('cost_entry', {
  id: integer('id').primaryKey(),
  commandId: text('command_id').notNull(),
  documentId: text('document_id').notNull().references(() => document.id),
  lineId: text('line_id').notNull().references(() => documentLine.id),
  movementId: integer('movement_id').notNull().references(() => movement.id),
  poolId: integer('pool_id').notNull().references(() => valuePool.id),
  layerId: text('layer_id').notNull().references(() => receiptLayer.id),
  quantity: integer('quantity').notNull(),
  amountFen: integer('amount_fen').notNull(),
  cause: text('cause').notNull(),
  businessDate: text('business_date').notNull(),
}, (t) => [
  index('cost_entry_pool').on(t.poolId, t.layerId, t.quantity, t.amountFen),
  index('cost_entry_movement').on(t.movementId),
  index('cost_entry_line').on(t.lineId),
])

/** Projection of the cost entries, written only by cost-store. */
export const stockValue = sqliteTable('stock_value', {
  poolId: integer('pool_id').notNull().references(() => valuePool.id),
  layerId: text('layer_id').notNull().references(() => receiptLayer.id),
  quantity: integer('quantity').notNull(),
  amountFen: integer('amount_fen').notNull(),
}, (t) => [
  primaryKey({ columns: [t.poolId, t.layerId] }),
  index('stock_value_layer').on(t.layerId),
  check('stock_value_not_negative', sql`quantity >= 0`),
  check('stock_value_empty', sql`quantity <> 0 or amount_fen = 0`),
])
