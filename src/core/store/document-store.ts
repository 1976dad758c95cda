import { and, eq, sql } from 'drizzle-orm'
import type { WriteDb } from '../db/db.ts'
import { perConnection } from '../db/db.ts'
import { approval, document, documentLine } from '../schema/document.ts'
import { placeholders } from './placeholders.ts'

export type DocumentRow = Omit<typeof document.$inferInsert, 'revision'> & { readonly id: string }
export type LineRow = typeof documentLine.$inferInsert
export type ApprovalRow = typeof approval.$inferInsert

const { placeholder } = sql

const touched = { revision: sql`revision + 1`, lineCount: sql`line_count + ${placeholder('lines')}` }

const statements = perConnection((tx: WriteDb) => ({
  addDocument: tx.insert(document).values(placeholders(
    'id', 'kind', 'purpose', 'paper', 'goods', 'number', 'officialNumber', 'businessDate', 'depotId', 'ownerId', 'partyId', 'reversesId',
    'importBatchId', 'reason', 'remark', 'details', 'makerName', 'makerId', 'startedAt', 'postedAt', 'postedBy', 'sequence', 'amountFen', 'lineCount',
  )).prepare(),
  addLine: tx.insert(documentLine).values(placeholders(
    'id', 'documentId', 'position', 'itemId', 'lotId', 'batch', 'producedOn', 'expiresOn', 'serviceUntil', 'serial', 'ownerId', 'fromPlaceId', 'toPlaceId',
    'packagingId', 'quantity', 'condition', 'recoverable', 'settlesId', 'reason', 'unitPrice', 'priceState', 'amountFen', 'fundingSource', 'itemCode', 'itemName',
    'spec', 'unit', 'scale', 'remark',
  )).prepare(),
  setQuantity: tx.update(documentLine).set({ quantity: sql`${placeholder('quantity')}` }).where(eq(documentLine.id, placeholder('id'))).prepare(),
  removeLine: tx.delete(documentLine).where(eq(documentLine.id, placeholder('id'))).prepare(),
  touch: tx.update(document).set(touched).where(eq(document.id, placeholder('id'))).returning({ revision: document.revision }).prepare(),
  number: tx.update(document).set({ ...touched, number: sql`${placeholder('number')}` })
    .where(eq(document.id, placeholder('id'))).returning({ revision: document.revision }).prepare(),
  markPosted: tx.update(document).set({
    paper: 'approved', goods: 'done', revision: sql`revision + 1`,
    postedAt: sql`${placeholder('postedAt')}`, postedBy: sql`${placeholder('postedBy')}`,
    sequence: sql`${placeholder('sequence')}`, amountFen: sql`${placeholder('amountFen')}`, lineCount: sql`${placeholder('lineCount')}`,
  }).where(eq(document.id, placeholder('id'))).prepare(),
  setGoods: tx.update(document).set({ goods: sql`${placeholder('goods')}`, revision: sql`revision + 1` }).where(eq(document.id, placeholder('id'))).prepare(),
  addApproval: tx.insert(approval).values(placeholders('documentId', 'step', 'personId', 'personName', 'verdict', 'note', 'at', 'commandId')).prepare(),
}))

export function addDocument(tx: WriteDb, row: Required<{ [Key in keyof DocumentRow]: DocumentRow[Key] | null }>): void {
  statements(tx).addDocument.run(row)
}

export function addLine(tx: WriteDb, row: { [Key in keyof LineRow]: LineRow[Key] | null }): void {
  statements(tx).addLine.run(row)
}

export function setLineQuantity(tx: WriteDb, id: string, quantity: number): void {
  statements(tx).setQuantity.run({ id, quantity })
}

export function removeLine(tx: WriteDb, id: string): void {
  statements(tx).removeLine.run({ id })
}

/** Raises a draft's revision and line count, and gives it `number` where one is given. Answers the new revision. */
export function touchDraft(tx: WriteDb, { id, lines, number }: { readonly id: string; readonly lines: number; readonly number: string | null }): number {
  const { touch, number: touchAndNumber } = statements(tx)
  // Naming an indexed column writes its index anew, so most scans leave the number out.
  const row = number === null ? touch.get({ id, lines }) : touchAndNumber.get({ id, lines, number })
  return row?.revision ?? 0
}

export type Posted = {
  readonly id: string
  readonly postedAt: string
  readonly postedBy: string
  readonly sequence: number
  readonly amountFen: number
  readonly lineCount: number
}

/** Last write of a posting: from here on triggers refuse any change of the paper and its lines. */
export function markPosted(tx: WriteDb, posted: Posted): void {
  statements(tx).markPosted.run(posted)
}

export function setGoods(tx: WriteDb, id: string, goods: string): void {
  statements(tx).setGoods.run({ id, goods })
}

export function addApproval(tx: WriteDb, row: ApprovalRow): void {
  statements(tx).addApproval.run(row)
}

type DraftChange = Partial<Pick<DocumentRow, 'purpose' | 'officialNumber' | 'businessDate' | 'partyId' | 'ownerId' | 'reason' | 'remark' | 'details' | 'paper'>>

/** Changes a draft's heading or voids it; built each time, since people do it, not scanners. */
export function changeDraft(tx: WriteDb, id: string, change: DraftChange): void {
  tx.update(document).set({ ...change, revision: sql`revision + 1` }).where(and(eq(document.id, id), eq(document.goods, 'none'))).run()
}
