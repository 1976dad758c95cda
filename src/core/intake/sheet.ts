import type { BusinessDate } from '#core/domain/business-date.ts'
import { plainNumber } from './plain-text.ts'

/** A cell formatted as a date; `time` is `HH:MM:SS` where the sheet holds one. */
export type DateCell = { readonly date: BusinessDate; readonly time?: string }

/** Text, number, date or nothing; its kind is its type. */
export type Cell = string | number | DateCell | undefined

export type Row = readonly Cell[]

/** A merged range, zero-based and inclusive; its cells already carry the first one's value. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  /** `rows[i]` stands in row `i + 1` of the sheet, or in line `lines[i]` of a text file. */
  readonly rows: readonly Row[]
  readonly lines?: readonly number[]
  readonly merges: readonly Merge[]
  /** `cellKey` of every cell that only repeats the first cell of its merged range. */
  readonly copies: ReadonlySet<number>
  readonly firstDay: FirstDay
}

export type SheetFile = { readonly bytes: Uint8Array; readonly name: string }

/** Day 0 of a workbook's date numbers: most count from 1900, old Macintosh files from 1904. */
export type FirstDay = 1900 | 1904

/** Excel's own; a merged range is filled up to `mergeWidthLimit` columns. */
const columnLimit = 16_384
export const mergeWidthLimit = 256

export function cellKey(row: number, column: number): number {
  return row * columnLimit + column
}

export function rowNumber(sheet: Sheet, index: number): number {
  return sheet.lines?.[index] ?? index + 1
}

/** What the keeper sees in the cell, trimmed. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'number') return plainNumber(cell)
  return cell.time ? `${cell.date} ${cell.time}` : cell.date
}

/** "A" for 0, "AA" for 26. */
export function columnLetter(column: number): string {
  const rest = String.fromCodePoint(65 + (column % 26))
  return column < 26 ? rest : columnLetter(Math.floor(column / 26) - 1) + rest
}
