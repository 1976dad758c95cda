import { readNumber, fenOf, shifted } from '../read-number.ts'
import type { AsideRow, Table } from '../read-tables.ts'
import type { OpeningRow } from './opening-masters.ts'

/** Our sum of a sheet's good rows beside the sheet's own. */
export type SheetTotals = {
  readonly sheet: string
  readonly rows: number
  readonly amountFen: number
  /** What the sheet's 合计 row says; undefined where it has none. */
  readonly statedFen?: number
  readonly statedRow?: number
}

export function openingTotals(tables: readonly Table[], rows: readonly OpeningRow[]): readonly SheetTotals[] {
  const bySheet = Map.groupBy(rows, ({ sheet }) => sheet)
  return tables.filter(({ state }) => state === 'read').map((table) => {
    const own = bySheet.get(table.sheet) ?? []
    const total = table.aside.findLast(({ kind, cells }) => kind === 'total' && cells?.amount !== undefined)
    const stated = total && statedFen(total, table)
    return {
      sheet: table.sheet,
      rows: own.length,
      amountFen: own.reduce((sum, { amountFen }) => sum + amountFen, 0),
      ...(total && stated !== undefined && { statedFen: stated, statedRow: total.row }),
    }
  })
}

function statedFen({ cells }: AsideRow, { columns, tenThousands }: Table): number | undefined {
  const read = readNumber(cells?.amount)
  if (!('value' in read) || !read.value) return undefined
  const heading = columns.find(({ field }) => field === 'amount')?.heading ?? ''
  return fenOf(heading.includes('万元') || tenThousands ? shifted(read.value, 4) : read.value)
}
