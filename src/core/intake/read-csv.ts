import type { ImportFileProblem } from '#core/domain/problems/import.ts'
import { decodeText } from './decode-text.ts'
import type { Cell, Sheet, SheetFile } from './sheet.ts'

/** A text file as one sheet, named after the file; separators are comma, semicolon, tab or bar, whichever fits. */
export function readCsv({ bytes, name }: SheetFile): readonly Sheet[] | ImportFileProblem {
  const text = decodeText(bytes)
  if (text === undefined) return { code: 'import.file-unreadable', name }
  const { rows, lines } = parseCsv(text, separatorOf(text))
  return [{ name: baseName(name), hidden: false, rows, lines, merges: [], copies: new Set(), firstDay: 1900 }]
}

type Parsed = { readonly rows: readonly (readonly Cell[])[]; readonly lines: readonly number[] }

const separators = [',', '\t', ';', '，', '|'] as const

/** The separator that cuts the first lines most often. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4_000).split(/\r?\n/).slice(0, 20).join('\n').replaceAll(/"[^"]*"/g, '')
  const counts = separators.map((sign) => head.split(sign).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}

/** RFC 4180 with any separator; a record keeps the line on which it begins. */
function parseCsv(text: string, separator: string): Parsed {
  const rows: Cell[][] = []
  const lines: number[] = []
  const field = new RegExp(`("(?:[^"]|"")*"?[^${escaped(separator)}\\r\\n]*|[^${escaped(separator)}\\r\\n]*)(${escaped(separator)}|\\r\\n|\\r|\\n|$)`, 'y')
  let line = 1
  let record: Cell[] = []
  let begins = 1
  while (field.lastIndex < text.length) {
    const [, raw = '', end = ''] = field.exec(text) ?? []
    record.push(unquoted(raw))
    if (raw.includes('\n')) line += raw.split('\n').length - 1
    if (end === separator && field.lastIndex < text.length) continue
    rows.push(record)
    lines.push(begins)
    record = []
    line += 1
    begins = line
  }
  return withoutEmptyEnd({ rows, lines })
}

function withoutEmptyEnd({ rows, lines }: Parsed): Parsed {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== undefined))
  return { rows: rows.slice(0, last + 1), lines: lines.slice(0, last + 1) }
}

function unquoted(raw: string): Cell {
  const match = /^"((?:[^"]|"")*)"?(.*)$/s.exec(raw)
  const text = match ? `${(match[1] ?? '').replaceAll('""', '"')}${match[2] ?? ''}` : raw
  // Some programs write ="00123" to keep Excel from cutting zeros.
  const plain = /^="(.*)"$/.exec(text)?.[1] ?? text
  return plain.trim() === '' ? undefined : plain
}

function escaped(separator: string): string {
  return separator === '|' ? '\\|' : separator
}

function baseName(name: string): string {
  return (name.split(/[\\/]/).pop() ?? name).replace(/\.[^.]*$/, '')
}
