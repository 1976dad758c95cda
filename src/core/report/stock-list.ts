import type { Scale } from '#core/domain/quantity.ts'
import type { Words } from '#core/i18n/words.ts'
import { columnsOf, withoutMoney } from './column.ts'
import type { Column, ColumnShape } from './column.ts'
import { gridSheet } from './grid-sheet.ts'
import type { Rows, Sheet } from './sheet.ts'

/** One line of the stock grid. Quantities are smallest units, amounts fen, prices yuan text, dates YYYY-MM-DD. */
export type StockListRow = {
  readonly itemCode: string
  readonly itemName: string
  readonly spec: string
  readonly category: string
  readonly depot: string
  readonly bin: string
  readonly batch: string
  readonly expiresOn?: string | undefined
  /** Negative once expired; none without an expiry. */
  readonly daysLeft?: number | undefined
  readonly unit: string
  readonly scale: Scale
  readonly bookQuantity: number
  readonly availableQuantity: number
  readonly unusableQuantity: number
  readonly price?: string | undefined
  readonly fen?: number | undefined
  readonly owner: string
  readonly condition: string
  readonly remark?: string | undefined
}

export type StockList = {
  readonly rows: Rows<StockListRow>
  readonly withAmounts: boolean
  /** The day the stock is shown for. */
  readonly onDay: string
}

/** 库存明细表: the stock grid as it stands, a line for each lot in each place. */
export function stockListSheet(words: Words, { rows, withAmounts, onDay }: StockList): Sheet {
  const about = words.report.onDay(onDay)
  return gridSheet(words, { title: words.report.stockList.title, about, columns: stockListColumns(words, true), rows, withAmounts, frozenColumns: 3 })
}

export function stockListColumns(words: Words, withAmounts: boolean): readonly Column[] {
  const columns = columnsOf(words.report.stockList.columns, shapes)
  return withAmounts ? columns : withoutMoney(columns)
}

type Key = keyof Words['report']['stockList']['columns']

const text = (width: number): ColumnShape => ({ width, kind: 'text' })
const held: ColumnShape = { width: 11, kind: 'quantity' }

const shapes: readonly (readonly [Key, ColumnShape])[] = [
  ['no', { width: 6, kind: 'integer', counts: true }],
  ['itemCode', { width: 12, kind: 'code' }],
  ['itemName', text(20)],
  ['spec', text(20)],
  ['category', text(12)],
  ['depot', text(18)],
  ['bin', { width: 11, kind: 'code' }],
  ['batch', { width: 16, kind: 'code' }],
  ['expiresOn', { width: 12, kind: 'date' }],
  ['daysLeft', { width: 9, kind: 'integer' }],
  ['unit', text(8)],
  ['bookQuantity', held],
  ['availableQuantity', held],
  ['unusableQuantity', held],
  ['price', { width: 11, kind: 'price' }],
  ['fen', { width: 15, kind: 'amount', total: true }],
  ['owner', text(18)],
  ['condition', text(10)],
  ['remark', text(18)],
]
