import type { BusinessDate } from '#core/domain/business-date.ts'
import type { ImportField } from '#core/domain/problems/import.ts'
import { classifyRow, type AsideKind } from './classify-row.ts'
import { findHeader, headerAt, type Header } from './find-header.ts'
import { findAsOf } from './find-as-of.ts'
import type { KnownTexts, Layout } from './layout.ts'
import { fingerprintOf, mapColumns, type ColumnMeaning } from './map-columns.ts'
import { cellKey, cellText, columnLetter, rowNumber, type Cell, type FirstDay, type Sheet } from './sheet.ts'

/** What a person decided about one sheet; what is not named stays as proposed. */
export type SheetChoice = {
  readonly sheet: string
  readonly skip?: boolean
  /** First and last header row, as Excel counts them. */
  readonly header?: { readonly first: number; readonly last: number }
  /** Meaning by column letter; without `field` the column is passed over. */
  readonly columns?: readonly { readonly letter: string; readonly field?: ImportField }[]
}

/** One line of a table: the cells by meaning. */
export type TableRow = {
  readonly sheet: string
  readonly row: number
  readonly firstDay: FirstDay
  readonly cells: { readonly [Field in ImportField]?: Cell }
}

/** A row that is no line of the table; totals carry their cells for comparison. */
export type AsideRow = {
  readonly sheet: string
  readonly row: number
  readonly kind: AsideKind
  readonly text: string
  readonly cells?: TableRow['cells']
}

export type Table = {
  readonly sheet: string
  readonly state: 'read' | 'hidden' | 'empty' | 'no-table' | 'passed-over'
  /** First and last header row, as Excel counts them. */
  readonly header?: { readonly first: number; readonly last: number }
  readonly columns: readonly ColumnMeaning[]
  readonly fingerprint: string
  /** Required groups of meanings that no column has. */
  readonly missing: readonly (readonly ImportField[])[]
  /** Texts above the header: title, unit, period. */
  readonly titles: readonly string[]
  readonly asOf?: BusinessDate
  /** Amounts are in units of 10,000 yuan where the head of the sheet says so. */
  readonly tenThousands: boolean
  readonly rows: readonly TableRow[]
  readonly aside: readonly AsideRow[]
}

export type Reading = { readonly layout: Layout; readonly known: KnownTexts; readonly choices?: readonly SheetChoice[] }

/** Every sheet as a table of the layout: header found, columns given a meaning, rows sorted into lines and others. */
export function readTables(sheets: readonly Sheet[], reading: Reading): readonly Table[] {
  return sheets.map((sheet) => readTable(sheet, { ...reading, choice: reading.choices?.find((choice) => choice.sheet === sheet.name) }))
}

type OneReading = Reading & { readonly choice: SheetChoice | undefined }

function readTable(sheet: Sheet, reading: OneReading): Table {
  const { choice, layout } = reading
  if (choice?.skip) return without(sheet, 'passed-over')
  if (sheet.hidden && !choice) return without(sheet, 'hidden')
  if (sheet.rows.length === 0) return without(sheet, 'empty')
  const header = choice?.header ? chosenHeader(sheet, choice.header) : findHeader(sheet, layout)
  if (!header) return without(sheet, 'no-table')
  const columns = choose(mapColumns(sheet, header, reading), choice)
  const fields = new Set(columns.map(({ field }) => field))
  const missing = layout.required.filter((group) => !group.some((field) => fields.has(field)))
  const titles = sheet.rows.slice(0, header.top).flatMap((row, index) => textsOf(sheet, row, index))
  const asOf = findAsOf([...titles, sheet.name])
  return {
    sheet: sheet.name,
    state: 'read',
    header: { first: rowNumber(sheet, header.top), last: rowNumber(sheet, header.bottom) },
    columns,
    fingerprint: fingerprintOf(layout, header),
    missing,
    titles,
    ...(asOf && { asOf }),
    tenThousands: titles.some((title) => /单位[^\d]*万元/.test(title)),
    ...sortRows(sheet, { header, columns, layout }),
  }
}

