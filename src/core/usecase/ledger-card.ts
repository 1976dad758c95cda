import type { ReadDb } from '../db/db.ts'
import { addDays, type BusinessDate } from '../domain/business-date.ts'
import { plus, type CardSpan, type Turnover } from '../domain/ledger-card.ts'
import { keepingOf } from '../domain/place.ts'
import { summaryFigures, type Sum, type SummaryFlow } from '../domain/stock-summary.ts'
import { ledgerEntries, openingPapers, type LedgerEntryFacts, type LedgerScope } from '../query/ledger-entries.ts'
import { heldAtEnd, summaryFlows, worthAtEnd } from '../query/stock-summary.ts'
import { namedItems, type NamedItem } from '../query/summary-names.ts'
import type { LedgerQuestion } from './ledger-question.ts'

/** 库存明细账 of one item over the depots of a question, as facts. */
export type LedgerCard = {
  readonly item: NamedItem
  readonly span: CardSpan
  readonly entries: readonly LedgerEntryFacts[]
  /** 期初 papers inside the period, which count as opening. */
  readonly openings: readonly { readonly number: string; readonly date: string }[]
  /** The balance at the end by the projections of stock and value. */
  readonly closing: Sum
}

export function ledgerCard(db: ReadDb, question: LedgerQuestion, itemId: string): LedgerCard | undefined {
  const [item] = namedItems(db, [itemId])
  if (!item) return undefined
  const scope: LedgerScope = { depots: question.depots, from: question.from, to: question.to, item: itemId }
  const span = { from: scope.from, to: scope.to, opening: openingOf(summaryFlows(db, scope)), yearBefore: yearBefore(db, scope) }
  return { item, span, entries: ledgerEntries(db, scope), openings: openingPapers(db, scope), closing: closingOf(db, scope) }
}

/** Where the card ends by its entries; another number than `closing` is an error in the ledger. */
export function cardBalance({ span, entries }: Pick<LedgerCard, 'span' | 'entries'>): Sum {
  return entries.reduce((balance, entry) => plus(balance, entry, entry.side === 'in' ? 1 : -1), span.opening)
}

/** Opening over all depots: the same flows as the summary's. */
function openingOf(flows: readonly SummaryFlow[]): Sum {
  const { openingQuantity, openingFen } = summaryFigures(flows)
  return { quantity: openingQuantity, amountFen: openingFen }
}

/** What moved from New Year to the day before the first; 期初 does not move. */
function yearBefore(db: ReadDb, scope: LedgerScope): Turnover {
  const newYear = `${scope.from.slice(0, 4)}-01-01`
  if (scope.from === newYear) return { in: none, out: none }
  const { inQuantity, inFen, outQuantity, outFen } = summaryFigures(summaryFlows(db, { ...scope, from: newYear, to: addDays(scope.from as BusinessDate, -1) }))
  return { in: { quantity: inQuantity, amountFen: inFen }, out: { quantity: outQuantity, amountFen: outFen } }
}

const none: Sum = { quantity: 0, amountFen: 0 }

function closingOf(db: ReadDb, scope: LedgerScope): Sum {
  const quantity = heldAtEnd(db, scope).filter(({ kind }) => keepingOf(kind) === 'stock').reduce((sum, part) => sum + part.quantity, 0)
  return { quantity, amountFen: worthAtEnd(db, scope).reduce((sum, part) => sum + part.amountFen, 0) }
}
