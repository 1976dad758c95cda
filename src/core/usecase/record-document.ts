import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import type { DocumentKind, Purpose } from '../domain/document.ts'
import { numberPrefix } from '../domain/document-number.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { depotOf, type Depot } from '../query/depot-of.ts'
import type { DocumentRecord, LineRecord } from '../query/document-for-posting.ts'
import { itemsById, type ItemRecord } from '../query/items-for-lines.ts'
import { nextNumber } from '../query/next-number.ts'
import { siteOf } from '../query/site-of.ts'
import { addDocument, addLine } from '../store/document-store.ts'
import { takeNumber } from '../store/number-store.ts'
import type { Paper } from './paper.ts'
import { actorId, actorName } from './permit.ts'
import { planPosting } from './plan-posting.ts'
import { runCommand, type Decision } from './run-command.ts'
import { postingRecord, readyPosting, writePosting } from './write-posting.ts'

/** A whole paper in one call, posted at once: what imports, logs and bulk receipts bring. */
export type RecordDocument = {
  readonly command: string
  readonly document: string
  readonly kind: Exclude<DocumentKind, 'reversal'>
  readonly purpose: Purpose
  readonly businessDate: BusinessDate
  readonly depot: string
  readonly owner: string
  readonly party?: string | undefined
  readonly officialNumber?: string | undefined
  readonly reason?: string | undefined
  readonly remark?: string | undefined
  readonly importBatch?: string | undefined
  readonly lines: readonly GivenLine[]
}

/** Quantities in the item's smallest unit; empty or absent is unknown. */
export type GivenLine = {
  readonly id: string
  readonly item: string
  readonly quantity: number
  readonly lot?: string | undefined
  readonly batch?: string | undefined
  readonly producedOn?: string | undefined
  readonly expiresOn?: string | undefined
  readonly serviceUntil?: string | undefined
  readonly serial?: string | undefined
  readonly owner?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly packaging?: string | undefined
  readonly condition?: string | undefined
  readonly recoverable?: boolean | undefined
  readonly reason?: string | undefined
  readonly unitPrice?: string | undefined
  readonly amountFen?: number | undefined
  readonly fundingSource?: string | undefined
  readonly remark?: string | undefined
}

export type Recorded = { readonly document: string; readonly number: string; readonly amountFen: number }

/** Makes and posts a paper in one command; refused whole where one line cannot stand. */
export function recordDocument(ctx: Context, input: RecordDocument): Result<Recorded> {
  const { command, ...payload } = input
  return runCommand(ctx, { id: command, operation: 'document.record', payload, posts: true }, (db) => decide(db, ctx, input))
}

function decide(db: ReadDb, ctx: Context, input: RecordDocument): Result<Decision<Recorded>> {
  const depot = depotOf(db, input.depot)
  const site = siteOf(db)
  if (!depot || !site) return refuse({ code: 'master.not-found', table: 'place', id: input.depot })
  const made = paperOf(db, ctx, { input, depot })
  if (!made.ok) return made
  const paper = made.value
  const planned = planPosting(db, ctx, paper)
  if (!planned.ok) return planned
  const series = numberPrefix({ kind: input.kind, depotCode: depot.code, businessDate: input.businessDate, machine: site.machine })
  const number = nextNumber(db, series)
  const ready = readyPosting(db, ctx, { planned: planned.value, command: input.command, number })
  return accept({
    answer: { document: input.document, number, amountFen: planned.value.amountFen },
    businessDate: input.businessDate,
    facts: postingRecord(ready),
    write: (tx, sequence) => {
      if (takeNumber(tx, series) !== number) throw new Error(`number series ${series} moved while deciding`)
      addDocument(tx, { ...paper.record, number })
      for (const { line } of paper.lines) addLine(tx, line)
      writePosting(tx, ready, sequence)
    },
  })
}

type Making = { readonly input: RecordDocument; readonly depot: Depot }

function paperOf(db: ReadDb, ctx: Context, { input, depot }: Making): Result<Paper> {
  const items = itemsById(db, input.lines.map((line) => line.item))
  const missing = input.lines.filter((line) => !items.has(line.item))
  if (missing.length > 0) return refuse(...missing.map((line) => ({ code: 'master.not-found', table: 'item', id: line.item }) as const))
  return accept({
    record: recordOf(ctx, { input, depot }),
    reversing: '',
    lines: input.lines.flatMap((line, index) => {
      const item = items.get(line.item)
      return item ? [{ line: lineRow({ line, item, document: input.document, position: index + 1 }), item }] : []
    }),
  })
}

function recordOf(ctx: Context, { input, depot }: Making): DocumentRecord {
  return {
    id: input.document, kind: input.kind, purpose: input.purpose, paper: 'draft', goods: 'none', number: null,
    officialNumber: input.officialNumber ?? '', businessDate: input.businessDate, depotId: depot.id, ownerId: input.owner,
    partyId: input.party ?? null, reversesId: null, importBatchId: input.importBatch ?? null, reason: input.reason ?? '',
    remark: input.remark ?? '', details: '{}', makerName: actorName(ctx), makerId: actorId(ctx), startedAt: ctx.now(),
    postedAt: null, postedBy: null, sequence: null, amountFen: null, lineCount: input.lines.length, revision: 1,
  }
}

type NamedItem = Pick<ItemRecord, 'id' | 'code' | 'name' | 'spec' | 'unit' | 'scale' | 'recoverable'>

export type LineOf = { readonly line: GivenLine; readonly item: NamedItem; readonly document: string; readonly position: number }

/** A stored line from a given one, with the item's names of the day. */
export function lineRow({ line, item, document, position }: LineOf): LineRecord {
  return {
    id: line.id, documentId: document, position, itemId: item.id, quantity: line.quantity, settlesId: null,
    itemCode: item.code, itemName: item.name, spec: item.spec, unit: item.unit, scale: item.scale,
    recoverable: line.recoverable ?? item.recoverable, reason: line.reason ?? '', remark: line.remark ?? '',
    ...lotColumns(line), ...placeColumns(line), ...moneyColumns(line),
  }
}

function lotColumns(line: GivenLine) {
  return {
    lotId: line.lot ?? null, batch: line.batch ?? '', producedOn: line.producedOn ?? '', expiresOn: line.expiresOn ?? '',
    serviceUntil: line.serviceUntil ?? '', serial: line.serial ?? '', condition: line.condition ?? 'good',
  }
}

function placeColumns(line: GivenLine) {
  return { ownerId: line.owner ?? null, fromPlaceId: line.from ?? null, toPlaceId: line.to ?? null, packagingId: line.packaging ?? null }
}

function moneyColumns(line: GivenLine) {
  const priced = line.unitPrice !== undefined || line.amountFen !== undefined
  return { unitPrice: line.unitPrice ?? null, amountFen: line.amountFen ?? null, priceState: priced ? 'final' : 'unknown', fundingSource: line.fundingSource ?? '' }
}
