import ExcelJS from 'exceljs'
import type { CellValue } from 'exceljs'
import { checkOpening, type OpeningCheck, type OpeningInput } from '#core/intake/opening-rows.ts'
import { readWorkbook } from '#core/intake/read-workbook.ts'
import type { Sheet } from '#core/intake/sheet.ts'
import { officeMasters } from './office.ts'

export type BookSheet = {
  readonly name: string
  readonly rows: readonly (readonly CellValue[])[]
  readonly merges?: readonly string[]
  /** Number format by cell address. */
  readonly formats?: Readonly<Record<string, string>>
  readonly hidden?: boolean
}

/** An xlsx file as an office might have it. */
export async function buildBook(sheets: readonly BookSheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const { name, rows, merges = [], formats = {}, hidden } of sheets) {
    const sheet = book.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' })
    for (const row of rows) sheet.addRow([...row])
    for (const range of merges) sheet.mergeCells(range)
    for (const [address, format] of Object.entries(formats)) sheet.getCell(address).numFmt = format
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

export function sheetsOf(bytes: Uint8Array, name = '表.xlsx'): readonly Sheet[] {
  const read = readWorkbook({ bytes, name })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

/** One sheet of the given rows, checked against the synthetic office. */
export async function checkSheet(sheet: Partial<BookSheet> & Pick<BookSheet, 'rows'>, more: Partial<OpeningInput> = {}): Promise<OpeningCheck> {
  const bytes = await buildBook([{ name: 'Sheet1', ...sheet }])
  return checkOpening({ sheets: sheetsOf(bytes), masters: officeMasters(), ...more })
}

/** "row field code" of each problem. */
export function problemsOf(check: OpeningCheck): readonly string[] {
  return check.problems.map(({ row, field, reason }) => `${row} ${field} ${reason.code.replace('import.', '')}`)
}
