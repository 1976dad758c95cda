import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { idColumn, revisionColumn } from './columns.ts'
import { agency, item, place } from './master.ts'

/** A paper: mutable while `goods` is none, frozen by triggers afterwards. Its state is derived (domain/document-state.ts). */
export const document = sqliteTable('document', {
  id: idColumn(),
  kind: text('kind').notNull(),
  purpose: text('purpose').notNull().default(''),
  paper: text('paper').notNull(),
  goods: text('goods').notNull(),
  number: text('number'),
  officialNumber: text('official_number').notNull().default(''),
  businessDate: text('business_date').notNull(),
  depotId: text('depot_id').references(() => place.id),
  ownerId: text('owner_id').references(() => agency.id),
  partyId: text('party_id').references(() => agency.id),
  reversesId: text('reverses_id'),
  importBatchId: text('import_batch_id'),
  reason: text('reason').notNull().default(''),
  remark: text('remark').notNull().default(''),
  details: text('details').notNull().default('{}'),
  makerName: text('maker_name').notNull(),
  makerId: text('maker_id'),
  startedAt: text('started_at').notNull(),
  postedAt: text('posted_at'),
  postedBy: text('posted_by'),
  sequence: integer('sequence'),
  /** Money of the whole paper at posting, absolute; null while goods is none. */
  amountFen: integer('amount_fen'),
  lineCount: integer('line_count').notNull().default(0),
  revision: revisionColumn(),
}, (t) => [
  uniqueIndex('document_number').on(t.number),
  index('document_by_date').on(t.businessDate, t.id),
  index('document_by_depot').on(t.depotId, t.businessDate, t.id),
  index('document_reverses').on(t.reversesId),
  index('document_batch').on(t.importBatchId),
  index('document_open').on(t.paper, t.startedAt),
])

/** `quantity` is what the line asks for; what was done is the sum of its movements. Names are those of the day. */
export const documentLine = sqliteTable('document_line', {
  id: idColumn(),
  documentId: text('document_id').notNull().references(() => document.id),
  position: integer('position').notNull(),
  itemId: text('item_id').notNull().references(() => item.id),
  lotId: text('lot_id'),
  batch: text('batch').notNull().default(''),
  producedOn: text('produced_on').notNull().default(''),
  expiresOn: text('expires_on').notNull().default(''),
  serviceUntil: text('service_until').notNull().default(''),
  serial: text('serial').notNull().default(''),
  ownerId: text('owner_id'),
  fromPlaceId: text('from_place_id'),
  toPlaceId: text('to_place_id'),
  packagingId: text('packaging_id'),
  quantity: integer('quantity').notNull(),
  condition: text('condition').notNull().default('good'),
  recoverable: integer('recoverable', { mode: 'boolean' }).notNull().default(false),
  settlesId: text('settles_id'),
  reason: text('reason').notNull().default(''),
  unitPrice: text('unit_price'),
  priceState: text('price_state').notNull().default('unknown'),
  amountFen: integer('amount_fen'),
  fundingSource: text('funding_source').notNull().default(''),
  itemCode: text('item_code').notNull(),
  itemName: text('item_name').notNull(),
  spec: text('spec').notNull().default(''),
  unit: text('unit').notNull(),
  scale: integer('scale').notNull(),
  remark: text('remark').notNull().default(''),
}, (t) => [
  uniqueIndex('document_line_position').on(t.documentId, t.position),
  index('document_line_item').on(t.itemId, t.documentId),
  index('document_line_settles').on(t.settlesId),
])

/** Append-only record of everything entered at a station; an undo is a further row that names the one it undoes. */
export const scan = sqliteTable('scan', {
  id: idColumn(),
  /** Made by the desk; one entry may fill several lines, and is repeated, undone and answered as a whole. */
  entryId: text('entry_id').notNull(),
  documentId: text('document_id').notNull().references(() => document.id),
  lineId: text('line_id').notNull(),
  text: text('text').notNull(),
  quantity: integer('quantity').notNull(),
  undoes: text('undoes'),
  device: text('device').notNull(),
  at: text('at').notNull(),
  tick: integer('tick').notNull(),
  answer: text('answer').notNull(),
}, (t) => [index('scan_entry').on(t.entryId), index('scan_of_document').on(t.documentId, t.tick), index('scan_undoes').on(t.undoes)])

export const numberSeries = sqliteTable('number_series', { prefix: text('prefix').primaryKey(), last: integer('last').notNull() })

/** Which steps a paper needs before its goods may move; no row, no step. */
export const approvalRule = sqliteTable('approval_rule', {
  id: idColumn(),
  kind: text('kind').notNull(),
  purpose: text('purpose'),
  ownerId: text('owner_id'),
  depotId: text('depot_id'),
  minAmountFen: integer('min_amount_fen'),
  steps: text('steps').notNull(),
  position: integer('position').notNull(),
})

/** Append-only. `verdict` not-required records that no rule asked for a step. */
export const approval = sqliteTable('approval', {
  documentId: text('document_id').notNull().references(() => document.id),
  step: integer('step').notNull(),
  personId: text('person_id'),
  personName: text('person_name').notNull(),
  verdict: text('verdict').notNull(),
  note: text('note').notNull().default(''),
  at: text('at').notNull(),
  commandId: text('command_id').notNull(),
}, (t) => [primaryKey({ columns: [t.documentId, t.step, t.commandId] })])

/** Append-only: each time a paper or its labels went to a printer; the form says which time it is. */
export const print = sqliteTable('print', {
  id: idColumn(),
  documentId: text('document_id').notNull().references(() => document.id),
  kind: text('kind').notNull(),
  at: text('at').notNull(),
  by: text('by_name').notNull(),
}, (t) => [index('print_of_document').on(t.documentId, t.kind)])

export const importBatch = sqliteTable('import_batch', {
  id: idColumn(),
  kind: text('kind').notNull(),
  sourceName: text('source_name').notNull(),
  sourceHash: text('source_hash').notNull(),
  businessDate: text('business_date').notNull(),
  rowsOk: integer('rows_ok').notNull(),
  rowsRefused: integer('rows_refused').notNull(),
  by: text('by_name').notNull(),
  at: text('at').notNull(),
  reversedAt: text('reversed_at'),
}, (t) => [index('import_batch_at').on(t.at)])

/** What a source row gave, so that it is known again whatever the file is called. */
export const importRow = sqliteTable('import_row', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  batchId: text('batch_id').notNull().references(() => importBatch.id),
  sheet: text('sheet').notNull(),
  row: integer('row').notNull(),
  /** What makes a row the same row: depot, item and quantity of an opening row; time, text, action, occurrence of a scan. */
  identity: text('identity').notNull(),
  /** JSON of the further fields given, compared where both rows have them. */
  fields: text('fields').notNull(),
  lineId: text('line_id'),
  outcome: text('outcome').notNull(),
}, (t) => [index('import_row_identity').on(t.identity), index('import_row_batch').on(t.batchId)])
