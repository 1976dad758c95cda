import { uuidv7 } from 'uuidv7'
import type { GivenLine } from '#core/usecase/record-document.ts'
import { recordDocument } from '#core/usecase/record-document.ts'
import { openDraft } from '#core/usecase/open-draft.ts'
import { postDocument } from '#core/usecase/post-document.ts'
import { recordEntry, type RecordEntry } from '#core/usecase/record-entry.ts'
import { runBatch } from '#core/usecase/run-batch.ts'
import { accept, type Result } from '#core/domain/result.ts'
import { scanTargets } from '#core/query/scan-targets.ts'
import { bareWriter, marks, renewed, rowsSince, type WrittenRows } from './bare-posting.ts'
import { goodsOf, key } from './depot-data.ts'
import { byTurns, figure, median, quantile, type Figure, type Goal } from './figure.ts'
import { benchDay, type LedgerHome } from './ledger-home.ts'

const depotNumber = 1
/** The floor writes in a depot of its own, as big, so that its pages are neither warmer nor colder. */
const floorDepot = 2
/** Enough that both are compiled by the time they count: a depot's core has been running for hours. */
const rounds = 1200
const scansPerDraft = 100

/** scan resolved: from the item that a text stands for (looking it up is a figure of its own) to the durable line, beside the same rows by bare SQL. */
export function scanFigure(home: LedgerHome): Figure {
  return measuredScan(home, { name: 'scan resolved to line durable', given: (item) => ({ text: '', item: key.item(item) }), goal: { ratio: 1.5 } })
}

/** scan read: the same from the text as the gun sent it, so with recognising and looking up; the floor still only writes. */
export function scanReadFigure(home: LedgerHome): Figure {
  return measuredScan(home, { name: 'scan read to line durable', given: readCode })
}

type GivenScan = { readonly text: string; readonly item?: string }
type MeasuredScan = { readonly name: string; readonly given: (item: number) => GivenScan; readonly goal?: Goal }

function measuredScan(home: LedgerHome, { name, given, goal }: MeasuredScan): Figure {
  const { client } = home.connection
  const own = drafts(home, rounds / scansPerDraft)
  const bare = drafts(home, rounds / scansPerDraft, floorDepot)
  const sample = draft(home)
  const write = bareWriter(client)
  const template = rowsOf(home, scan(home, { document: sample, index: 0, given }))
  const { value, floor } = byTurns(rounds, (round) => scan(home, { document: draftAt(own, round), index: round, given }), (round) => {
    const names = new Map([[sample, draftAt(bare, round)], ...floorGoods(home, round).names])
    const rows = renewed(positioned(template, (round % scansPerDraft) + 1), { client, names })
    return () => write(rows)
  })
  return figure({ name, size: home.size.movements, value: median(value), floor: median(floor), ...(goal ? { goal } : {}) })
}

function readCode(item: number): GivenScan {
  return { text: key.itemCode(item) }
}

type Scanning = { readonly document: string; readonly index: number; readonly depot?: number; readonly given?: (item: number) => GivenScan }

/** One scan, ready to be recorded; its entry has its id from the desk. */
function scan(home: LedgerHome, { document, index, depot = depotNumber, given = readCode }: Scanning) {
  const { item } = goodsOf(home.size, depot, index)
  const entry: RecordEntry = { entry: uuidv7(), document, ...given(item), typed: '', byPack: false, withoutBatch: false, reason: '', device: 'bench' }
  return () => answered(recordEntry(home.ctx, entry))
}

function draftAt(made: readonly string[], round: number): string {
  return made[Math.floor(round / scansPerDraft)] ?? ''
}

/** What the first goods of the measured depot are called in the floor's, by round. */
function floorGoods({ size }: LedgerHome, round: number) {
  const from = goodsOf(size, depotNumber, 0)
  const to = goodsOf(size, floorDepot, round)
  return {
    names: from.names.map((name, index): [string, string] => [name, to.names[index] ?? name]),
    keys: new Map(from.keys.map((key, index): [number, number] => [key, to.keys[index] ?? key])),
  }
}

/** issue: one draft of one line posted. */
export function issueFigure(home: LedgerHome): Figure {
  const { client } = home.connection
  const own = Array.from({ length: rounds }, (_, round) => scannedDraft(home, round))
  const bare = Array.from({ length: rounds }, (_, round) => scannedDraft(home, round, floorDepot))
  const post = (made: ScannedDraft) => answered(postDocument(home.ctx, { command: uuidv7(), document: made.document, revision: made.revision }))
  const original = scannedDraft(home, 0)
  const template = rowsOf(home, () => post(original))
  const write = bareWriter(client)
  const { value, floor } = byTurns(rounds, (round) => () => post(own[round] ?? original), (round) => {
    const target = bare[round] ?? original
    const goods = floorGoods(home, round)
    const rows = renewed(template, { client, names: new Map([[original.document, target.document], [original.line, target.line], ...goods.names]), keys: goods.keys })
    return () => write(rows)
  })
  return figure({ name: 'one issue posted', size: home.size.movements, value: median(value), floor: median(floor), goal: { ratio: 2, limit: 5 } })
}

