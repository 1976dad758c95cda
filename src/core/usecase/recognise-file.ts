import type { Context } from '../context.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { readScanLog } from '../intake/scan-log.ts'
import type { SheetFile } from '../intake/sheet.ts'
import { permit } from './permit.ts'

export type RecognisedFile =
  | { readonly kind: 'opening'; readonly name: string }
  /** First and last day of a log with rows, `YYYY-MM-DD`. */
  | { readonly kind: 'scans'; readonly name: string; readonly rows: number; readonly from: string; readonly to: string }

/** What a file is for: a log where most of its lines are scans, else a sheet of stock. */
export function recogniseFile(ctx: Context, file: SheetFile): Result<RecognisedFile> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'import-opening') && permit(db, ctx, 'import-scans')
  if (forbidden) return refuse(forbidden)
  const log = readScanLog(file)
  if (!log.ok || log.value.rows.length <= log.value.problems.length) return accept({ kind: 'opening', name: file.name })
  const days = log.value.rows.map(({ at }) => at.slice(0, 10)).toSorted()
  return accept({ kind: 'scans', name: file.name, rows: log.value.rows.length + log.value.problems.length, from: days[0] ?? '', to: days.at(-1) ?? '' })
}
