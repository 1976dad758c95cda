import { cardRows, firstMark, type CardMark, type CardPosting, type CardRow, type CardSpan } from '#core/domain/ledger-card.ts'
import { unitPriceFen, yuanText } from '#core/domain/money.ts'
import type { Scale } from '#core/domain/quantity.ts'
import type { Sum } from '#core/domain/stock-summary.ts'
import type { Words } from '#core/i18n/words.ts'
import type { RowLook } from './sheet.ts'

/** One movement of an item in words. Quantity in smallest units, amount in fen; both negative in a reversal, on the side they correct. */
export type LedgerEntry = CardPosting & {
  readonly voucherKind: string
  readonly voucherNumber: string
  readonly summary: string
  readonly party: string
  readonly batch: string
  /** 红字冲销 of an earlier entry: set in red, negative. */
  readonly reversal: boolean
  readonly person: string
  readonly remark?: string | undefined
}

export type LedgerSpan = CardSpan & {
  readonly scale: Scale
  /** The balance at `to` by a question of its own; the card is refused where it differs. */
  readonly closing?: Sum | undefined
  /** What the opening balance holds that lies inside the period. */
  readonly openingRemark?: string | undefined
}

export type LedgerCardRow = {
  readonly year: number
  readonly month: number
  readonly day?: number
  readonly voucherKind?: string
  readonly voucherNumber?: string
  readonly summary: string
  readonly party?: string
  readonly batch?: string
  readonly inQuantity?: number
  readonly inPrice?: string
  readonly inFen?: number
  readonly outQuantity?: number
  readonly outPrice?: string
  readonly outFen?: number
  readonly balanceQuantity: number
  readonly balancePrice?: string
  readonly balanceFen: number
  readonly person?: string
  readonly remark?: string
  readonly scale: Scale
  readonly look: RowLook
}

/** The rows of one card in words, with derived prices; throws where they end at another balance than stated. */
export function* ledgerCardRows(words: Words, span: LedgerSpan, entries: Iterable<LedgerEntry>): Generator<LedgerCardRow> {
  let balance = span.opening
  let remark = span.openingRemark
  let first = true
  for (const row of cardRows(span, entries)) {
    balance = row.balance
    const mark = first ? firstMark(row.mark, { quantity: balance.quantity, openedInside: remark !== undefined }) : row.mark
    yield { ...wordedRow(words, { ...row, mark }, span.scale), ...(remark === undefined ? {} : { remark }) }
    remark = undefined
    first = false
  }
  assertClosing(span, balance)
}

function wordedRow(words: Words, row: CardRow<LedgerEntry>, scale: Scale): LedgerCardRow {
  const { mark, year, month, day, entry } = row
  return {
    year, month, ...(day === undefined ? {} : { day }),
    ...(entry ? entryCells(entry) : { summary: markWord(words, mark) }),
    ...sideCells(row, scale),
    ...balanceCells(row.balance, scale),
    scale,
    look: entry ? (entry.reversal ? 'red' : 'plain') : 'strong',
  }
}

function markWord(words: Words, mark: CardMark): string {
  return words.report.ledgerCard.marks[mark]
}

function entryCells({ voucherKind, voucherNumber, summary, party, batch, person, remark }: LedgerEntry) {
  return { voucherKind, voucherNumber, summary, party, batch, person, ...(remark === undefined ? {} : { remark }) }
}

function sideCells({ mark, in: received, out: issued }: CardRow<LedgerEntry>, scale: Scale): Partial<LedgerCardRow> {
  const inPrice = received && mark === 'entry' ? priceOf(received, scale) : undefined
  const outPrice = issued && mark === 'entry' ? priceOf(issued, scale) : undefined
  return {
    ...(received ? { inQuantity: received.quantity, inFen: received.amountFen } : {}),
    ...(inPrice === undefined ? {} : { inPrice }),
    ...(issued ? { outQuantity: issued.quantity, outFen: issued.amountFen } : {}),
    ...(outPrice === undefined ? {} : { outPrice }),
  }
}

function balanceCells(balance: Sum, scale: Scale): Pick<LedgerCardRow, 'balanceQuantity' | 'balancePrice' | 'balanceFen'> {
  const price = priceOf(balance, scale)
  return { balanceQuantity: balance.quantity, ...(price === undefined ? {} : { balancePrice: price }), balanceFen: balance.amountFen }
}

function priceOf({ quantity, amountFen }: Sum, scale: Scale): string | undefined {
  const price = unitPriceFen(Math.abs(amountFen), Math.abs(quantity), scale)
  return price === undefined ? undefined : yuanText(price)
}

function assertClosing({ closing, to }: LedgerSpan, balance: Sum): void {
  if (!closing || (closing.quantity === balance.quantity && closing.amountFen === balance.amountFen)) return
  throw new Error(`ledger card ends ${to} at ${balance.quantity} / ${balance.amountFen}, expected ${closing.quantity} / ${closing.amountFen}`)
}
