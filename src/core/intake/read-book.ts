import * as XLSX from 'xlsx'
import { dateOfSerial } from './day-number.ts'
import { decodeText } from './decode-text.ts'
import { plainNumber } from './plain-text.ts'
import { cellKey, mergeWidthLimit, type Cell, type FirstDay, type Merge, type Row, type Sheet } from './sheet.ts'

/** All sheets of a workbook of any format the package knows. Throws on damaged and on protected files. */
export function readBook(bytes: Uint8Array, rows: number): readonly Sheet[] {
  // A compound file has at least one sector; the package would take the stump for text.
  if (bytes[0] === 0xd0 && bytes.length < 512) throw new RangeError('cut off')
  const options = { dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false, sheetRows: rows } as const
  const book = bytes[0] === 0x50 || bytes[0] === 0xd0 || bytes[0] === 0x09
    ? XLSX.read(bytes, { type: 'array', ...options })
    : XLSX.read(decodeText(bytes) ?? '', { type: 'string', raw: true, ...options })
  const firstDay = book.Workbook?.WBProps?.date1904 ? 1904 : 1900
  const formats = new Map<string, Format>()
  return book.SheetNames.map((name, at) => sheetOf({
    name,
    hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0,
    source: book.Sheets[name],
    firstDay,
    formats,
  }))
}

type Source = {
  readonly name: string
  readonly hidden: boolean
  readonly source: XLSX.WorkSheet | undefined
  readonly firstDay: FirstDay
  readonly formats: Map<string, Format>
}

/** What a number format says about the number: a date, or a unit written behind it, such as `0"箱"`. */
type Format = { readonly isDate: boolean; readonly unit: string }

function sheetOf({ name, hidden, source, firstDay, formats }: Source): Sheet {
  const cells: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[] = source?.['!data'] ?? []
  const rows = Array.from(cells, (row) => Array.from(row ?? [], (cell) => (cell ? cellOf(cell, { firstDay, formats }) : undefined)))
  const merges = (source?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
  const { filled, copies } = fillMerges(rows, merges)
  const last = filled.findLastIndex((row) => row.some((cell) => cell !== undefined))
  return { name, hidden, rows: filled.slice(0, last + 1), merges, copies, firstDay }
}

/** Excel's error values by number; as text they fail every reader and show up as what they are. */
const errors: Readonly<Record<number, string>> = { 0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A' }

function cellOf(cell: XLSX.CellObject, { firstDay, formats }: Pick<Source, 'firstDay' | 'formats'>): Cell {
  const { v: value } = cell
  if (cell.t === 'e') return errors[Number(value)] ?? '#N/A'
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'number' ? numberCell(value, String(cell.z ?? 'General'), { firstDay, formats }) : undefined
}

function numberCell(number: number, code: string, { firstDay, formats }: Pick<Source, 'firstDay' | 'formats'>): Cell {
  const format = formatOf(code, formats)
  if (format.isDate) return dateCell(number, firstDay) ?? number
  return format.unit === '' ? number : `${plainNumber(number)}${format.unit}`
}

function formatOf(code: string, formats: Map<string, Format>): Format {
  const known = formats.get(code)
  if (known) return known
  const isDate = code !== 'General' && XLSX.SSF.is_date(code)
  const unit = isDate ? '' : (/^[^;]*"([^";]*\p{Script=Han}[^";]*)"\s*(?:;|$)/u.exec(code)?.[1] ?? '').trim()
  const format = { isDate, unit }
  formats.set(code, format)
  return format
}

function dateCell(number: number, firstDay: FirstDay): Cell {
  const date = dateOfSerial(number, firstDay)
  const seconds = Math.round((number - Math.floor(number)) * 86_400)
  if (!date || seconds === 0 || seconds === 86_400) return date && { date }
  return { date, time: new Date(seconds * 1000).toISOString().slice(11, 19) }
}

function fillMerges(rows: readonly Row[], merges: readonly Merge[]): { filled: readonly Row[]; copies: ReadonlySet<number> } {
  const filled = rows.map((row) => [...row])
  const copies = new Set<number>()
  for (const { top, left, bottom, right } of merges) {
    const value = filled[top]?.[left]
    if (value === undefined) continue
    for (let row = top; row <= Math.min(bottom, filled.length - 1); row += 1) {
      for (let column = left; column <= Math.min(right, left + mergeWidthLimit); column += 1) {
        if (row === top && column === left) continue
        const cells = filled[row]
        if (cells) cells[column] = value
        copies.add(cellKey(row, column))
      }
    }
  }
  return { filled, copies }
}
