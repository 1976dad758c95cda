import { checkRows, type Checked } from './check-rows.ts'
import { scansLayout } from './layouts/scans.ts'
import { readDate } from './read-date.ts'
import { readTables, type AsideRow, type SheetChoice, type Table, type TableRow } from './read-tables.ts'
import { typeIt, type FieldProblem, type Fix, type RowProblem } from './row-problem.ts'
import { halfWidth } from './plain-text.ts'
import { cellText, type Sheet } from './sheet.ts'

export type ScanAction = 'receipt' | 'issue'

/** One line of a handheld's log. */
export type ScanRow = {
  /** Line of the text file, or row of the sheet. */
  readonly line: number
  /** Local time as `YYYY-MM-DDTHH:MM:SS`. */
  readonly at: string
  /** As scanned; normalising it is the scan engine's work. */
  readonly text: string
  readonly action: ScanAction
  /** 0 for the first line of this time, text and action, 1 for the next that equals it. */
  readonly occurrence: number
}

export type ScanLog = {
  readonly rows: readonly ScanRow[]
  readonly problems: readonly RowProblem[]
  readonly aside: readonly AsideRow[]
  readonly sheets: readonly Omit<Table, 'rows' | 'aside'>[]
}

export type ScanLogInput = { readonly sheets: readonly Sheet[]; readonly choices?: readonly SheetChoice[]; readonly fixes?: readonly Fix[] }

/** Reads a handheld's log: what was scanned when and for what; whether it can be posted is judged elsewhere. */
export function readScanLog({ sheets, choices = [], fixes = [] }: ScanLogInput): ScanLog {
  const tables = readTables(sheets, { layout: scansLayout, known: {}, choices })
  const { rows, problems, aside } = checkRows(tables, { check: checkScan, fixes, about: ['scanTime', 'scanText'] })
  return {
    rows: numbered(rows),
    problems,
    aside: [...tables.flatMap((table) => table.aside), ...aside],
    sheets: tables.map(({ rows: _, aside: __, ...table }) => table),
  }
}

function checkScan(row: TableRow): Checked<Omit<ScanRow, 'occurrence'>> {
  const { scanTime, scanText, scanAction } = row.cells
  const at = timeOf(row)
  const text = typeof scanText === 'string' ? scanText.trim() : cellText(scanText)
  const action = actions.get(cellText(scanAction).replaceAll(/\s/g, '').toLowerCase())
  const problems: FieldProblem[] = []
  if (at === undefined) problems.push({ field: 'scanTime', value: cellText(scanTime), reason: { code: 'import.scan-time-unreadable', value: cellText(scanTime) }, proposal: typeIt })
  if (text === '') problems.push({ field: 'scanText', value: '', reason: { code: 'import.value-missing', field: 'scanText' }, proposal: typeIt })
  if (!action) problems.push({ field: 'scanAction', value: cellText(scanAction), reason: { code: 'import.scan-action-unknown', value: cellText(scanAction) }, proposal: { kind: 'choose', choices: [{ to: '入库', label: '入库' }, { to: '出库', label: '出库' }] } })
  return at === undefined || !action || problems.length > 0 ? { problems } : { value: { line: row.row, at, text, action } }
}

const actions: ReadonlyMap<string, ScanAction> = new Map([
  ...['入库', '入', '收', '收货', '进库', '收入', 'in', 'receipt', 'rk'].map((word) => [word, 'receipt'] as const),
  ...['出库', '出', '发', '发货', '发出', '领用', 'out', 'issue', 'ck'].map((word) => [word, 'issue'] as const),
])

/** Day and time of day; a log without time of day is no log. */
function timeOf(row: TableRow): string | undefined {
  const cell = row.cells.scanTime
  if (typeof cell === 'object') return `${cell.date}T${cell.time ?? '00:00:00'}`
  const text = halfWidth(cellText(cell)).trim()
  const match = /^(.+?)[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?$/.exec(text) ?? /^(\d{8})(\d{2})(\d{2})(\d{2})$/.exec(text)
  const [, day = '', hour = '', minute = '', second = '00'] = match ?? []
  const date = readDate(day, { month: 'first-day', firstDay: row.firstDay })
  const real = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60
  return match && real && 'date' in date && date.date ? `${date.date}T${hour.padStart(2, '0')}:${minute}:${second}` : undefined
}

function numbered(rows: readonly Omit<ScanRow, 'occurrence'>[]): readonly ScanRow[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const key = `${row.at}\n${row.text}\n${row.action}`
    const occurrence = seen.get(key) ?? 0
    seen.set(key, occurrence + 1)
    return { ...row, occurrence }
  })
}
