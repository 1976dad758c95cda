import type { ReadDb } from '../../db/db.ts'
import type { Imbalance } from '../../domain/balances.ts'
import { accept, refuse } from '../../domain/result.ts'
import { wordsOf, type Words } from '../../i18n/words.ts'
import { ledgerCardSheets, type LedgerCard } from '../../report/ledger-card.ts'
import { ledgerEntry } from '../../report/ledger-entry.ts'
import type { Sheet } from '../../report/sheet.ts'
import type { SheetFacts } from '../../report/sheet-words.ts'
import { stockSummaryRow } from '../../report/stock-summary-row.ts'
import { stockSummarySheet } from '../../report/stock-summary.ts'
import { writeWorkbook } from '../../report/workbook.ts'
import type { LedgerOrder, WrittenLedger } from '../../rpc/services.ts'
import { cardImbalances } from '../../usecase/ledger-card-seen.ts'
import { ledgerCard } from '../../usecase/ledger-card.ts'
import { seesMoneyOf } from '../../usecase/ledger-question.ts'
import { stockSummary, type StockSummary } from '../../usecase/stock-summary.ts'
import { readLedger } from './read-ledger.ts'

/** A workbook with more sheets opens slowly, and nobody turns its pages. */
const mostCards = 1000

/** Writes a ledger workbook from one moment of the database; nothing is written where the ledger does not add up. */
export async function writeLedger(file: string, order: LedgerOrder, to: string): Promise<WrittenLedger> {
  return readLedger(file, (db) => write({ db, order, words: wordsOf(order.language), to }))
}

type Writing = { readonly db: ReadDb; readonly order: LedgerOrder; readonly words: Words; readonly to: string }

async function write(writing: Writing): Promise<WrittenLedger> {
  const { order: { sheets, question } } = writing
  if (typeof sheets === 'object') return writeCard(writing, sheets.item)
  const summary = stockSummary(writing.db, question)
  const wrong = unbalanced(writing.words, summary.imbalances)
  if (wrong) return wrong
  const items = [...new Set(summary.rows.map(({ item }) => item))]
  if (sheets === 'summary-and-cards' && items.length > mostCards) return refuse({ code: 'report.too-many-cards', cards: items.length, limit: mostCards })
  return save(writing, '', bookSheets(writing, summary, sheets === 'summary' ? [] : items))
}

async function* bookSheets(writing: Writing, { rows, totals }: StockSummary, items: readonly string[]): AsyncGenerator<Sheet> {
  const { words } = writing
  yield stockSummarySheet(words, {
    ...sheetFacts(writing), withAmounts: totals !== undefined, ...(totals ? { stated: totals } : {}),
    rows: wordedRows(words, rows),
  })
  if (items.length > 0) yield* cardSheets(writing, items)
}

function* wordedRows(words: Words, rows: StockSummary['rows']) {
  for (const row of rows) yield stockSummaryRow(words, row)
}

async function writeCard(writing: Writing, item: string): Promise<WrittenLedger> {
  const { question } = writing.order
  const card = ledgerCard(writing.db, question, item)
  if (!card) return refuse({ code: 'master.not-found', table: 'item', id: item })
  return unbalanced(writing.words, cardImbalances(card, question.depot?.name ?? question.agency)) ?? save(writing, card.item.name, cardSheets(writing, [item]))
}

function cardSheets(writing: Writing, items: readonly string[]): AsyncGenerator<Sheet> {
  const { depots, costDepots } = writing.order.question
  return ledgerCardSheets(writing.words, { ...sheetFacts(writing), withAmounts: seesMoneyOf(depots, costDepots), cards: cardsOf(writing, items) })
}

function* cardsOf({ db, words, order: { question } }: Writing, items: readonly string[]): Generator<LedgerCard> {
  for (const id of items) {
    const card = ledgerCard(db, question, id)
    if (!card) continue
    const { item: { code, name, spec, unit, scale }, span, closing, openings, entries } = card
    yield {
      head: { itemCode: code, itemName: name, spec, unit, scale, depot: question.depot?.name ?? words.report.ledgerCard.allDepots },
      span: { ...span, closing, openingRemark: openings.length === 0 ? undefined : words.report.ledgerCard.openingInside(openings.map(({ number }) => number)) },
      entries: entries.map((facts) => ledgerEntry(words, facts)),
    }
  }
}

function sheetFacts({ words, order: { question } }: Writing): SheetFacts {
  const { agency, depot, from, to, maker, madeOn } = question
  return { unit: depot ? words.report.screen.unitAndDepot(agency, depot.name) : agency, period: { from, to }, maker, madeOn }
}

async function save({ order, words, to }: Writing, item: string, sheets: AsyncGenerator<Sheet>): Promise<WrittenLedger> {
  const written = await writeWorkbook(to, sheets, { words, practice: order.question.practice, madeAt: new Date(order.madeAt) })
  return accept({ ...written, item })
}

function unbalanced(words: Words, imbalances: readonly Imbalance[]): ReturnType<typeof refuse> | undefined {
  const [first] = imbalances
  if (!first) return undefined
  const { where, measure } = first
  return refuse({ code: 'report.unbalanced', item: where?.itemCode ?? words.report.total, depot: where?.depot ?? words.report.ledgerCard.allDepots, measure, differences: imbalances.length })
}
