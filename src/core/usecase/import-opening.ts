import type { Context } from '../context.ts'
import type { WriteDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import { maxLines } from '../domain/document.ts'
import { fen, share } from '../domain/money.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import type { OpeningRow } from '../intake/opening/opening-masters.ts'
import { batchDocuments, importBatch } from '../query/import-batches.ts'
import { addBatch, addImportedRow } from '../store/import-store.ts'
import { checkOpeningFile, type CheckedOpening, type OpeningFile } from './check-opening-file.ts'
import { binFinder } from './import-bins.ts'
import { openingFields, openingIdentity } from './opening-identity.ts'
import { actorName, permit } from './permit.ts'
import { recordDocument, type GivenLine } from './record-document.ts'
import { keepColumns } from './remembered-columns.ts'
import { runBatch } from './run-batch.ts'

export type ImportOpening = OpeningFile & {
  /** Id of the batch, made by the caller: the same call again posts nothing twice. */
  readonly batch: string
  /** Business date where the sheet names none; today where this is absent too. */
  readonly date?: BusinessDate | undefined
  /** Post the good rows although others have problems. */
  readonly acceptGood: boolean
  /** More stock for depots that have an opening is meant. */
  readonly more: boolean
}

export type ImportedOpening = {
  readonly checked: CheckedOpening
  readonly posted: boolean
  readonly documents: ReturnType<typeof batchDocuments>
}

/** Makes and checks a copy of the database; an import that would post waits for it. */
export type BackUp = () => Promise<Result<unknown>>

/**
 * 期初建账 from an office's own sheet: one opening per depot and owner under one batch, all in one transaction after a
 * backup. Where rows have problems nothing posts unless the good ones were asked for; where nothing is new nothing posts.
 */
export async function importOpening(ctx: Context, input: ImportOpening, backUp: BackUp): Promise<Result<ImportedOpening>> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'import-opening')
  if (forbidden) return refuse(forbidden)
  const checked = checkOpeningFile(db, input)
  if (!checked.ok) return checked
  const { fresh, opened, nothing } = checked.value
  if (nothing) return refuse(nothing)
  const stands = { checked: checked.value, posted: false, documents: batchDocuments(db, input.batch) }
  if (importBatch(db, input.batch)) return accept({ ...stands, posted: true })
  if (waits(checked.value, input)) return accept(stands)
  if (opened.length > 0 && !input.more) return refuse({ code: 'import.depot-opened', depots: opened.map((depot) => depot.name), rows: fresh.length })
  const backup = await backUp()
  if (!backup.ok) return backup
  return runBatch(ctx, (batch) => batch.connection.transact((tx) => postRows(tx, batch, { input, checked: checked.value })))
}

function waits({ check, fresh }: CheckedOpening, { acceptGood }: ImportOpening): boolean {
  return fresh.length === 0 || (check.problems.length > 0 && !acceptGood)
}

type Posting = { readonly input: ImportOpening; readonly checked: CheckedOpening }

function postRows(tx: WriteDb, ctx: Context, { input, checked }: Posting): Result<ImportedOpening> {
  const dated = (row: OpeningRow) => checked.check.asOf.get(row.sheet) ?? input.date ?? ctx.today()
  const binOf = binFinder(tx, ctx)
  addBatch(tx, {
    id: input.batch, kind: 'opening', sourceName: input.name, sourceHash: checked.sourceHash, businessDate: dated(firstOf(checked.fresh)),
    rowsOk: checked.fresh.length, rowsRefused: checked.check.problems.length, by: actorName(ctx), at: ctx.now(),
  })
  const groups = Map.groupBy(checked.fresh, (row) => `${row.depotId}|${row.ownerId}|${dated(row)}`)
  for (const rows of groups.values()) {
    for (let start = 0; start < rows.length; start += rowsPerDocument) {
      const posted = postPaper(tx, ctx, { rows: rows.slice(start, start + rowsPerDocument), input, on: dated(firstOf(rows)), binOf })
      if (!posted.ok) return posted
    }
  }
  keepColumns(tx, ctx, { sheets: checked.check.sheets, choices: input.choices })
  return accept({ checked, posted: true, documents: batchDocuments(tx, input.batch) })
}

/** A row of several serial units is several lines; this keeps a paper under the limit of one command in all but absurd sheets. */
const rowsPerDocument = 1000

type PaperOf = { readonly rows: readonly OpeningRow[]; readonly input: ImportOpening; readonly on: BusinessDate; readonly binOf: ReturnType<typeof binFinder> }

function postPaper(tx: WriteDb, ctx: Context, { rows, input, on, binOf }: PaperOf): Result<unknown> {
  const { depotId, ownerId } = firstOf(rows)
  const lines = rows.map((row) => ({ row, lines: linesOf(ctx, row, binOf(row.depotId, row.binName)) }))
  const all = lines.flatMap((entry) => entry.lines)
  if (all.length > maxLines) return refuse({ code: 'document.too-many-lines', lines: all.length, limit: maxLines })
  const recorded = recordDocument(ctx, {
    command: ctx.newId<'command'>(), document: ctx.newId<'document'>(), kind: 'opening', purpose: '', businessDate: on,
    depot: depotId, owner: ownerId, importBatch: input.batch, remark: input.name, lines: all,
  })
  if (!recorded.ok) return recorded
  for (const { row, lines: [first] } of lines) {
    addImportedRow(tx, {
      batchId: input.batch, sheet: row.sheet, row: row.excelRow, identity: openingIdentity(row), fields: JSON.stringify(openingFields(row)),
      lineId: first?.id ?? null, outcome: 'posted',
    })
  }
  return recorded
}

/** One line, or one per unit where the sheet names serials; the row's money is shared so that no fen is left over. */
function linesOf(ctx: Context, row: OpeningRow, bin: string): readonly GivenLine[] {
  const common = {
    item: row.itemId, to: bin, owner: row.ownerId, batch: row.batch, producedOn: row.producedOn, expiresOn: row.expiresOn, serviceUntil: row.serviceUntil,
    packaging: row.packagingId, condition: row.conditionCode, unitPrice: row.price, fundingSource: row.fundingSource, remark: row.remark,
  }
  const amount = row.priceState === 'unknown' ? undefined : row.amountFen
  if (row.serials.length === 0) return [{ ...common, id: ctx.newId<'line'>(), quantity: row.quantity, amountFen: amount }]
  let left = fen(row.amountFen)
  return row.serials.map((serial, index) => {
    const part = share(left, 1, row.serials.length - index)
    left = fen(left - part)
    return { ...common, id: ctx.newId<'line'>(), quantity: 1, serial, amountFen: amount === undefined ? undefined : part }
  })
}

function firstOf(rows: readonly OpeningRow[]): OpeningRow {
  const [first] = rows
  if (!first) throw new Error('a paper without rows')
  return first
}
