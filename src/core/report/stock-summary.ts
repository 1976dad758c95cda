import type { StatedTotals } from '#core/domain/balances.ts'
import type { Scale } from '#core/domain/quantity.ts'
import type { Words } from '#core/i18n/words.ts'
import { balanced } from './balanced.ts'
import { columnsOf, withoutMoney } from './column.ts'
import type { Column, ColumnShape } from './column.ts'
import type { Rows, Sheet } from './sheet.ts'
import { secondRow, signatureRow } from './sheet-words.ts'
import type { SheetFacts } from './sheet-words.ts'

/**
 * One item in one depot over a period (domain.md §3.12(a)). Quantities are signed smallest units, amounts fen, prices yuan
 * text, dates YYYY-MM-DD. `inQuantity` and `outQuantity` hold everything, also kinds without a column of their own. Amounts
 * and price are left out for whoever may not see costs.
 */
export type StockSummaryRow = {
  readonly itemCode: string
  readonly standardCode: string
  readonly category: string
  readonly itemName: string
  readonly spec: string
  readonly unit: string
  readonly scale: Scale
  readonly depot: string
  readonly price?: string | undefined
  readonly openingQuantity: number
  readonly openingFen?: number | undefined
  readonly inPurchase: number
  readonly inTransfer: number
  readonly inDonation: number
  readonly inReturn: number
  readonly inCountGain: number
  readonly inQuantity: number
  readonly inFen?: number | undefined
  readonly outUse: number
  readonly outTransfer: number
  readonly outLoan: number
  readonly outDisposal: number
  readonly outCountLoss: number
  readonly outQuantity: number
  readonly outFen?: number | undefined
  readonly closingQuantity: number
  readonly closingFen?: number | undefined
  readonly inTransit: number
  readonly onLoan: number
  readonly inspecting: number
  readonly nextExpiry?: string | undefined
  readonly remark?: string | undefined
}

export type StockSummary = SheetFacts & {
  readonly rows: Rows<StockSummaryRow>
  readonly withAmounts: boolean
  /** Totals by a question of their own; the sheet is refused where its rows do not add up to them. */
  readonly stated?: StatedTotals
}

/** 收发存汇总表: refuses, as an accident, to be finished where opening + in − out is not closing. */
export function stockSummarySheet(words: Words, summary: StockSummary): Sheet {
  const { unit, period, rows, withAmounts, stated } = summary
  return {
    name: words.report.stockSummary.fileName,
    title: words.report.stockSummary.title,
    head: [secondRow(words, unit, words.report.period(period.from, period.to))],
    columns: stockSummaryColumns(words, withAmounts),
    rows: balanced(rows, withAmounts ? stated : undefined),
    total: words.report.total,
    signatures: signatureRow(words, summary),
    frozenColumns: 5,
  }
}

export function stockSummaryColumns(words: Words, withAmounts: boolean): readonly Column[] {
  const columns = columnsOf(words.report.stockSummary.columns, shapes)
  return withAmounts ? columns : withoutMoney(columns)
}

type Key = keyof Words['report']['stockSummary']['columns']

const text = (width: number): ColumnShape => ({ width, kind: 'text' })
const moved: ColumnShape = { width: 8, kind: 'quantity', blankZero: true }
const sum: ColumnShape = { width: 10, kind: 'quantity', blankZero: true }
const held: ColumnShape = { width: 10, kind: 'quantity' }
const amount: ColumnShape = { width: 15, kind: 'amount', total: true }
const amountMoved: ColumnShape = { ...amount, blankZero: true }

const shapes: readonly (readonly [Key, ColumnShape])[] = [
  ['no', { width: 6, kind: 'integer', counts: true }],
  ['itemCode', { width: 11, kind: 'code' }],
  ['standardCode', { width: 13, kind: 'code' }],
  ['category', text(12)],
  ['itemName', text(18)],
  ['spec', text(18)],
  ['unit', text(6)],
  ['depot', text(16)],
  ['price', { width: 11, kind: 'price' }],
  ['openingQuantity', held],
  ['openingFen', amount],
  ['inPurchase', moved],
  ['inTransfer', moved],
  ['inDonation', moved],
  ['inReturn', moved],
  ['inCountGain', moved],
  ['inQuantity', sum],
  ['inFen', amountMoved],
  ['outUse', moved],
  ['outTransfer', moved],
  ['outLoan', moved],
  ['outDisposal', moved],
  ['outCountLoss', moved],
  ['outQuantity', sum],
  ['outFen', amountMoved],
  ['closingQuantity', held],
  ['closingFen', amount],
  ['inTransit', moved],
  ['onLoan', moved],
  ['inspecting', moved],
  ['nextExpiry', { width: 12, kind: 'date' }],
  ['remark', text(16)],
]
