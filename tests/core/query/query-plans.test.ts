import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentDetail } from '#core/query/document-detail.ts'
import { documentNeighbours } from '#core/query/document-neighbours.ts'
import { documentPage } from '#core/query/document-page.ts'
import { itemCard } from '#core/query/item-card.ts'
import { itemCardNeighbours } from '#core/query/item-card-neighbours.ts'
import { itemCardPlaces } from '#core/query/item-card-places.ts'
import { itemCardUnits } from '#core/query/item-card-units.ts'
import { itemCardYear } from '#core/query/item-card-year.ts'
import { movementTimeline } from '#core/query/movement-timeline.ts'
import { placeContents } from '#core/query/place-contents.ts'
import { scanTargets } from '#core/query/scan-targets.ts'
import { documentsOfItem } from '#core/query/search-documents.ts'
import { stockPicks, type StockFilter } from '#core/query/stock-filter.ts'
import { stockSorts } from '#core/query/stock-order.ts'
import { stockPage } from '#core/query/stock-page.ts'
import { stockTotals } from '#core/query/stock-totals.ts'
import { stockViews } from '#core/query/stock-views.ts'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { searchAll } from '#core/usecase/search-all.ts'
import { accepted, createDepot, day, line, type Depot } from '../depot.ts'

/** Tables that grow with every posting: a question may search them, never read them from end to end. */
const growing = ['movement', 'stock', 'document', 'document_line', 'cost_entry', 'lot', 'journal', 'scan']
/** Read in the order of an index and left after one page. */
const pagedBy = new Set(['document_by_date', 'document_by_depot'])
/** Reads the units whose serial has a text inside it: nothing but a reading of the serials finds that. */
const inside = new Set(['lot_serial'])

let depot: Depot
let item: string
let serial: string

beforeAll(() => {
  depot = createDepot()
  item = depot.item({ code: 'SH-004', barcode: '2900000000049' })
  serial = depot.item({ code: 'FX-007', tracking: 'serial' })
  accepted(depot.record({ lines: [line(item, 100, { to: depot.bin, batch: 'M1', expiresOn: '2027-01-01' }), line(serial, 1, { to: depot.bin, serial: 'S1', expiresOn: '2026-01-01' })] }))
})
afterAll(() => depot.close())

const filter: StockFilter = { depots: 'all', on: day('2026-11-20'), keyword: '', category: '', owner: '', hideZero: false, pick: 'all', withinDays: 180 }

