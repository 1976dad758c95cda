import type { Scale } from '#core/domain/quantity.ts'
import type { Column, ColumnKind } from './column.ts'
import type { CellValue, RowLook, SheetRow } from './sheet.ts'
import { bodyStyle } from './workbook-styles.ts'
import { cellXml, columnLetters } from './xlsx/sheet-text.ts'
import type { Stored } from './xlsx/sheet-text.ts'
import type { StyleSheet } from './xlsx/style-sheet.ts'

/** Excel refuses a file with a longer text in a cell. */
const longestText = 32_767

/** Turns one row after the other into text and keeps the sums of the columns that have a total. */
export type BodyWriter = {
  readonly row: (row: SheetRow) => string
  /** By column key: fen for amounts. */
  readonly sums: ReadonlyMap<string, number>
  readonly count: () => number
}

export function bodyWriter(columns: readonly Column[], styles: StyleSheet, firstRow: number): BodyWriter {
  const cells = columns.map((column, at) => ({ column, letters: columnLetters(at + 1), styleOf: styleIds(column, styles) }))
  const sums = new Map(columns.filter((column) => column.total).map((column) => [column.key, 0]))
  let count = 0

  function row(values: SheetRow): string {
    const number = firstRow + count
    count += 1
    const [look, scale] = [values.look ?? 'plain', values.scale ?? 0]
    let text = `<row r="${number}">`
    for (const { column, letters, styleOf } of cells) {
      text += cellXml(letters + number, styleOf(look, scale), column.counts ? count : storedValue(column, values))
    }
    for (const [key, sum] of sums) sums.set(key, sum + numeric(values[key]))
    return `${text}</row>`
  }

  return { row, sums, count: () => count }
}

/** What Excel stores: yuan for fen, base units for smallest units, text for codes and dates; null for an empty cell. */
export function storedValue(column: Column, row: SheetRow): Stored {
  const value = row[column.key]
  if (value === undefined || value === null || value === '') return null
  if (!numbers.has(column.kind)) return typeof value === 'string' ? value.slice(0, longestText) : String(value)
  return numeric(value) / divisor(column.kind, row.scale ?? 0)
}

const numbers: ReadonlySet<ColumnKind> = new Set(['quantity', 'amount', 'price', 'integer'])

function divisor(kind: ColumnKind, scale: Scale): number {
  if (kind === 'amount') return 100
  return kind === 'quantity' ? 10 ** scale : 1
}

/** Style numbers by look and scale, looked up once each: a body has 100,000 rows and few styles. */
function styleIds(column: Column, styles: StyleSheet): (look: RowLook, scale: Scale) => number {
  const known: { readonly [Look in RowLook]: number[] } = { plain: [], strong: [], red: [] }
  return (look, scale) => (known[look][scale] ??= styles.idOf(bodyStyle(column, look, scale)))
}

function numeric(value: CellValue): number {
  if (value === undefined || value === null) return 0
  const number = Number(value)
  if (!Number.isFinite(number)) throw new TypeError(`not a number in a numeric column: ${String(value)}`)
  return number
}
