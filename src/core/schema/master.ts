import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { idColumn, retiredColumn, revisionColumn, searchColumns } from './columns.ts'

/** Every party of a paper is one: governments, departments, enterprises, donors, teams. */
export const agency = sqliteTable('agency', {
  id: idColumn(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  shortName: text('short_name').notNull().default(''),
  kind: text('kind').notNull().default('government'),
  tier: text('tier').notNull().default(''),
  parentId: text('parent_id'),
  responsibility: text('responsibility').notNull().default(''),
  ...searchColumns(),
  retiredOn: retiredColumn(),
  revision: revisionColumn(),
}, (t) => [uniqueIndex('agency_code').on(t.code)])

/** Depots, zones, bins, and the places outside our care (architecture.md §4). Goods lie in leaf places only. */
export const place = sqliteTable('place', {
  id: idColumn(),
  kind: text('kind').notNull(),
  siteKind: text('site_kind').notNull().default(''),
  code: text('code').notNull(),
  name: text('name').notNull(),
  parentId: text('parent_id'),
  depotId: text('depot_id'),
  ownerId: text('owner_id'),
  custodianId: text('custodian_id'),
  partyId: text('party_id'),
  depotType: text('depot_type').notNull().default(''),
  tier: text('tier').notNull().default(''),
  areaM2: real('area_m2'),
  storage: text('storage').notNull().default(''),
  near: text('near').notNull().default(''),
  coordinates: text('coordinates'),
  loadMinutes: integer('load_minutes'),
  ...searchColumns(),
  retiredOn: retiredColumn(),
  revision: revisionColumn(),
}, (t) => [
  uniqueIndex('place_depot_code').on(t.code).where(sql`kind = 'depot'`),
  uniqueIndex('place_inner_code').on(t.depotId, t.code).where(sql`kind in ('zone', 'bin')`),
  uniqueIndex('place_recipient').on(t.depotId, t.partyId).where(sql`kind = 'recipient'`),
  index('place_of_depot').on(t.depotId, t.kind),
])

export const item = sqliteTable('item', {
  id: idColumn(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  spec: text('spec').notNull().default(''),
  unit: text('unit').notNull(),
  scale: integer('scale').notNull().default(0),
  category: text('category').notNull().default(''),
  nationalCode: text('national_code'),
  tracking: text('tracking').notNull(),
  shelfLife: integer('shelf_life'),
  shelfLifeUnit: text('shelf_life_unit').notNull().default('month'),
  serviceLifeMonths: integer('service_life_months'),
  recoverable: integer('recoverable', { mode: 'boolean' }).notNull().default(false),
  alertDays: integer('alert_days'),
  maintenanceDays: integer('maintenance_days'),
  referencePrice: text('reference_price'),
  storageClass: text('storage_class').notNull().default(''),
  ...searchColumns(),
  retiredOn: retiredColumn(),
  revision: revisionColumn(),
}, (t) => [uniqueIndex('item_code_unique').on(t.code), index('item_by_name').on(t.sortKey, t.id), index('item_by_category').on(t.category)])

export const itemAlias = sqliteTable('item_alias', {
  itemId: text('item_id').notNull().references(() => item.id),
  text: text('text').notNull(),
}, (t) => [primaryKey({ columns: [t.itemId, t.text] }), index('item_alias_text').on(t.text)])

/** Immutable: a changed pack size is a new row; lines remember theirs (edge case 2). */
export const packaging = sqliteTable('packaging', {
  id: idColumn(),
  itemId: text('item_id').notNull().references(() => item.id),
  name: text('name').notNull(),
  baseUnits: integer('base_units').notNull(),
  retiredOn: retiredColumn(),
}, (t) => [index('packaging_of_item').on(t.itemId)])

/** One code may name several items, and another item after a day (edge case 23). */
export const itemCode = sqliteTable('item_code', {
  id: idColumn(),
  code: text('code').notNull(),
  itemId: text('item_id').notNull().references(() => item.id),
  packagingId: text('packaging_id'),
  validFrom: text('valid_from').notNull().default(''),
  validTo: text('valid_to').notNull().default('9999-12-31'),
}, (t) => [index('item_code_code').on(t.code), index('item_code_item').on(t.itemId)])

/** What can be told apart on the shelf. A quantity-only item has one; a serial unit is a lot of one. */
export const lot = sqliteTable('lot', {
  id: idColumn(),
  itemId: text('item_id').notNull().references(() => item.id),
  batch: text('batch').notNull().default(''),
  producedOn: text('produced_on').notNull().default(''),
  expiresOn: text('expires_on').notNull().default(''),
  serviceUntil: text('service_until').notNull().default(''),
  serial: text('serial').notNull().default(''),
  apart: text('apart').notNull().default(''),
  /** The serial was made by us and still has to be stuck on (待贴码). */
  provisional: integer('provisional', { mode: 'boolean' }).notNull().default(false),
}, (t) => [
  uniqueIndex('lot_identity').on(t.itemId, t.batch, t.producedOn, t.expiresOn, t.serviceUntil, t.serial, t.apart),
  index('lot_serial').on(t.serial).where(sql`serial <> ''`),
  index('lot_batch').on(t.batch),
])

export const condition = sqliteTable('condition', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  usable: integer('usable', { mode: 'boolean' }).notNull(),
  position: integer('position').notNull(),
})

/** Lists an office extends. */
export const category = sqliteTable('category', { code: text('code').primaryKey(), name: text('name').notNull(), position: integer('position').notNull() })
export const fundingSource = sqliteTable('funding_source', { name: text('name').primaryKey(), position: integer('position').notNull() })

/** Names of earlier days; papers also carry theirs. */
export const nameHistory = sqliteTable('name_history', {
  tableName: text('table_name').notNull(),
  rowId: text('row_id').notNull(),
  name: text('name').notNull(),
  until: text('until').notNull(),
}, (t) => [index('name_history_row').on(t.tableName, t.rowId)])
