import type { AsideKind } from '../intake/classify-row.ts'
import type { OpeningCheck } from '../intake/opening-rows.ts'
import { cellKey, cellText, rowNumber, type Sheet } from '../intake/sheet.ts'

/** One row of a sheet as it stands there; `kind` says why it is no line, '' for a line. */
export type PageRow = { readonly row: number; readonly kind: AsideKind | ''; readonly cells: readonly string[] }

export type SheetPage = {
  readonly sheet: string
  /** Number of the last row. */
  readonly last: number
  /** The first rows that hold anything. */
  readonly rows: readonly PageRow[]
}

const shownRows = 40
const shownColumns = 60
const shownSigns = 60

/** The top of every sheet that may be imported, its cells as people see them; a merged text stands once, except in lines. */
export function sheetPages(sheets: readonly Sheet[], { sheets: tables, aside }: Pick<OpeningCheck, 'sheets' | 'aside'>): readonly SheetPage[] {
  const kinds = new Map(aside.map(({ sheet, row, kind }) => [`${row} ${sheet}`, kind]))
  const open = new Set(tables.filter(({ state }) => state !== 'hidden' && state !== 'empty').map(({ sheet }) => sheet))
  return sheets.filter(({ name }) => open.has(name)).map((sheet) => ({
    sheet: sheet.name,
    last: rowNumber(sheet, sheet.rows.length - 1),
    rows: topRows(sheet, (row) => kinds.get(`${row} ${sheet.name}`) ?? ''),
  }))
}

function topRows(sheet: Sheet, kindOf: (row: number) => PageRow['kind']): readonly PageRow[] {
  const rows: PageRow[] = []
  for (const index of sheet.rows.keys()) {
    const row = rowNumber(sheet, index)
    const kind = kindOf(row)
    const cells = cellsOf(sheet, index, kind !== '')
    if (cells.some((text) => text !== '')) rows.push({ row, kind, cells })
    if (rows.length === shownRows) break
  }
  return rows
}

function cellsOf(sheet: Sheet, index: number, once: boolean): readonly string[] {
  const cells = (sheet.rows[index] ?? []).slice(0, shownColumns)
  return Array.from(cells, (cell, column) => (once && sheet.copies.has(cellKey(index, column)) ? '' : cellText(cell).slice(0, shownSigns)))
}
