import { createHash } from 'node:crypto'
import type { Context } from '../context.ts'
import type { WriteDb } from '../db/db.ts'
import type { Purpose } from '../domain/document.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { readScanLog, type ScanLogRow } from '../intake/scan-log.ts'
import { depotOf, type Depot } from '../query/depot-of.ts'
import { agencyNamed, depotNamed } from '../query/find-place.ts'
import { knownRows } from '../query/import-batches.ts'
import { addBatch, addImportedRow } from '../store/import-store.ts'
import { actorName, permit } from './permit.ts'
import { depotScope } from './plan-posting.ts'
import { postScanGroup, type GroupOutcome } from './post-scan-group.ts'
import { runBatch } from './run-batch.ts'

export type ImportScans = {
  readonly batch: string
  readonly name: string
  readonly bytes: Uint8Array
  /** Id, code or name. */
  readonly depot: string
  /** For the papers whose kind it fits; 其他入库 and 其他出库 otherwise. */
  readonly purpose?: Purpose | undefined
  /** Id, code or name of the other side; the depot's owner where absent. */
  readonly party?: string | undefined
}

export type ImportedScanRow = {
  readonly line: number
  readonly text: string
  readonly action: string
  /** `known`: fed in before, posted then, and not reversed since. */
  readonly outcome: 'posted' | 'refused' | 'known'
  readonly problem?: Problem | undefined
}

export type ImportedScans = { readonly rows: readonly ImportedScanRow[]; readonly documents: readonly { readonly id: string; readonly number: string }[] }

/**
 * A handheld's log goes the way of the station: one paper per action and day, each row posted or refused with its reason.
 * A log cannot be asked: a receipt without batch goes to 「无批号」, usability is judged on the row's own day. A row is known by
 * time, text, action and occurrence while its line stands, so feeding a log again posts nothing twice, and once more what was reversed.
 */
export function importScans(ctx: Context, input: ImportScans): Result<ImportedScans> {
  const db = ctx.connection.read
  const depot = depotOf(db, depotNamed(db, input.depot) ?? '')
  if (!depot || depot.ownerId === null) return refuse({ code: 'import.name-unknown', name: input.depot })
  const party = input.party === undefined ? depot.ownerId : agencyNamed(db, input.party)
  if (party === undefined) return refuse({ code: 'import.name-unknown', name: input.party ?? '' })
  const forbidden = permit(db, ctx, 'import-scans', depotScope(depot))
  if (forbidden) return refuse(forbidden)
  const log = readScanLog({ name: input.name, bytes: input.bytes })
  if (!log.ok) return log
  const unreadable = log.value.problems.map(({ row, value, reason }): ImportedScanRow => ({ line: row, text: value, action: '', outcome: 'refused', problem: reason }))
  return runBatch(ctx, (batch) => batch.connection.transact((tx) => {
    const done = feed(tx, batch, { input, depot, party, rows: log.value.rows })
    return done.ok ? accept({ ...done.value, rows: [...done.value.rows, ...unreadable].toSorted((a, b) => a.line - b.line) }) : done
  }))
}

type Feeding = { readonly input: ImportScans; readonly depot: Depot; readonly party: string; readonly rows: readonly ScanLogRow[] }

function feed(tx: WriteDb, ctx: Context, { input, depot, party, rows }: Feeding): Result<ImportedScans> {
  const before = knownRows(tx, { identities: rows.map((row) => identityOf(depot.id, row)), batch: input.batch })
  const isKnown = (row: ScanLogRow) => before.has(identityOf(depot.id, row))
  const outcomes: ImportedScanRow[] = rows.filter(isKnown).map((row) => ({ line: row.line, text: row.text, action: row.action, outcome: 'known' }))
  const documents: { id: string; number: string }[] = []
  const posted: { row: ScanLogRow; line: string }[] = []
  for (const group of inPostingOrder(rows.filter((row) => !isKnown(row)))) {
    const done = postScanGroup(ctx, { depot, group, party, purpose: input.purpose })
    if (!done.ok) return done
    if (done.value.document) documents.push(done.value.document)
    outcomes.push(...done.value.rows.map(({ row, problem }): ImportedScanRow => ({ line: row.line, text: row.text, action: row.action, outcome: problem ? 'refused' : 'posted', problem })))
    posted.push(...linesOf(done.value))
  }
  if (posted.length > 0) keepRows(tx, ctx, { input, depot, posted, refused: outcomes.filter((row) => row.outcome === 'refused').length })
  return accept({ rows: outcomes, documents })
}

function linesOf({ rows }: GroupOutcome) {
  return rows.flatMap(({ row, line, problem }) => (problem || line === undefined ? [] : [{ row, line }]))
}

/** Days as they went; of a day the receipts first, so that what came in may go out. */
function inPostingOrder(rows: readonly ScanLogRow[]): readonly (readonly ScanLogRow[])[] {
  const groups = Map.groupBy(rows, (row) => `${row.at.slice(0, 10)} ${row.action === '入库' ? 0 : 1}`)
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

type Keeping = { readonly input: ImportScans; readonly depot: Depot; readonly posted: readonly { readonly row: ScanLogRow; readonly line: string }[]; readonly refused: number }

function keepRows(tx: WriteDb, ctx: Context, { input, depot, posted, refused }: Keeping): void {
  addBatch(tx, {
    id: input.batch, kind: 'scans', sourceName: input.name, sourceHash: createHash('sha256').update(input.bytes).digest('hex'),
    businessDate: posted[0]?.row.at.slice(0, 10) ?? ctx.today(), rowsOk: posted.length, rowsRefused: refused, by: actorName(ctx), at: ctx.now(),
  })
  for (const { row, line } of posted) {
    addImportedRow(tx, { batchId: input.batch, sheet: '', row: row.line, identity: identityOf(depot.id, row), fields: '{}', lineId: line, outcome: 'posted' })
  }
}

function identityOf(depot: string, { at, text, action, occurrence }: ScanLogRow): string {
  return `scan|${depot}|${at}|${action}|${occurrence}|${text}`
}

/** The same in figures, for screens and the command line. */
export function scansReport(imported: Result<ImportedScans>) {
  if (!imported.ok) return imported
  const { rows, documents } = imported.value
  const count = (outcome: ImportedScanRow['outcome']) => rows.filter((row) => row.outcome === outcome).length
  return accept({ posted: count('posted'), refused: count('refused'), known: count('known'), rows, documents })
}