function without(sheet: Sheet, state: Table['state']): Table {
  return { sheet: sheet.name, state, columns: [], fingerprint: '', missing: [], titles: [], tenThousands: false, rows: [], aside: [] }
}

function chosenHeader(sheet: Sheet, { first, last }: { first: number; last: number }): Header {
  const index = (row: number): number => sheet.lines?.indexOf(row) ?? row - 1
  return last < first ? { top: 0, bottom: -1, headings: [] } : headerAt(sheet, { top: index(first), bottom: index(last) })
}

/** The proposed meanings with a person's own in their place; a meaning given to one column leaves the other. */
function choose(columns: readonly ColumnMeaning[], choice: SheetChoice | undefined): readonly ColumnMeaning[] {
  const chosen = new Map((choice?.columns ?? []).map(({ letter, field }) => [letter, field]))
  const taken = new Set(chosen.values())
  return columns.map(({ field, ...column }) => {
    const own = chosen.has(column.letter) ? chosen.get(column.letter) : taken.has(field) ? undefined : field
    return { ...column, ...(own && { field: own }), confidence: chosen.has(column.letter) ? 1 : column.confidence }
  })
}

function textsOf(sheet: Sheet, row: readonly Cell[], index: number): readonly string[] {
  return row.flatMap((cell, column) => (cell === undefined || sheet.copies.has(cellKey(index, column)) ? [] : [cellText(cell)])).filter((text) => text !== '')
}

type Sorting = { readonly header: Header; readonly columns: readonly ColumnMeaning[]; readonly layout: Layout }

function sortRows(sheet: Sheet, { header, columns, layout }: Sorting): Pick<Table, 'rows' | 'aside'> {
  const named = columns.flatMap(({ column, field }) => (field ? [{ column, field, once: layout.fields.some((of) => of.field === field && of.once) }] : []))
  const rows: TableRow[] = []
  const aside: AsideRow[] = []
  let above: TableRow['cells'] = {}
  for (const [index, row] of sheet.rows.entries()) {
    const number = rowNumber(sheet, index)
    const kind = index < header.top ? 'title' : index <= header.bottom ? 'header' : classifyRow(index, { sheet, columns })
    const cells = kind === 'title' || kind === 'header' ? {} : pick(row, { named, index, copies: sheet.copies, above })
    if (kind === undefined) {
      above = cells
      rows.push({ sheet: sheet.name, row: number, firstDay: sheet.firstDay, cells })
    } else if (kind !== 'blank') {
      const text = textsOf(sheet, row, index).join(' ')
      aside.push({ sheet: sheet.name, row: number, kind, text, ...((kind === 'total' || kind === 'subtotal') && { cells }) })
    }
  }
  return { rows, aside }
}

type Picking = {
  readonly named: readonly { readonly column: number; readonly field: ImportField; readonly once: boolean }[]
  readonly index: number
  readonly copies: ReadonlySet<number>
  readonly above: TableRow['cells']
}

const ditto = /^(?:同上|〃|″|")$/

function pick(row: readonly Cell[], { named, index, copies, above }: Picking): TableRow['cells'] {
  const cells: { [Field in ImportField]?: Cell } = {}
  for (const { column, field, once } of named) {
    const cell = once && copies.has(cellKey(index, column)) ? undefined : row[column]
    if (cell === undefined) continue
    cells[field] = typeof cell === 'string' && ditto.test(cell.trim()) ? above[field] : cell
  }
  return cells
}

/** The column of a meaning, as a problem names it. */
export function columnOf(table: Pick<Table, 'columns'>, field: ImportField): { readonly heading: string; readonly letter: string } {
  const column = table.columns.find((meaning) => meaning.field === field)
  return { heading: column?.heading ?? '', letter: column ? columnLetter(column.column) : '' }
}
