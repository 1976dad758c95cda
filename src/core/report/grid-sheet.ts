import type { Words } from '#core/i18n/words.ts'
import type { Column } from './column.ts'
import { withoutMoney } from './column.ts'
import type { Rows, Sheet, SheetRow } from './sheet.ts'

export type Grid = {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: Rows<SheetRow>
  /** A line under the title: what was filtered, or the day; none where left out. */
  readonly about?: string
  readonly frozenColumns?: number
  /** Without the right to see costs there are no amounts and no prices. */
  readonly withAmounts: boolean
}

/** Any grid of the product as a sheet: title, headings with filters, rows, and a total where a column has one. */
export function gridSheet(words: Words, grid: Grid): Sheet {
  const columns = grid.withAmounts ? grid.columns : withoutMoney(grid.columns)
  return {
    name: grid.title,
    title: grid.title,
    head: grid.about === undefined ? [] : [[grid.about]],
    columns,
    rows: grid.rows,
    ...(columns.some((column) => column.total) ? { total: words.report.total } : {}),
    frozenColumns: grid.frozenColumns ?? 0,
    filter: true,
  }
}
