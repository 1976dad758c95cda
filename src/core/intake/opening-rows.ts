import type { BusinessDate } from '#core/domain/business-date.ts'
import type { ImportFileProblem } from '#core/domain/problems/import.ts'
import { checkRows } from './check-rows.ts'
import { checkOpeningRow, type OpeningContext } from './opening/check-opening-row.ts'
import { depotFinder } from './opening/find-depot.ts'
import { itemFinder } from './opening/find-item.ts'
import { knownTexts, type OpeningMasters, type OpeningRow } from './opening/opening-masters.ts'
import { openingTotals, type SheetTotals } from './opening/opening-totals.ts'
import { openingLayout } from './layouts/opening.ts'
import { matchKey } from './plain-text.ts'
import { readTables, type AsideRow, type SheetChoice, type Table } from './read-tables.ts'
import type { Fix, RowProblem } from './row-problem.ts'
import type { Sheet } from './sheet.ts'

export type OpeningInput = {
  readonly sheets: readonly Sheet[]
  readonly masters: OpeningMasters
  /** A person's own header rows and column meanings, by sheet; what is missing is proposed. */
  readonly choices?: readonly SheetChoice[]
  readonly fixes?: readonly Fix[]
}

/** How one sheet was understood: what the mapping step shows. */
export type OpeningSheet = Omit<Table, 'rows' | 'aside' | 'tenThousands' | 'titles'> & {
  readonly lines: number
  /** The depot that the sheet's name or title stands for, where no column says it. */
  readonly depot?: string
}

export type OpeningCheck = {
  readonly rows: readonly OpeningRow[]
  readonly problems: readonly RowProblem[]
  readonly aside: readonly AsideRow[]
  readonly sheets: readonly OpeningSheet[]
  readonly totals: readonly SheetTotals[]
  readonly amountFen: number
  /** 截止日期 by sheet, where one is written. */
  readonly asOf: ReadonlyMap<string, BusinessDate>
}

/** Reads opening stock out of a workbook's sheets and judges every row against the masters; writes nothing. */
export function checkOpening({ sheets, masters, choices = [], fixes = [] }: OpeningInput): OpeningCheck {
  const read = readTables(sheets, { layout: openingLayout, known: knownTexts(masters), choices })
  const tables = withoutNotes(read, choices)
  const context = contextOf(tables, masters)
  const check = { check: (row: Table['rows'][number], fixed: Parameters<typeof checkOpeningRow>[1]) => checkOpeningRow(row, fixed, context), fixes, about: ['depot', 'itemName', 'batch'] as const }
  const { rows, problems, aside } = checkRows(tables, check)
  return {
    rows,
    problems,
    aside: [...tables.flatMap((table) => table.aside), ...aside],
    sheets: tables.map((table) => described(table, context)),
    totals: openingTotals(tables, rows),
    amountFen: rows.reduce((sum, row) => sum + row.amountFen, 0),
    asOf: new Map(tables.flatMap(({ sheet, asOf }) => (asOf ? [[sheet, asOf]] : []))),
  }
}

/** Why a file that could be read holds nothing to import: no sheet has a header, or none has a row under it. */
export function nothingToImport({ sheets, rows, problems, aside }: OpeningCheck, name: string): ImportFileProblem | undefined {
  if (sheets.every(({ state }) => state !== 'read')) return { code: 'import.no-table', name }
  const lines = rows.length + problems.length + aside.filter(({ kind }) => kind === 'skipped' || kind === 'no-stock').length
  return lines === 0 ? { code: 'import.no-rows', name } : undefined
}

/** A sheet that has none of the columns an opening needs is no opening, whatever headings it happens to share. */
function withoutNotes(tables: readonly Table[], choices: readonly SheetChoice[]): readonly Table[] {
  const isNote = (table: Table): boolean => table.missing.length === openingLayout.required.length && !choices.some((choice) => choice.sheet === table.sheet)
  return tables.map((table) => (isNote(table) ? { ...table, state: 'no-table', missing: [], rows: [], aside: [] } : table))
}

function contextOf(tables: readonly Table[], masters: OpeningMasters): OpeningContext {
  return {
    depot: depotFinder(masters.depots),
    sheetDepots: new Map(tables.filter(hasNoDepots).map((table) => [table.sheet, namedDepot(table, masters)])),
    item: itemFinder(masters.items),
    owners: masters.owners,
    conditions: masters.conditions,
    tenThousands: new Map(tables.map((table) => [table.sheet, { unitPrice: inTenThousands(table, 'unitPrice'), amount: inTenThousands(table, 'amount') }])),
    serials: new Map(),
  }
}

function hasNoDepots({ columns }: Table): boolean {
  return !columns.some(({ field }) => field === 'depot')
}

/** Several sheets, several depots: the sheet's name, else a depot named in its title, else the name again as a question. */
function namedDepot({ sheet, titles }: Table, { depots }: OpeningMasters): string {
  const texts = [sheet, ...titles].map(matchKey)
  const named = depots.filter(({ name }) => texts.some((text) => text.includes(matchKey(name))))
  const longest = named.toSorted((a, b) => b.name.length - a.name.length)[0]
  return longest?.name ?? sheet
}

function inTenThousands({ columns, tenThousands }: Table, field: 'unitPrice' | 'amount'): boolean {
  const heading = columns.find((column) => column.field === field)?.heading ?? ''
  return heading.includes('万元') || (field === 'amount' && tenThousands && !/[(\uff08]元[)\uff09]/.test(heading))
}

function described({ rows, aside: _, tenThousands: __, titles: ___, ...table }: Table, { sheetDepots }: OpeningContext): OpeningSheet {
  const depot = table.state === 'read' ? sheetDepots.get(table.sheet) : undefined
  return { ...table, lines: rows.length, ...(depot !== undefined && { depot }) }
}
