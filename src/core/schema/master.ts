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
  /** Row of the list `supplier-kind` or `team-kind`. */
  supplierKind: text('supplier_kind').notNull().default(''),
  teamKind: text('team_kind').notNull().default(''),
  population: integer('population'),
  /** People to be moved out of danger (转移人口). */
  peopleToMove: integer('people_to_move'),
  headcount: integer('headcount'),
  /** Where a team stands by. */
  base: text('base').notNull().default(''),
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
  /** Why a 专项 depot stands below county tier. */
  typeReason: text('type_reason').notNull().default(''),
  grade: text('grade').notNull().default(''),
  /** Persons that a shelter takes. */
  capacity: integer('capacity'),
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
  /** The second axis beside GB/T 38565: row of the list `office-class`. */
  officeClass: text('office_class').notNull().default(''),
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

/** One item became another or several. History stays under the old one; the new one's card is the union (edge case 25). */
export const itemMapping = sqliteTable('item_mapping', {
  id: idColumn(),
  /** merge or split. */
  kind: text('kind').notNull(),
  fromId: text('from_id').notNull().references(() => item.id),
  toId: text('to_id').notNull().references(() => item.id),
  /** Smallest units of the new item in one of the old. */
  units: integer('units').notNull(),
  mappedOn: text('mapped_on').notNull(),
}, (t) => [uniqueIndex('item_mapping_pair').on(t.fromId, t.toId), index('item_mapping_to').on(t.toId)])

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
  retiredOn: retiredColumn(),
})

/** Lists an office extends. */
export const category = sqliteTable('category', {
  code: text('code').primaryKey(), name: text('name').notNull(), position: integer('position').notNull(), retiredOn: retiredColumn(),
})
export const fundingSource = sqliteTable('funding_source', { name: text('name').primaryKey(), position: integer('position').notNull(), retiredOn: retiredColumn() })

/** Every other list an office extends, by the names of domain/lists.ts. `grouping` is the class of a hazard. */
export const listEntry = sqliteTable('list_entry', {
  list: text('list').notNull(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  grouping: text('grouping').notNull().default(''),
  position: integer('position').notNull(),
  retiredOn: retiredColumn(),
}, (t) => [primaryKey({ columns: [t.list, t.code] })])

/** What happened or threatens (事件); it exists before a level is declared. */
export const event = sqliteTable('event', {
  id: idColumn(),
  name: text('name').notNull(),
  hazard: text('hazard').notNull(),
  /** blue, yellow, orange, red or '' while no warning is out. */
  colour: text('colour').notNull().default(''),
  /** 1 (Ⅰ) to 4 (Ⅳ); null before one is declared. */
  level: integer('level'),
  startedOn: text('started_on').notNull(),
  endedOn: text('ended_on').notNull().default(''),
  remark: text('remark').notNull().default(''),
  ...searchColumns(),
  retiredOn: retiredColumn(),
  revision: revisionColumn(),
}, (t) => [index('event_started').on(t.startedOn)])

/** Names and phones of people outside the user list. Only here, so that erasing a row erases the person. */
export const contactDetail = sqliteTable('contact_detail', {
  id: idColumn(),
  /** A place or an agency. */
  subjectId: text('subject_id').notNull(),
  seat: text('seat').notNull(),
  name: text('name').notNull(),
  post: text('post').notNull().default(''),
  dayPhone: text('day_phone').notNull().default(''),
  nightPhone: text('night_phone').notNull().default(''),
}, (t) => [uniqueIndex('contact_detail_seat').on(t.subjectId, t.seat)])

/** Fields an office adds without code. */
export const ownField = sqliteTable('own_field', {
  id: idColumn(),
  tableName: text('table_name').notNull(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  /** JSON list of the texts that a choice offers. */
  choices: text('choices').notNull().default('[]'),
  position: integer('position').notNull(),
  retiredOn: retiredColumn(),
  revision: revisionColumn(),
}, (t) => [index('own_field_table').on(t.tableName)])

export const ownValue = sqliteTable('own_value', {
  fieldId: text('field_id').notNull().references(() => ownField.id),
  rowId: text('row_id').notNull(),
  value: text('value').notNull(),
}, (t) => [primaryKey({ columns: [t.rowId, t.fieldId] }), index('own_value_found').on(t.fieldId, t.value)])

/** Own minimum and maximum of an item at a depot, in smallest units of usable stock. */
export const stockLevel = sqliteTable('stock_level', {
  itemId: text('item_id').notNull().references(() => item.id),
  depotId: text('depot_id').notNull().references(() => place.id),
  minimum: integer('minimum'),
  maximum: integer('maximum'),
}, (t) => [primaryKey({ columns: [t.itemId, t.depotId] })])

/** Names of earlier days; papers also carry theirs. */
export const nameHistory = sqliteTable('name_history', {
  tableName: text('table_name').notNull(),
  rowId: text('row_id').notNull(),
  name: text('name').notNull(),
  until: text('until').notNull(),
}, (t) => [index('name_history_row').on(t.tableName, t.rowId)])
