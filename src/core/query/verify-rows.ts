import { asc, getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { perConnection, type ReadDb } from '../db/db.ts'
import { approval, document, documentLine } from '../schema/document.ts'
import { lot } from '../schema/master.ts'

const ids = sql`(select value from json_each(${sql.placeholder('ids')}))`
const among = (column: SQLiteColumn | SQL) => sql`${column} in ${ids}`

const statements = perConnection((db: ReadDb) => ({
  documents: db.select().from(document).where(among(document.id)).prepare(),
  lines: db.select().from(documentLine).where(among(documentLine.documentId)).prepare(),
  approvals: db.select().from(approval).where(among(approval.documentId)).orderBy(asc(approval.step)).prepare(),
  lots: db.select(getTableColumns(lot)).from(lot).where(among(lot.id)).prepare(),
  layers: db.select({
    document: sql<string>`l.document_id`, id: sql<string>`r.id`, lineId: sql<string>`r.line_id`, lotId: sql<string>`r.lot_id`, ownerId: sql<string>`r.owner_id`,
    sequence: sql<number>`r.sequence`, supplierId: sql<string | null>`r.supplier_id`, fundingSource: sql<string>`r.funding_source`,
    packagingId: sql<string | null>`r.packaging_id`,
  }).from(sql`document_line l cross join receipt_layer r on r.line_id = l.id`).where(among(sql`l.document_id`)).prepare(),
  movements: db.select({
    id: sql<number>`m.id`, documentId: sql<string>`m.document_id`, commandId: sql<string>`m.command_id`, sequence: sql<number>`m.sequence`,
    lineId: sql<string>`m.line_id`, itemId: sql<string>`m.item_id`, lotId: sql<string>`m.lot_id`,
    fromPlace: sql<string>`f.place_id`, fromOwner: sql<string>`f.owner_id`, fromCondition: sql<string>`f.condition`,
    toPlace: sql<string>`t.place_id`, toOwner: sql<string>`t.owner_id`, toCondition: sql<string>`t.condition`,
    quantity: sql<number>`m.quantity`, businessDate: sql<string>`m.business_date`, movedAt: sql<string>`m.moved_at`,
    firstTick: sql<number | null>`m.first_tick`, lastTick: sql<number | null>`m.last_tick`,
  }).from(sql`movement m left join account f on f.id = m.from_account_id left join account t on t.id = m.to_account_id`)
    .where(among(sql`m.document_id`)).orderBy(sql`m.id`).prepare(),
  costs: db.select({
    id: sql<number>`c.id`, lineDocument: sql<string>`l.document_id`, documentId: sql<string>`c.document_id`, commandId: sql<string>`c.command_id`,
    lineId: sql<string>`c.line_id`, movementId: sql<number>`c.movement_id`, owner: sql<string>`p.owner_id`, item: sql<string>`p.item_id`,
    depot: sql<string>`p.depot_id`, keeping: sql<string>`p.keeping`, lot: sql<string>`p.lot_id`, layer: sql<string>`c.layer_id`,
    quantity: sql<number>`c.quantity`, amountFen: sql<number>`c.amount_fen`, cause: sql<string>`c.cause`, businessDate: sql<string>`c.business_date`,
  }).from(sql`document_line l cross join cost_entry c on c.line_id = l.id left join value_pool p on p.id = c.pool_id`)
    .where(among(sql`l.document_id`)).orderBy(sql`c.id`).prepare(),
}))

/** What the database holds of some posted papers, each list in the order of posting. */
export type PostedRows = {
  readonly documents: readonly (typeof document.$inferSelect)[]
  readonly lines: readonly (typeof documentLine.$inferSelect)[]
  readonly approvals: readonly (typeof approval.$inferSelect)[]
  readonly layers: readonly PostedLayer[]
  readonly movements: readonly PostedMovement[]
  readonly costs: readonly PostedCost[]
}

export type PostedLayer = {
  readonly document: string
  readonly id: string
  readonly lineId: string
  readonly lotId: string
  readonly ownerId: string
  readonly sequence: number
  readonly supplierId: string | null
  readonly fundingSource: string
  readonly packagingId: string | null
}

export type PostedMovement = {
  readonly id: number
  readonly documentId: string
  readonly commandId: string
  readonly sequence: number
  readonly lineId: string
  readonly itemId: string
  readonly lotId: string
  readonly fromPlace: string
  readonly fromOwner: string
  readonly fromCondition: string
  readonly toPlace: string
  readonly toOwner: string
  readonly toCondition: string
  readonly quantity: number
  readonly businessDate: string
  readonly movedAt: string
  readonly firstTick: number | null
  readonly lastTick: number | null
}

export type PostedCost = {
  readonly id: number
  /** The paper of the line, by which the entry was found. */
  readonly lineDocument: string
  readonly documentId: string
  readonly commandId: string
  readonly lineId: string
  readonly movementId: number
  readonly owner: string
  readonly item: string
  readonly depot: string
  readonly keeping: string
  readonly lot: string
  readonly layer: string
  readonly quantity: number
  readonly amountFen: number
  readonly cause: string
  readonly businessDate: string
}

/** A fixed number of queries, however many papers. */
export function postedRows(db: ReadDb, documents: readonly string[]): PostedRows {
  const prepared = statements(db)
  const asked = { ids: JSON.stringify(documents) }
  return {
    documents: prepared.documents.all(asked), lines: prepared.lines.all(asked), approvals: prepared.approvals.all(asked),
    layers: prepared.layers.all(asked), movements: prepared.movements.all(asked), costs: prepared.costs.all(asked),
  }
}

export type PostedLot = typeof lot.$inferSelect

export function postedLots(db: ReadDb, lots: readonly string[]): readonly PostedLot[] {
  return lots.length === 0 ? [] : statements(db).lots.all({ ids: JSON.stringify(lots) })
}
