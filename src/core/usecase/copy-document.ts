import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import { numberPrefix } from '../domain/document-number.ts'
import type { DocumentKind } from '../domain/document.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { depotOf, type Depot } from '../query/depot-of.ts'
import { documentRecord, postingLines, type DocumentRecord, type LineRecord } from '../query/document-for-posting.ts'
import { itemsById } from '../query/items-for-lines.ts'
import { siteOf } from '../query/site-of.ts'
import { addDocument, addLine } from '../store/document-store.ts'
import { takeNumber } from '../store/number-store.ts'
import { actorId, actorName, permit } from './permit.ts'
import { depotScope } from './plan-posting.ts'
import { lineRow, type GivenLine } from './record-document.ts'

export type CopyDocument = {
  /** Id of the new draft, made by the caller: the same copy again answers the same draft. */
  readonly document: string
  readonly source: string
}

export type CopiedDocument = { readonly document: string; readonly number: string; readonly revision: number }

/** Openings come by import and reversals from what they reverse; neither is written by hand. */
export function copyableKind(kind: DocumentKind): kind is 'receipt' | 'issue' | 'bin-move' {
  return kind === 'receipt' || kind === 'issue' || kind === 'bin-move'
}

/**
 * 复制, 复制后改正: a new draft dated today with the goods of another paper. Of a reversal it takes what was reversed. Lots are
 * left to be chosen again, for those of the source may be gone; only a receipt that was reversed keeps what was typed from
 * its delivery note.
 */
export function copyDocument(ctx: Context, { document, source }: CopyDocument): Result<CopiedDocument> {
  const copied = ctx.connection.transact((tx): Result<CopiedDocument> => {
    const known = documentRecord(tx, document)
    if (known) return accept({ document, number: known.number ?? '', revision: known.revision })
    const from = sourceOf(tx, ctx, source)
    return from.ok ? writeCopy(tx, ctx, { document, source: from.value }) : from
  })
  if (copied.ok) ctx.changed({ sequence: 0, operation: 'draft.copy' })
  return copied
}

type Source = { readonly record: DocumentRecord; readonly depot: Depot; readonly lines: readonly LineRecord[]; readonly corrects: boolean }

function sourceOf(db: ReadDb, ctx: Context, id: string): Result<Source> {
  const record = copiedRecord(db, id)
  const depot = record?.depotId ? depotOf(db, record.depotId) : undefined
  if (!record || !depot) return refuse({ code: 'document.not-found', document: id })
  const forbidden = whyNoCopy(db, ctx, { record, depot })
  if (forbidden) return refuse(forbidden)
  const lines = postingLines(db, id).map(({ line }) => line).filter((line) => line.quantity > 0)
  return lines.length === 0 ? refuse({ code: 'document.empty', document: id }) : accept({ record, depot, lines, corrects: id !== record.id || record.goods === 'reversed' })
}

function whyNoCopy(db: ReadDb, ctx: Context, { record, depot }: Pick<Source, 'record' | 'depot'>): Problem | undefined {
  const forbidden = permit(db, ctx, 'view', depotScope(depot)) ?? permit(db, ctx, 'draft', depotScope(depot))
  return forbidden ?? (copyableKind(record.kind as DocumentKind) ? undefined : { code: 'document.no-copy', number: record.number ?? '' })
}

/** A reversal has the lines, what it reversed has the heading. */
function copiedRecord(db: ReadDb, id: string): DocumentRecord | undefined {
  const given = documentRecord(db, id)
  return given?.kind === 'reversal' && given.reversesId !== null ? documentRecord(db, given.reversesId) : given
}

type Writing = { readonly document: string; readonly source: Source }

function writeCopy(tx: WriteDb, ctx: Context, { document, source }: Writing): Result<CopiedDocument> {
  const { record, depot } = source
  const lines = mergedLines(source)
  const items = itemsById(tx, lines.map((line) => line.item))
  const businessDate = ctx.today()
  const number = takeNumber(tx, numberPrefix({ kind: record.kind as DocumentKind, depotCode: depot.code, businessDate, machine: siteOf(tx)?.machine ?? '' }))
  addDocument(tx, {
    ...record, id: document, paper: 'draft', goods: 'none', number, officialNumber: '', businessDate, reversesId: null, importBatchId: null, reason: '',
    details: '{}', makerName: actorName(ctx), makerId: actorId(ctx), startedAt: ctx.now(), postedAt: null, postedBy: null, sequence: null, amountFen: null,
    lineCount: lines.length,
  })
  lines.forEach((line, index) => {
    const item = items.get(line.item)
    if (item) addLine(tx, lineRow({ line: { ...line, id: ctx.newId<'line'>() }, item, document, position: index + 1 }))
  })
  return accept({ document, number, revision: 1 })
}

type CopiedLine = Omit<GivenLine, 'id'>

/** Lines of an issue that differed only by their lot become one; goods coming in keep the lines of their delivery note. */
function mergedLines({ record, lines, corrects }: Source): readonly CopiedLine[] {
  if (record.kind !== 'issue') return lines.map((line) => copiedLine(line, record.kind as DocumentKind, corrects))
  const merged = new Map<string, CopiedLine>()
  for (const line of lines) {
    const { quantity, ...rest } = copiedLine(line, 'issue', corrects)
    const key = JSON.stringify(rest)
    merged.set(key, { ...rest, quantity: (merged.get(key)?.quantity ?? 0) + quantity })
  }
  return [...merged.values()]
}

function copiedLine(line: LineRecord, kind: DocumentKind, corrects: boolean): CopiedLine {
  return {
    item: line.itemId, quantity: line.quantity, condition: line.condition, recoverable: line.recoverable, remark: line.remark,
    packaging: line.packagingId ?? undefined, owner: line.ownerId ?? undefined,
    ...(kind === 'issue' ? {} : placesOf(line)),
    ...(kind === 'receipt' ? { ...priceOf(line), fundingSource: line.fundingSource } : {}),
    ...(kind === 'receipt' && corrects ? identityOf(line) : {}),
  }
}

function placesOf({ fromPlaceId, toPlaceId }: LineRecord): Pick<GivenLine, 'from' | 'to'> {
  return { from: fromPlaceId ?? undefined, to: toPlaceId ?? undefined }
}

function identityOf({ batch, producedOn, expiresOn, serviceUntil, serial }: LineRecord) {
  return { batch, producedOn, expiresOn, serviceUntil, serial }
}

/** A typed price follows a changed quantity; an amount alone stands as it was typed. */
function priceOf({ unitPrice, amountFen }: LineRecord): Pick<GivenLine, 'unitPrice' | 'amountFen'> {
  return unitPrice === null ? { amountFen: amountFen ?? undefined } : { unitPrice }
}
