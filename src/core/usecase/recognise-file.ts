import type { Context } from '../context.ts'
import { isListKind } from '../domain/import-lists.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { readWorkbook } from '../intake/read-workbook.ts'
import { recogniseSheets, type RecognisedSheet } from '../intake/recognise-sheets.ts'
import { readScanLog } from '../intake/scan-log.ts'
import type { SheetFile } from '../intake/sheet.ts'
import { permit } from './permit.ts'

export type RecognisedFile =
  | { readonly kind: 'opening'; readonly name: string; readonly sheets: readonly RecognisedSheet[] }
  /** At least one sheet is a master list; others may hold opening stock. */
  | { readonly kind: 'lists'; readonly name: string; readonly sheets: readonly RecognisedSheet[] }
  /** First and last day of a log with rows, `YYYY-MM-DD`. */
  | { readonly kind: 'scans'; readonly name: string; readonly rows: number; readonly from: string; readonly to: string }

/** What a file is for: a log where most of its lines are scans, master lists where a sheet is one, else a sheet of stock. */
export function recogniseFile(ctx: Context, file: SheetFile): Result<RecognisedFile> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'import-opening') && permit(db, ctx, 'import-scans') && permit(db, ctx, 'import-items')
  if (forbidden) return refuse(forbidden)
  const log = readScanLog(file)
  if (!log.ok || log.value.rows.length <= log.value.problems.length) return accept(recogniseBook(file))
  const days = log.value.rows.map(({ at }) => at.slice(0, 10)).toSorted()
  return accept({ kind: 'scans', name: file.name, rows: log.value.rows.length + log.value.problems.length, from: days[0] ?? '', to: days.at(-1) ?? '' })
}

function recogniseBook(file: SheetFile): RecognisedFile {
  const read = readWorkbook(file)
  const sheets = read.ok ? recogniseSheets(read.value) : []
  const isList = sheets.some(({ kind }) => kind !== undefined && isListKind(kind))
  return { kind: isList ? 'lists' : 'opening', name: file.name, sheets }
}
