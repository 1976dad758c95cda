import { accept, refuse, type Result } from '#core/domain/result.ts'
import { scansLayout } from './layouts/scans.ts'
import { readTables, columnOf, type Table, type TableRow } from './read-tables.ts'
import { readWorkbook } from './read-workbook.ts'
import { typeIt, type FieldProblem, type RowProblem } from './row-problem.ts'
import { cellText, type SheetFile } from './sheet.ts'

export type ScanAction = '入库' | '出库'

/** One scan of a handheld, in the order of the log. */
export type ScanLogRow = {
  /** Line of the text file, or Excel row. */
  readonly line: number
  /** Local time, `YYYY-MM-DD HH:MM:SS`. */
  readonly at: string
  readonly text: string
  readonly action: ScanAction
  /** Counts scans of equal time, text and action, from one. */
  readonly occurrence: number
}

export type ScanLog = { readonly rows: readonly ScanLogRow[]; readonly problems: readonly RowProblem[] }

/** Reads a handheld's log (CSV in UTF-8 or GB18030, or a workbook); a line that says no time or action is a problem of its own. */
export function readScanLog(file: SheetFile): Result<ScanLog> {
  const sheets = readWorkbook(file)
  if (!sheets.ok) return sheets
  const tables = readTables(sheets.value, { layout: scansLayout, known: {} }).filter((table) => table.state === 'read' && table.missing.length === 0)
  if (tables.length === 0) return refuse({ code: 'import.no-table', name: file.name })
  const rows: ScanLogRow[] = []
  const problems: RowProblem[] = []
  const seen = new Map<string, number>()
  for (const table of tables) {
    for (const row of everyLine(table)) {
      const read = readLine(row)
      if ('problem' in read) problems.push(placed(read.problem, table, row))
      else rows.push(counted(read, row.row, seen))
    }
  }
  return accept({ rows, problems })
}

/** A log has no totals or signatures: what looks like one is a line all the same. */
function everyLine({ rows, aside, sheet }: Table): readonly TableRow[] {
  const others = aside.flatMap(({ row, cells, kind }): TableRow[] => (kind === 'blank' || !cells ? [] : [{ sheet, row, firstDay: 1900, cells }]))
  return [...rows, ...others].toSorted((a, b) => a.row - b.row)
}

type Line = Omit<ScanLogRow, 'line' | 'occurrence'>

function readLine({ cells }: TableRow): Line | { readonly problem: FieldProblem } {
  const time = cellText(cells.scanTime)
  const at = localTime(time)
  if (at === undefined) return { problem: { field: 'scanTime', value: time, reason: { code: 'import.scan-time-unreadable', value: time }, proposal: typeIt } }
  const written = cellText(cells.scanAction)
  const action = actionOf(written)
  if (!action) return { problem: { field: 'scanAction', value: written, reason: { code: 'import.scan-action-unknown', value: written }, proposal: typeIt } }
  return { at, text: cellText(cells.scanText), action }
}

const shape = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?/

/** `2026/11/21 8:30` as `2026-11-21 08:30:00`; undefined where there is no such time. */
function localTime(text: string): string | undefined {
  const parts = shape.exec(text)
  if (!parts) return undefined
  const [year = '', month = '', day = '', hour = '', minute = '', second = '00'] = parts.slice(1)
  const two = (part: string) => part.padStart(2, '0')
  const iso = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}`
  const instant = new Date(`${iso}Z`)
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 19) !== iso ? undefined : iso.replace('T', ' ')
}

const receipts: ReadonlySet<string> = new Set(['入库', '入', '收', '收货', '进库', 'in', 'receive', 'receipt', 'rk', 'r'])
const issues: ReadonlySet<string> = new Set(['出库', '出', '发', '发货', '领用', 'out', 'issue', 'ck', 'c'])

function actionOf(written: string): ScanAction | undefined {
  const key = written.trim().toLowerCase()
  if (receipts.has(key)) return '入库'
  return issues.has(key) ? '出库' : undefined
}

function counted(line: Line, row: number, seen: Map<string, number>): ScanLogRow {
  const key = `${line.at}|${line.action}|${line.text}`
  const occurrence = (seen.get(key) ?? 0) + 1
  seen.set(key, occurrence)
  return { ...line, line: row, occurrence }
}

function placed(problem: FieldProblem, table: Table, row: TableRow): RowProblem {
  return { ...problem, sheet: row.sheet, row: row.row, column: columnOf(table, problem.field), about: cellText(row.cells.scanText), alike: 1 }
}
