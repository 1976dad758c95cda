import ExcelJS from 'exceljs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rows, Sheet } from '#core/report/sheet.ts'
import { wordsOf } from '#core/i18n/words.ts'
import { writeWorkbook } from '#core/report/workbook.ts'

export const zh = wordsOf('zh')
export const madeAt = new Date('2026-11-20T02:12:00Z')

/** Writes sheets to a file and opens it again with another library than the one that wrote it. */
export async function written(sheets: Rows<Sheet>, practice = false): Promise<ExcelJS.Workbook> {
  const folder = await mkdtemp(join(tmpdir(), 'workbook-'))
  try {
    const path = join(folder, 'out.xlsx')
    await writeWorkbook(path, sheets, { words: zh, madeAt, practice })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(path)
    return workbook
  } finally {
    await rm(folder, { recursive: true })
  }
}

export async function firstSheet(sheet: Sheet, practice = false): Promise<ExcelJS.Worksheet> {
  const [found] = (await written([sheet], practice)).worksheets
  if (!found) throw new Error('no sheet')
  return found
}

/** The values of a row from its first column on; an empty cell is null. */
export function valuesOf(sheet: ExcelJS.Worksheet, row: number): readonly unknown[] {
  return Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(row, at + 1).value ?? null)
}

/** Like valuesOf, but a merged range shows its value once. */
export function shownOf(sheet: ExcelJS.Worksheet, row: number): readonly unknown[] {
  return Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(row, at + 1))
    .filter((cell) => !cell.isMerged || cell.master.address === cell.address)
    .map((cell) => cell.value ?? null)
}

export function mergesOf(sheet: ExcelJS.Worksheet): readonly string[] {
  return sheet.model.merges
}
