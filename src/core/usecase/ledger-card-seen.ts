import type { Context } from '../context.ts'
import type { Imbalance } from '../domain/balances.ts'
import { cardRows, type CardRow } from '../domain/ledger-card.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import type { Sum } from '../domain/stock-summary.ts'
import type { LedgerEntryFacts } from '../query/ledger-entries.ts'
import { ledgerItems, ledgerNeighbours, type NamedItem } from '../query/summary-names.ts'
import { cardBalance, ledgerCard, type LedgerCard } from './ledger-card.ts'
import { ledgerQuestion, seesMoneyOf, type AskedLedger } from './ledger-question.ts'
import { sightOf } from './sight.ts'
import { seenQuestion, type SeenQuestion } from './stock-summary-seen.ts'

/** The rows of one item as a screen sets them: the first `mostRows`, amounts absent where money is not seen. */
export type SeenCard = {
  readonly question: SeenQuestion
  readonly item: NamedItem
  readonly rows: readonly SeenCardRow[]
  readonly rowCount: number
  readonly openings: LedgerCard['openings']
  readonly imbalances: readonly Imbalance[]
  readonly neighbours: { readonly previous: string | undefined; readonly next: string | undefined }
}

export type SeenSum = { readonly quantity: number; readonly amountFen?: number }
export type SeenEntry = Omit<LedgerEntryFacts, 'amountFen' | 'quantity' | 'side'>
export type SeenCardRow = Omit<CardRow<SeenEntry>, 'in' | 'out' | 'balance'> & { readonly in?: SeenSum; readonly out?: SeenSum; readonly balance: SeenSum }

const mostRows = 3000
const mostItems = 50

export function seeLedgerCard(ctx: Context, asked: AskedLedger & { readonly item: string }): Result<SeenCard> {
  const found = ledgerQuestion(ctx, asked)
  if (!found.ok) return found
  const db = ctx.connection.read
  const question = found.value
  const card = ledgerCard(db, question, asked.item)
  if (!card) return refuse({ code: 'master.not-found', table: 'item', id: asked.item })
  const withAmounts = seesMoneyOf(question.depots, question.costDepots)
  const rows = [...cardRows(card.span, card.entries)]
  return accept({
    question: seenQuestion(question, withAmounts), item: card.item, openings: card.openings, rowCount: rows.length,
    rows: rows.slice(0, mostRows).map((row) => seenRow(row, withAmounts)),
    imbalances: cardImbalances(card, question.depot?.name ?? question.agency).filter(({ measure }) => withAmounts || measure === 'quantity'),
    neighbours: ledgerNeighbours(db, asked.item, question.depots),
  })
}

/** Items to choose a card of, best known first. */
export function seeLedgerItems(ctx: Context, { text, depot }: { readonly text: string; readonly depot: string | undefined }): Result<readonly NamedItem[]> {
  const sight = sightOf(ctx)
  if (!sight.ok) return sight
  const { depots } = sight.value
  const asked = depot === undefined || (depots !== 'all' && !depots.includes(depot)) ? depots : [depot]
  return accept(ledgerItems(ctx.connection.read, { text, depots: asked, limit: mostItems + 1 }))
}

/** What differs between a card's entries and the projections. */
export function cardImbalances(card: LedgerCard, depot: string): readonly Imbalance[] {
  const ends = cardBalance(card)
  const where = { itemCode: card.item.code, depot }
  const found: Imbalance[] = []
  if (ends.quantity !== card.closing.quantity) found.push({ where, measure: 'quantity', expected: ends.quantity, found: card.closing.quantity })
  if (ends.amountFen !== card.closing.amountFen) found.push({ where, measure: 'amount', expected: ends.amountFen, found: card.closing.amountFen })
  return found
}

function seenRow({ in: received, out: issued, balance, entry, ...row }: CardRow<LedgerEntryFacts>, withAmounts: boolean): SeenCardRow {
  const seen = ({ quantity, amountFen }: Sum): SeenSum => (withAmounts ? { quantity, amountFen } : { quantity })
  return {
    ...row, balance: seen(balance), ...(received ? { in: seen(received) } : {}), ...(issued ? { out: seen(issued) } : {}),
    ...(entry ? { entry: factsOf(entry) } : {}),
  }
}

function factsOf({ amountFen: _amount, quantity: _quantity, side: _side, ...facts }: LedgerEntryFacts): SeenEntry {
  return facts
}
