import type { ImportFileProblem } from '#core/domain/problems/import.ts'
import { accept, refuse, type Result } from '#core/domain/result.ts'
import { readBook } from './read-book.ts'
import { readCsv } from './read-csv.ts'
import type { Sheet, SheetFile } from './sheet.ts'

export const fileMegabytesLimit = 100
export const rowLimit = 200_000

/**
 * The sheets of an xlsx, xls, ods or csv file, hidden ones included and marked.
 * Refuses what is empty, protected by a password, too large or no table at all.
 */
export function readWorkbook(file: SheetFile): Result<readonly Sheet[]> {
  const { bytes, name } = file
  if (bytes.length === 0) return refuse({ code: 'import.file-empty', name })
  const megabytes = Math.ceil(bytes.length / 1_048_576)
  if (megabytes > fileMegabytesLimit) return refuse({ code: 'import.file-too-large', name, megabytes, limit: fileMegabytesLimit })
  const sheets = looksLikeText(bytes) ? readCsv(file) : tried(file)
  if ('code' in sheets) return refuse(sheets)
  if (sheets.some((sheet) => sheet.rows.length > rowLimit)) return refuse({ code: 'import.too-many-rows', name, limit: rowLimit })
  return sheets.every((sheet) => sheet.rows.length === 0) ? refuse({ code: 'import.file-empty', name }) : accept(sheets)
}

/** The package throws on damaged and on encrypted files; both are refusals here. */
function tried(file: SheetFile): readonly Sheet[] | ImportFileProblem {
  try {
    return readBook(file.bytes, rowLimit + 1)
  } catch (error) {
    const locked = /password|encrypt/i.test(String(error))
    return { code: locked ? 'import.file-protected' : 'import.file-unreadable', name: file.name }
  }
}

const containers = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x09, 0x08],
] as const

/** Neither a zip, nor a compound file, nor a bare old workbook, nor markup. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (containers.some((mark) => mark.every((byte, at) => bytes[at] === byte))) return false
  return !/^\s*<(?:\?xml|html|table|!doctype|meta)/i.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1').replace('\u00ef\u00bb\u00bf', ''))
}
