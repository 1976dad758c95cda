import type { ImportField } from '#core/domain/problems/import.ts'
import { checkRows, type Checked } from '../check-rows.ts'
import { codeKey, matchKey } from '../plain-text.ts'
import type { RowReader } from '../read-cell.ts'
import { columnOf, readTables, type AsideRow, type SheetChoice, type Table, type TableRow } from '../read-tables.ts'
import { typeIt, type FieldProblem, type Fix, type RowProblem } from '../row-problem.ts'
import { cellText, type Sheet } from '../sheet.ts'
import { finderOf, type ListMasters } from './list-masters.ts'
import type { CellContext, ListColumn, ListRow, ListType } from './list-type.ts'

export type ListInput = {
  readonly list: ListType
  readonly sheets: readonly Sheet[]
  readonly masters: ListMasters
  readonly choices?: readonly SheetChoice[]
  readonly fixes?: readonly Fix[]
}

export type ListCheck = {
  readonly rows: readonly ListRow[]
  readonly problems: readonly RowProblem[]
  readonly aside: readonly AsideRow[]
  readonly tables: readonly Table[]
}

/** Reads one master list out of the sheets that hold it and judges every row; writes nothing. */
export function checkList({ list, sheets, masters, choices = [], fixes = [] }: ListInput): ListCheck {
  const tables = readTables(sheets, { layout: list.layout, known: {}, choices })
  const depot = finderOf(masters.depots)
  const codes = new Set([...masters.agencies, ...masters.depots].map(({ code }) => code))
  const common = { masters, codes, agency: finderOf(masters.agencies), depot, zones: list.zonesOf?.(tables.flatMap(({ rows }) => rows), depot) ?? new Map<string, string>() }
  const context: Context = { list, common, columns: new Map(tables.map((table) => [table.sheet, columnsIn(list, table)])), seen: new Map() }
  const check = (row: TableRow): Checked<ListRow> => checkListRow(row, context)
  const { rows, problems, aside } = checkRows(tables, { check, fixes, about: [list.code, list.name] })
  return { rows, problems, aside: [...tables.flatMap((table) => table.aside), ...aside], tables }
}

type Read = { readonly column: ListColumn; readonly heading: string }

type Context = {
  readonly list: ListType
  readonly common: Omit<CellContext, 'reader' | 'heading'>
  readonly columns: ReadonlyMap<string, readonly Read[]>
  /** Codes, and names of rows without one, with the row that has them. */
  readonly seen: Map<string, number>
}

/** What a sheet speaks of: the columns that it has, and those that no row can do without. */
function columnsIn({ columns }: ListType, table: Table): readonly Read[] {
  const fields: ReadonlySet<ImportField | undefined> = new Set(table.columns.map(({ field }) => field))
  return columns.filter(({ field, sources = [field], needed }) => needed === true || sources.some((source) => fields.has(source)))
    .map((column) => ({ column, heading: columnOf(table, column.field).heading }))
}

function checkListRow(row: TableRow, { list, common, columns, seen }: Context): Checked<ListRow> {
  const reader: RowReader = { row, problems: [] }
  const cells: { [Field in ImportField]?: string } = {}
  for (const { column, heading } of columns.get(row.sheet) ?? []) {
    const value = column.read({ ...common, reader, heading })
    if (value !== undefined) cells[column.field] = value
  }
  const given: ListRow = { sheet: row.sheet, row: row.row, cells }
  const repeated = repetition(given, { list, seen, written: cellText(row.cells[keyField(list, given)]) })
  if (repeated) reader.problems.push(repeated)
  if (reader.problems.length > 0) return { problems: reader.problems }
  seen.set(keyOf(list, given), row.row)
  return { value: given }
}

type Repeating = { readonly list: ListType; readonly seen: ReadonlyMap<string, number>; readonly written: string }

function repetition(row: ListRow, { list, seen, written }: Repeating): FieldProblem | undefined {
  const earlier = written === '' ? undefined : seen.get(keyOf(list, row))
  if (earlier === undefined) return undefined
  const field = keyField(list, row)
  const code = field === list.code ? 'import.code-repeated' : 'import.name-repeated'
  return { field, value: written, reason: { code, value: written, row: earlier }, proposal: typeIt }
}

function keyField({ code, name }: ListType, { cells }: ListRow): ImportField {
  return cells[code] === undefined || cells[code] === '' ? name : code
}

function keyOf(list: ListType, row: ListRow): string {
  const field = keyField(list, row)
  const text = row.cells[field] ?? ''
  return `${list.within === undefined ? '' : row.cells[list.within] ?? ''}|${field}|${field === list.code ? codeKey(text) : matchKey(text)}`
}