describe('the plans of hot questions read no growing table from end to end', () => {
  it('in the stock grid, by any order, pick and condition', () => {
    const filters = [
      ...stockPicks.map((pick) => ({ ...filter, pick })), { ...filter, keyword: 'mb' }, { ...filter, depots: [depot.depot], hideZero: true }, { ...filter, category: 'SH' }, { ...filter, owner: depot.agency },
    ]
    for (const asked of filters) {
      expect(scans(() => stockTotals(depot.connection.read, asked, 'all'))).toEqual([])
      expect(scans(() => stockViews(depot.connection.read, asked))).toEqual([])
      for (const column of stockSorts) expect(scans(() => stockPage(depot.connection.read, asked, { sort: [{ column, direction: 'asc' }, { column: 'name', direction: 'asc' }], from: 0, to: 100, costDepots: 'all' }))).toEqual([])
    }
  })

  it('on an item card and in its movements', () => {
    const sight = { on: filter.on, depots: [depot.depot], costDepots: 'all' } as const
    const { read } = depot.connection
    expect(scans(() => [itemCard(read, item, sight), itemCardPlaces(read, item, sight), itemCardUnits(read, serial, sight), itemCardYear(read, item, sight), itemCardNeighbours(read, item)])).toEqual([])
    const line = { place: depot.bin, owner: depot.agency, lot: '' }
    for (const scope of [{ item, depots: 'all' }, { item, depots: [depot.depot] }, { item: serial, depots: 'all', line }] as const) {
      expect(scans(() => movementTimeline(read, scope, { businessDate: '2026-11-20', movement: 9, balance: 0 }))).toEqual([])
    }
  })

  it('behind a scanned code', () => {
    expect(scans(() => scanTargets(depot.connection.read, { spellings: ['2900000000049'], on: '2026-11-20' }))).toEqual([])
  })

  it('in searching everything, whatever is typed, and in what lies in a bin', () => {
    const fresh = createDepot()
    const rope = fresh.item({ code: 'DZ-004', name: '绳' })
    accepted(fresh.record({ lines: [line(rope, 10, { to: fresh.bin, batch: 'R1' })] }))
    const found = scansOf(fresh, () => ['绳', 'DZ-004', 'S1', '1', 'RK-D03', '〔2026〕17号', 'L:A-01'].map((text) => searchAll(fresh.ctx, { text })))
    expect(found).toEqual([])
    fresh.close()
    expect(scans(() => [placeContents(depot.connection.read, depot.bin, filter.on), documentsOfItem(depot.connection.read, item, { depots: [depot.depot], most: 5 })])).toEqual([])
  })

  it('in the list of papers and in one paper', () => {
    const { read } = depot.connection
    const papers = { depots: 'all', costDepots: 'all', kinds: [], state: 'all', keyword: '' } as const
    const { document } = accepted(depot.record({ lines: [line(item, 1, { to: depot.bin, batch: 'M1' })] }))
    expect(scans(() => documentPage(read, papers, { from: 1, to: 100, after: { key: '2026-11-20', id: uuidv7() } }))).toEqual([])
    expect(scans(() => documentPage(read, { ...papers, depots: [depot.depot], from: '2026-01-01', to: '2026-12-31' }, { from: 0, to: 100 }))).toEqual([])
    expect(scans(() => [documentDetail(read, document), documentNeighbours(read, document, 'all')])).toEqual([])
  })

  it('in posting a receipt and an issue and reversing it: holdings, outlooks, open lines, cost layers', () => {
    const fresh = createDepot()
    const rope = fresh.item({ code: 'DZ-004', recoverable: true })
    const found = scansOf(fresh, () => {
      accepted(fresh.record({ lines: [line(rope, 10, { to: fresh.bin, batch: 'R1' })] }))
      const issued = accepted(fresh.record({ kind: 'issue', purpose: 'drill', party: fresh.township, lines: [line(rope, 4)] }))
      accepted(reverseDocument(fresh.ctx, { command: uuidv7(), document: uuidv7(), reverses: issued.document, lines: [], businessDate: fresh.clock.today, reason: '发错' }))
    })
    expect(found).toEqual([])
    fresh.close()
  })

  it('and this check sees one that does', () => {
    expect(scans(() => depot.connection.client.prepare('select sum(m.quantity) from movement as m where m.quantity > 1').get())).toEqual(['SCAN m: movement'])
    expect(scans(() => depot.connection.client.prepare('select count(*) from stock').get())).toHaveLength(1)
  })
})

function scans(ask: () => unknown): readonly string[] {
  return scansOf(depot, ask)
}

/** Steps of the plans of all statements that `ask` prepares, that read a growing table from end to end. */
function scansOf({ connection: { client } }: Depot, ask: () => unknown): readonly string[] {
  const own = Object.getOwnPropertyDescriptor(client, 'prepare')
  const plain = client.prepare.bind(client)
  const asked: string[] = []
  client.prepare = (text: string) => {
    asked.push(text)
    return plain(text)
  }
  try {
    ask()
  } finally {
    if (own) Object.defineProperty(client, 'prepare', own)
    else Reflect.deleteProperty(client, 'prepare')
  }
  expect(asked.length).toBeGreaterThan(0)
  return asked.filter((text) => /^\s*(with|select)/i.test(text)).flatMap((text) => {
    const steps = plain(`explain query plan ${text}`).all(...nulls(text)) as { detail: string }[]
    return steps.flatMap(({ detail }) => scanned(detail, text))
  })
}

function scanned(detail: string, text: string): readonly string[] {
  const [, alias = '', index = ''] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(detail) ?? []
  if (alias === '' || pagedBy.has(index) || inside.has(index)) return []
  const table = growing.find((name) => name === alias || new RegExp(String.raw`["\s(]${name}"?\s+(?:as\s+)?"?${alias}\b`, 'i').test(text))
  return table === undefined ? [] : [`SCAN ${alias}: ${table}`]
}

/** A plan does not depend on the values; every parameter is bound to null. */
function nulls(text: string): readonly null[] {
  return [...text.matchAll(/\?/g)].map(() => null)
}
