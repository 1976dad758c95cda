import type { ReadDb } from '../db/db.ts'
import { namedDifferences } from '../domain/ledger-check.ts'
import { documentRecord } from '../query/document-for-posting.ts'
import { countedTables, extraApprovals, extraRows, rowCounts, type CountedTable, type ExtraRow } from '../query/verify-extra.ts'
import type { JournalRow } from '../query/verify-journal.ts'
import { postedLots, postedRows, type PostedLot, type PostedRows } from '../query/verify-rows.ts'
import { expectedRows, postingFactsOf, type PostingFactsKept } from './verify-expected.ts'
import { journalPlace, noFindings, note, type Findings, type JournalCheck } from './verify-findings.ts'
import { comparePaper, type FoundPaper } from './verify-paper.ts'
import { compareNames, lotsToCompare, noteNames, noUnitNames, type UnitNames } from './verify-units.ts'

type Posting = { readonly line: JournalRow; readonly facts: PostingFactsKept }

type State = {
  readonly db: ReadDb
  readonly findings: Findings
  /** Rows met so far on posted papers; what the tables hold beyond them is too much. */
  readonly met: { [Table in CountedTable]: number }
  /** What the journal says last of a reversed paper's goods, and what papers say that are not simply done. */
  readonly goodsKept: Map<string, string>
  readonly goodsFound: Map<string, string>
  readonly names: UnitNames
}

/** Recomputes every posted row from the journal's facts and compares; finds changed, missing and extra rows. */
export function postedRowsCheck(db: ReadDb): JournalCheck {
  const findings = noFindings()
  const met = { movement: 0, cost_entry: 0, receipt_layer: 0, lot: 0, document: 0 }
  const state: State = { db, findings, met, goodsKept: new Map(), goodsFound: new Map(), names: noUnitNames() }
  return {
    name: 'posted-rows',
    findings,
    visit: (lines) => {
      for (const line of lines) noteNames(state.names, line)
      visit(state, lines.flatMap((line) => postingOf(findings, line)))
    },
    finish: () => {
      compareGoods(state)
      compareNames(findings, state.names)
      findExtra(state)
    },
  }
}

function postingOf(findings: Findings, line: JournalRow): readonly Posting[] {
  const facts = postingFactsOf(line)
  if (facts === 'unreadable') note(findings, { kind: 'broken', table: 'journal', journal: journalPlace(line), column: 'facts' })
  return facts === undefined || facts === 'unreadable' ? [] : [{ line, facts }]
}

function visit(state: State, postings: readonly Posting[]): void {
  if (postings.length === 0) return
  const papers = byPaper(postedRows(state.db, postings.map(({ facts }) => facts.document.id)))
  const lots = new Map(postedLots(state.db, postings.flatMap(({ facts }) => facts.lots.map((lot) => lot.id))).map((lot) => [lot.id, lot]))
  for (const { line, facts } of postings) {
    const found = papers(facts.document.id, lots)
    comparePaper(state.findings, { number: facts.document.number, journal: journalPlace(line), expected: { ...expectedRows(line, facts), lots: lotsToCompare(state.names, { line, facts, found: lots }) }, found })
    noteGoods(state, facts, found)
    countMet(state, facts, found)
  }
}

function byPaper(rows: PostedRows): (paper: string, lots: ReadonlyMap<string, PostedLot>) => FoundPaper {
  const documents = new Map(rows.documents.map((row) => [row.id, row]))
  const lines = Map.groupBy(rows.lines, (row) => row.documentId)
  const approvals = Map.groupBy(rows.approvals, (row) => row.documentId)
  const layers = Map.groupBy(rows.layers, (row) => row.document)
  const movements = Map.groupBy(rows.movements, (row) => row.documentId)
  const costs = Map.groupBy(rows.costs, (row) => row.lineDocument)
  return (paper, lots) => ({
    document: documents.get(paper), lines: lines.get(paper) ?? [], approvals: approvals.get(paper) ?? [], layers: layers.get(paper) ?? [],
    movements: movements.get(paper) ?? [], costs: costs.get(paper) ?? [], lots,
  })
}

function noteGoods({ goodsKept, goodsFound }: State, facts: PostingFactsKept, found: FoundPaper): void {
  if (facts.goods) goodsKept.set(facts.goods.document, facts.goods.goods)
  if (found.document && found.document.goods !== 'done') goodsFound.set(found.document.id, found.document.goods)
}

function countMet({ met }: State, facts: PostingFactsKept, found: FoundPaper): void {
  met.movement += found.movements.length
  met.cost_entry += found.costs.length
  met.receipt_layer += found.layers.length
  met.lot += facts.lots.filter((lot) => found.lots.has(lot.id)).length
  met.document += found.document && found.document.goods !== 'none' ? 1 : 0
}

/** A paper is done from its posting on, until a reversal of it says otherwise. */
function compareGoods({ db, findings, goodsKept, goodsFound }: State): void {
  for (const id of new Set([...goodsKept.keys(), ...goodsFound.keys()])) {
    const [expected, actual] = [goodsKept.get(id) ?? 'done', goodsFound.get(id) ?? 'done']
    if (expected !== actual) note(findings, { kind: 'changed', table: 'document', document: documentRecord(db, id)?.number ?? id, column: 'goods', expected, actual })
  }
}

function findExtra({ db, findings, met }: State): void {
  const counts = rowCounts(db)
  for (const table of countedTables) if (counts[table] > met[table]) noteExtra(findings, extraRows(db, table, namedDifferences))
  noteExtra(findings, extraApprovals(db, namedDifferences))
}

function noteExtra(findings: Findings, rows: readonly ExtraRow[]): void {
  for (const { table, row, document, line, item, quantity } of rows) {
    note(findings, {
      kind: 'extra', table, row, ...(document === null ? {} : { document }), ...(line === null ? {} : { line }), ...(item === null ? {} : { item }),
      ...(quantity === null ? {} : { column: 'quantity', actual: quantity }),
    })
  }
}
