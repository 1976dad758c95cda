import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Writable } from 'node:stream'
import type { Words } from '#core/i18n/words.ts'
import type { Rows, Sheet } from './sheet.ts'
import { sheetName } from './sheet-name.ts'
import { bodyWriter } from './workbook-body.ts'
import { bottomFrame, rowsAboveBody, topFrame } from './workbook-frame.ts'
import type { Frame } from './workbook-frame.ts'
import { song } from './workbook-styles.ts'
import { packageParts, sheetPath } from './xlsx/package-parts.ts'
import type { SheetPart } from './xlsx/package-parts.ts'
import { rowXml, sheetEnd, sheetStart } from './xlsx/sheet-text.ts'
import type { PageSetup } from './xlsx/sheet-text.ts'
import { openStyleSheet } from './xlsx/style-sheet.ts'
import type { StyleSheet } from './xlsx/style-sheet.ts'
import { zip } from './xlsx/zip.ts'
import type { ZipEntry } from './xlsx/zip.ts'

export type WorkbookOptions = {
  readonly words: Words
  /** Practice data carries the mark 「示例」 in every title and page head. */
  readonly practice?: boolean
  /** When the file says it was made. */
  readonly madeAt: Date
}

export type WrittenWorkbook = { readonly sheets: number; readonly rows: number }

/** A sheet of Excel ends here; a longer report is an accident, not a file that cannot be opened. */
const largestRow = 1_048_576

/** Characters of a sheet handed on at once. */
const chunkLength = 100_000

/**
 * Writes sheets to a path or a stream, row by row in constant memory. A path gets the file under its name only when it is
 * whole; a row that throws (a sum that does not hold, a failing query) or a disk that fails leaves nothing behind.
 */
export async function writeWorkbook(target: string | Writable, sheets: Rows<Sheet>, options: WorkbookOptions): Promise<WrittenWorkbook> {
  const counts = { sheets: 0, rows: 0 }
  const bytes = zip(workbookEntries(sheets, options, counts))
  if (typeof target !== 'string') {
    await pipeline(bytes, target)
    return counts
  }
  const part = `${target}.part`
  try {
    await pipeline(bytes, createWriteStream(part))
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  return counts
}

type Counts = { sheets: number; rows: number }

async function* workbookEntries(sheets: Rows<Sheet>, options: WorkbookOptions, counts: Counts): AsyncGenerator<ZipEntry> {
  const styles = openStyleSheet(song)
  const taken = new Set<string>()
  const parts: SheetPart[] = []
  for await (const sheet of sheets) {
    parts.push({ name: sheetName(sheet.name, taken), titleRows: rowsAboveBody(sheet) })
    counts.sheets = parts.length
    yield { name: sheetPath(parts.length), text: sheetText(options.practice ? withMark(sheet, options.words) : sheet, { ...options, styles, counts }) }
  }
  if (parts.length === 0) throw new RangeError('a workbook needs a sheet')
  yield* packageParts({ sheets: parts, styles: styles.xml(), madeAt: options.madeAt, maker: '常平' })
}

type SheetContext = WorkbookOptions & { readonly styles: StyleSheet; readonly counts: Counts }

async function* sheetText(sheet: Sheet, context: SheetContext): AsyncGenerator<string> {
  const { styles, counts } = context
  const page = pageSetup(sheet, context)
  const top = topFrame(sheet)
  const body = bodyWriter(sheet.columns, styles, page.frozenRows + 1)
  let text = sheetStart(page) + frameXml(top, styles)
  for await (const row of sheet.rows) {
    text += body.row(row)
    if (text.length < chunkLength) continue
    if (page.frozenRows + body.count() > largestRow - 10) throw new RangeError(`more than ${largestRow} rows in one sheet`)
    yield text
    text = ''
  }
  counts.rows += body.count()
  const last = page.frozenRows + body.count()
  const bottom = bottomFrame(sheet, { at: last + 1, sums: body.sums })
  const filter = sheet.filter ? { top: page.frozenRows, left: 1, bottom: last, right: sheet.columns.length } : undefined
  yield text + frameXml(bottom, styles) + sheetEnd(page, [...top.merges, ...bottom.merges], filter)
}

function frameXml({ rows }: Frame, styles: StyleSheet): string {
  return rows.map((row) => rowXml(row, styles)).join('')
}

function pageSetup(sheet: Sheet, { words, practice }: WorkbookOptions): PageSetup {
  return {
    widths: sheet.columns.map((column) => column.width),
    frozenRows: rowsAboveBody(sheet),
    frozenColumns: sheet.frozenColumns ?? 0,
    footer: `&C${words.report.page}`,
    ...(practice ? { header: `&R${words.report.practice}` } : {}),
  }
}

function withMark(sheet: Sheet, words: Words): Sheet {
  return { ...sheet, title: words.report.marked(sheet.title, words.report.practice) }
}
