import ExcelJS from 'exceljs'
import { readWorkbook } from './read-workbook.ts'
import { rowNumber, type Cell, type Sheet } from './sheet.ts'

export type Annotation = {
  readonly sheet: string
  readonly row: number
  /** Column letter; the row's first cell where the sheet has no such column. */
  readonly letter: string
  readonly note: string
}

const marked = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFCEAE8' } } as const

/**
 * The user's own workbook with the bad cells coloured and commented, everything else as it was. What cannot carry
 * comments, a text file or an old xls, comes back as an xlsx of the same cells.
 */
export async function annotateWorkbook(bytes: Uint8Array, annotations: readonly Annotation[]): Promise<Uint8Array> {
  const isXlsx = bytes[0] === 0x50 && bytes[1] === 0x4b
  const workbook = isXlsx ? await ownWorkbook(bytes) : sameCells(bytes, annotations[0]?.sheet ?? 'Sheet1')
  const byCell = Map.groupBy(annotations, ({ sheet, row, letter }) => `${sheet}\n${letter === '' ? 'A' : letter}${row}`)
  for (const [key, notes] of byCell) {
    const [sheet = '', address = ''] = key.split('\n')
    const cell = workbook.getWorksheet(sheet)?.getCell(address)
    if (!cell) continue
    cell.note = notes.map(({ note }) => note).join('\n')
    cell.style = { ...cell.style, fill: marked }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

async function ownWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return workbook
}

/** A text file's only sheet is called as the annotations call it. */
function sameCells(bytes: Uint8Array, name: string): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  const read = readWorkbook({ bytes, name: `${name}.csv` })
  for (const sheet of read.ok ? read.value : []) fill(workbook.addWorksheet(sheet.name, { state: sheet.hidden ? 'hidden' : 'visible' }), sheet)
  return workbook
}

function fill(worksheet: ExcelJS.Worksheet, sheet: Sheet): void {
  for (const [index, row] of sheet.rows.entries()) worksheet.getRow(rowNumber(sheet, index)).values = row.map(valueOf)
}

function valueOf(cell: Cell): ExcelJS.CellValue {
  return typeof cell === 'object' ? new Date(`${cell.date}T${cell.time ?? '00:00:00'}Z`) : (cell ?? null)
}