/** 100 lines: a whole issue recorded and posted in one call. */
export function linesFigure(home: LedgerHome, count: number): Figure {
  const { client } = home.connection
  const lines = (): readonly GivenLine[] => Array.from({ length: count }, (_, index) => ({ id: uuidv7(), item: key.item(itemAt(home, index)), quantity: 1 }))
  const post = (kept: readonly GivenLine[]) => answered(recordDocument(home.ctx, document({ kind: 'issue', purpose: 'relief', lines: kept })))
  const template = rowsOf(home, () => post(lines()))
  const write = bareWriter(client)
  const given = Array.from({ length: 30 }, lines)
  const { value, floor } = byTurns(given.length, (round) => () => post(given[round] ?? []), () => {
    const rows = renewed(template, { client, names: new Map() })
    return () => write(rows)
  })
  return figure({ name: `${count} lines posted`, size: home.size.movements, value: median(value), floor: median(floor), goal: { ratio: 2 } })
}

/** 300 receipts in one call: each a paper of its own, all in one transaction. */
export function receiptsFigure(home: LedgerHome): Figure {
  const { client } = home.connection
  const papers = () => Array.from({ length: 300 }, (_, index) => document({
    kind: 'receipt', purpose: 'purchase', lines: [{ id: uuidv7(), item: key.item(itemAt(home, index)), quantity: 24, to: key.bin(depotNumber * 20 + (index % 20)), batch: `N${index}`, unitPrice: '1.2' }],
  }))
  const post = (given: ReturnType<typeof papers>) => answered(runBatch(home.ctx, (batch) => {
    for (const paper of given) {
      const done = recordDocument(batch, paper)
      if (!done.ok) return done
    }
    return accept(given.length)
  }))
  const template = rowsOf(home, () => post(papers()))
  const write = bareWriter(client)
  const given = Array.from({ length: 10 }, papers)
  const { value, floor } = byTurns(given.length, (round) => () => post(given[round] ?? []), () => {
    const rows = renewed(template, { client, names: new Map() })
    return () => write(rows)
  })
  return figure({ name: '300 receipts in one call', size: home.size.movements, value: median(value), floor: median(floor), goal: { ratio: 2, limit: 300 } })
}

/** look-up: a code to its item, p95. */
export function lookupFigure(home: LedgerHome): Figure {
  const bare = home.connection.client.prepare('select i.id, i.name from item_code c join item i on i.id = c.item_id where c.code = +? and c.valid_from <= +? and c.valid_to >= +?')
  const code = (round: number) => key.barcode((round * 7919) % home.size.items)
  const { value, floor } = byTurns(2000, (round) => () => scanTargets(home.connection.read, { spellings: [code(round)], on: benchDay }), (round) => () => bare.get(code(round), benchDay, benchDay))
  return figure({ name: 'code look-up p95', size: home.size.movements, value: quantile(value, 0.95), floor: quantile(floor, 0.95), goal: { limit: 1 } })
}

function itemAt(home: LedgerHome, index: number): number {
  return goodsOf(home.size, depotNumber, index).item
}

function drafts(home: LedgerHome, count: number, depot = depotNumber): readonly string[] {
  return Array.from({ length: count }, () => draft(home, depot))
}

function draft(home: LedgerHome, depot = depotNumber): string {
  const document = uuidv7()
  answered(openDraft(home.ctx, { document, kind: 'issue', purpose: 'relief', depot: key.depot(depot), party: key.agency(0), businessDate: benchDay }))
  return document
}

type ScannedDraft = { readonly document: string; readonly revision: number; readonly line: string }

function scannedDraft(home: LedgerHome, index: number, depot = depotNumber): ScannedDraft {
  const document = draft(home, depot)
  const entry = scan(home, { document, index, depot })()
  if (entry.kind !== 'recorded') throw new Error('the scan was not recorded')
  return { document, revision: entry.document.revision, line: entry.lines[0] ?? '' }
}

function document(given: Pick<Parameters<typeof recordDocument>[1], 'kind' | 'purpose' | 'lines'>): Parameters<typeof recordDocument>[1] {
  return {
    command: uuidv7(), document: uuidv7(), businessDate: benchDay, depot: key.depot(depotNumber), owner: key.agency(depotNumber), party: key.agency(0), ...given,
  }
}

function rowsOf(home: LedgerHome, work: () => unknown): WrittenRows {
  const since = marks(home.connection.client)
  work()
  return rowsSince(home.connection.client, since)
}

function positioned(rows: WrittenRows, position: number): WrittenRows {
  return { ...rows, document_line: (rows['document_line'] ?? []).map((row) => ({ ...row, position })) }
}

function answered<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problems)}`)
  return result.value
}
