import type { ReadDb } from '../db/db.ts'
import { addDays, type BusinessDate } from '../domain/business-date.ts'
import { plus, type CardSpan, type Turnover } from '../domain/ledger-card.ts'
import { keepingOf } from '../domain/place.ts'
import { summaryFigures, type Sum, type SummaryFlow } from '../domain/stock-summary.ts'
import { ledgerEntries, openingPapers, type LedgerEntryFacts, type LedgerScope } from '../query/ledger-entries.ts'
import { mergedInto } from '../query/item-mappings.ts'
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

/** The card of an item; where others were merged into it, the union of theirs and its own, in its units (edge case 25). */
export function ledgerCard(db: ReadDb, question: LedgerQuestion, itemId: string): LedgerCard | undefined {
  const own = ownCard(db, question, itemId)
  return own && mergedInto(db, itemId).reduce((union, { id, units }) => joined(union, ownCard(db, question, id), units), own)
}

function ownCard(db: ReadDb, question: LedgerQuestion, itemId: string): LedgerCard | undefined {
  const [item] = namedItems(db, [itemId])
  if (!item) return undefined
  const scope: LedgerScope = { depots: question.depots, from: question.from, to: question.to, item: itemId }
  const span = { from: scope.from, to: scope.to, opening: openingOf(summaryFlows(db, scope)), yearBefore: yearBefore(db, scope) }
  return { item, span, entries: ledgerEntries(db, scope), openings: openingPapers(db, scope), closing: closingOf(db, scope) }
}

/** Two cards as one; a unit of the second is `units` of the first. */
function joined(card: LedgerCard, other: LedgerCard | undefined, units: number): LedgerCard {
  if (!other) return card
  const scaled = <Part extends Sum>(part: Part): Part => ({ ...part, quantity: part.quantity * units })
  const both = (a: Sum, b: Sum): Sum => plus(a, scaled(b), 1)
  const { span } = card
  const yearBefore = { in: both(span.yearBefore.in, other.span.yearBefore.in), out: both(span.yearBefore.out, other.span.yearBefore.out) }
  return {
    item: card.item, span: { ...span, opening: both(span.opening, other.span.opening), yearBefore },
    entries: [...card.entries, ...other.entries.map(scaled)].toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))),
    openings: [...card.openings, ...other.openings], closing: both(card.closing, other.closing),
  }
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
