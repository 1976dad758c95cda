import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { document, documentLine } from './document.ts'
import { agency, condition, item, lot, place } from './master.ts'

/** Place, owner and condition; `bounded` for every place that really holds goods. The key is local to this database. */
export const account = sqliteTable('account', {
  id: integer('id').primaryKey(),
  placeId: text('place_id').notNull().references(() => place.id),
  ownerId: text('owner_id').notNull().references(() => agency.id),
  condition: text('condition').notNull().references(() => condition.code),
  bounded: integer('bounded', { mode: 'boolean' }).notNull(),
  /** The place's depot, which never changes; null outside our care. */
  depotId: text('depot_id'),
}, (t) => [uniqueIndex('account_parts').on(t.placeId, t.ownerId, t.condition), index('account_owner').on(t.ownerId)])

/** Append-only: a quantity out of one account into another. */
export const movement = sqliteTable('movement', {
  id: integer('id').primaryKey(),
  commandId: text('command_id').notNull(),
  sequence: integer('sequence').notNull(),
  documentId: text('document_id').notNull().references(() => document.id),
  lineId: text('line_id').notNull().references(() => documentLine.id),
  itemId: text('item_id').notNull().references(() => item.id),
  lotId: text('lot_id').notNull().references(() => lot.id),
  fromAccountId: integer('from_account_id').notNull().references(() => account.id),
  toAccountId: integer('to_account_id').notNull().references(() => account.id),
  quantity: integer('quantity').notNull(),
  businessDate: text('business_date').notNull(),
  movedAt: text('moved_at').notNull(),
  firstTick: integer('first_tick'),
  lastTick: integer('last_tick'),
}, (t) => [
  index('movement_from').on(t.fromAccountId, t.itemId, t.lotId, t.businessDate, t.quantity),
  index('movement_to').on(t.toAccountId, t.itemId, t.lotId, t.businessDate, t.quantity),
  index('movement_document').on(t.documentId),
  index('movement_item').on(t.itemId, t.businessDate, t.id),
  check('movement_positive', sql`quantity > 0`),
  check('movement_goes_somewhere', sql`from_account_id <> to_account_id`),
])

/** Projection of the movements, written only by movement-store. */
export const stock = sqliteTable('stock', {
  accountId: integer('account_id').notNull().references(() => account.id),
  itemId: text('item_id').notNull().references(() => item.id),
  lotId: text('lot_id').notNull().references(() => lot.id),
  bounded: integer('bounded', { mode: 'boolean' }).notNull(),
  quantity: integer('quantity').notNull(),
}, (t) => [
  primaryKey({ columns: [t.accountId, t.itemId, t.lotId] }),
  index('stock_item').on(t.itemId, t.accountId, t.lotId, t.quantity),
  index('stock_lot').on(t.lotId),
  check('stock_not_negative', sql`bounded = 0 or quantity >= 0`),
])
