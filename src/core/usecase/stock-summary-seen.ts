import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import { accept, type Result } from '../domain/result.ts'
import { movementCount } from '../query/stock-summary.ts'
import { ledgerDepots } from '../query/summary-names.ts'
import { ledgerQuestion, type AskedLedger, type LedgerQuestion } from './ledger-question.ts'
import { sightOf } from './sight.ts'
import { stockSummary, type StockSummary } from './stock-summary.ts'

/** A summary with as many rows as a screen can show; totals and proof are of all of them. */
export type SummaryPage = StockSummary & { readonly rowCount: number }

/** A question without what it takes to answer it. */
export type SeenQuestion = Omit<LedgerQuestion, 'depots' | 'costDepots'> & { readonly withAmounts: boolean }

export type SeenSummary = SummaryPage & { readonly question: SeenQuestion }

/** Answers a question outside the core, which goes on with scans meanwhile. */
export type ReadElsewhere = (question: LedgerQuestion) => Promise<SummaryPage>

const mostRows = 3000
const mostImbalances = 50
/** Above this many movements a summary is read in a worker; below, starting one takes longer than reading. */
const shortLedger = 100_000

export async function seeStockSummary(ctx: Context, asked: AskedLedger, elsewhere: ReadElsewhere): Promise<Result<SeenSummary>> {
  const found = ledgerQuestion(ctx, asked)
  if (!found.ok) return found
  const db = ctx.connection.read
  const page = movementCount(db) > shortLedger ? await elsewhere(found.value) : summaryPage(db, found.value)
  return accept({ ...page, question: seenQuestion(found.value, page.totals !== undefined) })
}

export function summaryPage(db: ReadDb, question: LedgerQuestion): SummaryPage {
  const { rows, totals, imbalances } = stockSummary(db, question)
  return { rows: rows.slice(0, mostRows), rowCount: rows.length, totals, imbalances: imbalances.slice(0, mostImbalances) }
}

export function seenQuestion({ depots: _depots, costDepots: _costDepots, ...question }: LedgerQuestion, withAmounts: boolean): SeenQuestion {
  return { ...question, withAmounts }
}

/** What the 账表 choose among. */
export function seeLedgerChoices(ctx: Context) {
  const sight = sightOf(ctx)
  return sight.ok ? accept({ depots: ledgerDepots(ctx.connection.read, sight.value.depots), today: ctx.today() }) : sight
}
