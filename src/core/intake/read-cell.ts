import type { BusinessDate } from '#core/domain/business-date.ts'
import type { ImportField, ImportRowProblem } from '#core/domain/problems/import.ts'
import type { Decimal } from './decimal.ts'
import { halfWidth, saysNothing } from './plain-text.ts'
import { readDate, type MonthMeans } from './read-date.ts'
import { readNumber } from './read-number.ts'
import type { TableRow } from './read-tables.ts'
import { typeIt, type FieldProblem } from './row-problem.ts'
import { cellText } from './sheet.ts'

export const textLimit = 200

/** Reads the cells of one row and keeps every reason why one cannot be read. */
export type RowReader = {
  readonly row: TableRow
  readonly problems: FieldProblem[]
}

/** The text of a cell; '' for none and for words that say so: "/", "无". */
export function textOf({ row, problems }: RowReader, field: ImportField, limit = textLimit): string {
  const text = cellText(row.cells[field])
  if (saysNothing(text)) return ''
  if (text.length > limit) problems.push({ field, value: text.slice(0, textLimit), reason: { code: 'import.text-too-long', field, limit }, proposal: typeIt })
  return text
}

export function dateOf(reader: RowReader, field: ImportField, month: MonthMeans): BusinessDate | undefined {
  const cell = reader.row.cells[field]
  const read = readDate(cell, { month, firstDay: reader.row.firstDay })
  if ('date' in read) return read.date
  const value = cellText(cell)
  const reason: ImportRowProblem = { code: `import.${read.fault}`, field, value }
  reader.problems.push({ field, value, reason, proposal: typeIt })
  return undefined
}

/** A number that is not negative. */
export function numberOf(reader: RowReader, field: ImportField): Decimal | undefined {
  const value = signedNumberOf(reader, field)
  if (value === undefined || value.digits >= 0n) return value
  refuseNumber(reader, field)
  return undefined
}

export function signedNumberOf(reader: RowReader, field: ImportField): Decimal | undefined {
  const read = readNumber(reader.row.cells[field])
  if ('value' in read) return read.value
  refuseNumber(reader, field)
  return undefined
}

export function refuseNumber({ row, problems }: RowReader, field: ImportField): void {
  const value = cellText(row.cells[field])
  problems.push({ field, value, reason: { code: 'import.number-unreadable', field, value }, proposal: typeIt })
}

/** The parts of a cell that lists several: serials, barcodes, aliases. */
export function listOf(reader: RowReader, field: ImportField): readonly string[] {
  return partsOf(cellText(reader.row.cells[field]))
}

/** A text that lists several, by commas, semicolons or lines. */
export function partsOf(text: string): readonly string[] {
  if (saysNothing(text)) return []
  return halfWidth(text).split(/[,;、\n\r]+/).map((part) => part.trim()).filter((part) => part !== '')
}
