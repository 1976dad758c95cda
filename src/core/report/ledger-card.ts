import { quantityText } from '#core/domain/quantity.ts'
import type { Scale } from '#core/domain/quantity.ts'
import type { Words } from '#core/i18n/words.ts'
import { columnsOf, withoutMoney } from './column.ts'
import type { Column, ColumnShape } from './column.ts'
import { ledgerCardRows } from './ledger-card-rows.ts'
import type { LedgerEntry, LedgerSpan } from './ledger-card-rows.ts'
import type { Rows, Sheet } from './sheet.ts'
import { secondRow, signatureRow } from './sheet-words.ts'
import type { SheetFacts } from './sheet-words.ts'

/** What stands above the columns of a card. Reserves are smallest units; undefined leaves the place empty. */
export type LedgerCardHead = {
  readonly itemCode: string
  readonly itemName: string
  readonly spec: string
  readonly unit: string
  readonly scale: Scale
  readonly depot: string
  readonly highest?: number | undefined
  readonly lowest?: number | undefined
}

export type LedgerCard = {
  readonly head: LedgerCardHead
  readonly span: Pick<LedgerSpan, 'opening' | 'yearBefore' | 'closing' | 'openingRemark'>
  readonly entries: Iterable<LedgerEntry>
}

export type LedgerCards = SheetFacts & { readonly cards: Rows<LedgerCard>; readonly withAmounts: boolean }

/** 库存明细账 (domain.md §3.12(b)): a sheet, and so a printed page of its own, for each item. */
export async function* ledgerCardSheets(words: Words, cards: LedgerCards): AsyncGenerator<Sheet> {
  const columns = ledgerCardColumns(words, cards.withAmounts)
  const { from, to } = cards.period
  let page = 0
  for await (const { head, span, entries } of cards.cards) {
    page += 1
    yield {
      name: `${head.itemCode} ${head.itemName}`,
      title: words.report.ledgerCard.title,
      head: [secondRow(words, cards.unit, words.report.period(from, to)), headFields(words, head, page)],
      columns,
      rows: ledgerCardRows(words, { ...span, from, to, scale: head.scale }, entries),
      signatures: signatureRow(words, cards),
      frozenColumns: 3,
    }
  }
}

export function ledgerCardColumns(words: Words, withAmounts: boolean): readonly Column[] {
  const columns = columnsOf(words.report.ledgerCard.columns, shapes)
  return withAmounts ? columns : withoutMoney(columns)
}

function headFields(words: Words, head: LedgerCardHead, page: number): readonly string[] {
  const card = words.report.ledgerCard
  const reserve = (quantity: number | undefined) => (quantity === undefined ? '' : quantityText(quantity, head.scale))
  return [
    card.itemCode(head.itemCode),
    card.itemName(head.itemName),
    card.spec(head.spec),
    card.unit(head.unit),
    card.depot(head.depot),
    card.highest(reserve(head.highest)),
    card.lowest(reserve(head.lowest)),
    card.page(page),
  ]
}

type Key = keyof Words['report']['ledgerCard']['columns']

const text = (width: number): ColumnShape => ({ width, kind: 'text' })
const number = (width: number): ColumnShape => ({ width, kind: 'integer' })
const moved: ColumnShape = { width: 10, kind: 'quantity', blankZero: true }
const price: ColumnShape = { width: 11, kind: 'price' }
const amountMoved: ColumnShape = { width: 14, kind: 'amount', blankZero: true }

const shapes: readonly (readonly [Key, ColumnShape])[] = [
  ['year', number(6)],
  ['month', number(4)],
  ['day', number(4)],
  ['voucherKind', text(12)],
  ['voucherNumber', { width: 25, kind: 'code' }],
  ['summary', text(22)],
  ['party', text(18)],
  ['batch', { width: 15, kind: 'code' }],
  ['inQuantity', moved],
  ['inPrice', price],
  ['inFen', amountMoved],
  ['outQuantity', moved],
  ['outPrice', price],
  ['outFen', amountMoved],
  ['balanceQuantity', { width: 10, kind: 'quantity' }],
  ['balancePrice', price],
  ['balanceFen', { width: 14, kind: 'amount' }],
  ['person', text(10)],
  ['remark', text(14)],
]
