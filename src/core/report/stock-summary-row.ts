import { unitPriceFen, yuanText } from '#core/domain/money.ts'
import type { OtherFlow } from '#core/domain/stock-summary.ts'
import type { Words } from '#core/i18n/words.ts'
import { shownQuantity } from './figures.ts'
import type { StockSummaryRow } from './stock-summary.ts'

type Figures = Omit<StockSummaryRow, 'price' | 'remark'> & { readonly others: readonly { readonly kind: OtherFlow; readonly quantity: number }[] }

/** A row of figures with what a sheet shows beside them: a derived price, and in words what has no column. */
export function stockSummaryRow(words: Words, { others, ...figures }: Figures): StockSummaryRow {
  const price = summaryPriceFen(figures)
  const remark = others.map(({ kind, quantity }) => words.report.stockSummary.others[kind](`${shownQuantity(quantity, figures.scale)} ${figures.unit}`)).join('、')
  return { ...figures, price: price === undefined ? undefined : yuanText(price), ...(remark === '' ? {} : { remark }) }
}

type Priced = Pick<StockSummaryRow, 'scale' | 'closingQuantity' | 'closingFen' | 'openingQuantity' | 'openingFen' | 'inQuantity' | 'inFen'>

/** What a unit is worth at the end; where nothing is left, at the beginning, else as it came. */
function summaryPriceFen({ scale, closingQuantity, closingFen, openingQuantity, openingFen, inQuantity, inFen }: Priced): number | undefined {
  const pairs = [[closingFen, closingQuantity], [openingFen, openingQuantity], [inFen, inQuantity]] as const
  const held = pairs.find(([, quantity]) => quantity !== 0)
  return held?.[0] === undefined ? undefined : unitPriceFen(Math.abs(held[0]), Math.abs(held[1]), scale)
}
