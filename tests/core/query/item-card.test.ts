import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { itemCard } from '#core/query/item-card.ts'
import { itemCardNeighbours } from '#core/query/item-card-neighbours.ts'
import { itemCardPlaces } from '#core/query/item-card-places.ts'
import { itemCardUnits } from '#core/query/item-card-units.ts'
import { itemCardYear } from '#core/query/item-card-year.ts'
import { movementTimeline, type TimelineKey, type TimelineRow, type TimelineScope } from '#core/query/movement-timeline.ts'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { accepted, createDepot, day, line, type Depot } from '../depot.ts'
import { movePlain } from './stock-papers.ts'

const today = day('2026-11-20')
const all = { on: today, depots: 'all', costDepots: 'all' } as const

describe('the card of an item', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
  })
  afterEach(() => depot.close())

  it('adds up what the depots seen hold, with packs, codes and money', () => {
    const quilt = depot.item({ code: 'SH-004', name: '棉被', unit: '床', recoverable: true, pack: { name: '包', baseUnits: 10 }, barcode: '2900000000049' })
    accepted(depot.record({ lines: [line(quilt, 60, { to: depot.bin, batch: 'M1', unitPrice: '90' }), line(quilt, 8, { to: depot.bin, batch: 'M2', condition: 'aged' })] }))
    accepted(depot.record({ kind: 'issue', purpose: 'relief', party: depot.township, lines: [line(quilt, 20)] }))
    expect(itemCard(depot.connection.read, quilt, all)).toMatchObject({
      name: '棉被', recoverable: true, packs: [{ name: '包', baseUnits: 10 }], barcodes: ['2900000000049'],
      held: 68, available: 40, unusable: 8, away: 20, places: 3, postings: 2, amountFen: 540_000,
    })
    expect(itemCard(depot.connection.read, quilt, { ...all, depots: [] })).toMatchObject({ held: 0, places: 0 })
    expect(itemCard(depot.connection.read, quilt, { ...all, costDepots: [] })).not.toHaveProperty('amountFen')
    expect(itemCard(depot.connection.read, uuidv7(), all)).toBeUndefined()
  })

  it('counts as many postings as its timeline lists, whatever depots are seen', () => {
    const boat = depot.item({ code: 'FX-007', tracking: 'serial' })
    accepted(depot.record({ lines: [line(boat, 1, { to: depot.bin, serial: 'S1' }), line(boat, 1, { to: depot.bin, serial: 'S2' })] }))
    accepted(depot.record({ kind: 'issue', purpose: 'relief', party: depot.township, lines: [line(boat, 1)] }))
    for (const depots of ['all', [depot.depot], [uuidv7()]] as const) {
      const { rows } = movementTimeline(depot.connection.read, { item: boat, depots }, undefined)
      expect(itemCard(depot.connection.read, boat, { ...all, depots })?.postings).toBe(rows.length)
    }
    expect(itemCard(depot.connection.read, boat, { ...all, depots: [uuidv7()] })?.postings).toBe(0)
  })

  it('lists places first out first: nearest last day, then unknown days, then what is out with somebody', () => {
    const food = depot.item({ code: 'SP-003', recoverable: true })
    accepted(depot.record({ lines: [
      line(food, 1, { to: depot.bin, batch: 'no day' }), line(food, 2, { to: depot.bin, batch: 'later', expiresOn: '2028-01-01' }),
      line(food, 3, { to: depot.otherBin, batch: 'sooner', expiresOn: '2027-01-01' }),
    ] }))
    accepted(depot.record({ kind: 'issue', purpose: 'relief', party: depot.township, lines: [line(food, 1)] }))
    const places = itemCardPlaces(depot.connection.read, food, all)
    expect(places.map(({ batch, bin, held, placeKind }) => [batch, placeKind === 'bin' ? bin : placeKind, held])).toEqual([
      ['sooner', 'B-01', 2], ['later', 'A-01', 2], ['no day', 'A-01', 1], ['sooner', 'recipient', 1],
    ])
  })

  it('names each piece of serial goods with its state and place', () => {
    const boat = depot.item({ code: 'FX-007', tracking: 'serial' })
    accepted(depot.record({ lines: [
      line(boat, 1, { to: depot.bin, serial: 'S1' }), line(boat, 1, { to: depot.bin, serial: 'S2', condition: 'repair' }),
      line(boat, 1, { to: depot.bin, serial: 'S3', expiresOn: '2026-11-19' }), line(boat, 1, { to: depot.bin }),
    ] }))
    const units = itemCardUnits(depot.connection.read, boat, all)
    expect(units.map(({ serial, provisional, condition, usable, bin }) => [serial, provisional, condition, usable, bin])).toEqual([
      ['FX-007-D03-001', true, '完好', true, 'A-01'], ['S1', false, '完好', true, 'A-01'], ['S2', false, '维修中', false, 'A-01'], ['S3', false, '完好', false, 'A-01'],
    ])
  })

  it('goes from item to item in pinyin order', () => {
    const [rain, tent, quilt] = [depot.item({ code: 'A1', name: '雨衣' }), depot.item({ code: 'A2', name: '帐篷' }), depot.item({ code: 'A3', name: '棉被' })]
    const beside = (item: string) => itemCardNeighbours(depot.connection.read, item)
    expect([beside(quilt), beside(rain), beside(tent)]).toEqual([
      { previous: undefined, next: rain }, { previous: quilt, next: tent }, { previous: rain, next: undefined },
    ])
  })

  it('steps through twelve months of balance, from what was there before', () => {
    const quilt = depot.item({ code: 'SH-004' })
    const received = (businessDate: string, quantity: number) => accepted(depot.record({ businessDate: day(businessDate), lines: [line(quilt, quantity, { to: depot.bin, batch: 'M' })] }))
    received('2025-06-01', 100)
    received('2026-02-01', 50)
    accepted(depot.record({ kind: 'issue', purpose: 'rescue', party: depot.township, businessDate: day('2026-07-18'), lines: [line(quilt, 60)] }))
    movePlain(depot, { item: quilt, identity: 'M', to: depot.otherBin })
    expect(itemCardYear(depot.connection.read, quilt, all)).toEqual({
      from: '2025-11-20', to: '2026-11-20', opening: 100,
      steps: [{ on: '2026-02-01', change: 50, balance: 150 }, { on: '2026-07-18', change: -60, balance: 90 }],
    })
  })

  describe('its movements', () => {
    const rowsOf = (scope: TimelineScope) => movementTimeline(depot.connection.read, scope, undefined).rows
    const brief = (rows: readonly TimelineRow[]) => rows.map((row) => [row.kind, row.received, row.issued, row.balance])

    it('leave a running balance, a reversal with minus on the side it corrects and the reversed paper marked', () => {
      const quilt = depot.item({ code: 'SH-004' })
      accepted(depot.record({ businessDate: day('2026-10-01'), lines: [line(quilt, 60, { to: depot.bin, batch: 'M1' }), line(quilt, 40, { to: depot.bin, batch: 'M2' })] }))
      const issued = accepted(depot.record({ kind: 'issue', purpose: 'relief', party: depot.township, businessDate: day('2026-10-09'), lines: [line(quilt, 70)] }))
      accepted(reverseDocument(depot.ctx, { command: uuidv7(), document: uuidv7(), reverses: issued.document, lines: [], businessDate: day('2026-10-09'), reason: '发错单位' }))
      accepted(depot.record({ businessDate: day('2026-11-01'), lines: [line(quilt, 5, { to: depot.bin, batch: 'M3' })] }))
      const rows = rowsOf({ item: quilt, depots: 'all' })
      expect(brief(rows)).toEqual([['receipt', 5, 0, 105], ['reversal', 0, -70, 100], ['issue', 0, 70, 30], ['receipt', 100, 0, 100]])
      expect(rows.map(({ reversed }) => reversed)).toEqual([false, false, true, false])
      expect(rows[1]).toMatchObject({ reverses: issued.number, reason: '发错单位' })
      expect(rows[2]).toMatchObject({ party: '云岭镇人民政府', purpose: 'relief', lots: 2 })
    })

    it('show a move between bins on both sides with the balance unchanged, and on one side of a single line', () => {
      const quilt = depot.item({ code: 'SH-004' })
      accepted(depot.record({ lines: [line(quilt, 10, { to: depot.bin, batch: 'M1' })] }))
      movePlain(depot, { item: quilt, identity: 'M1', to: depot.otherBin })
      expect(brief(rowsOf({ item: quilt, depots: 'all' }))).toEqual([['bin-move', 1, 1, 10], ['receipt', 10, 0, 10]])
      const lot = (depot.connection.client.prepare('select id from lot where item_id = ?').get(quilt) as { id: string }).id
      expect(brief(rowsOf({ item: quilt, depots: 'all', line: { place: depot.otherBin, owner: depot.agency, lot } }))).toEqual([['bin-move', 1, 0, 1]])
      expect(rowsOf({ item: quilt, depots: [] })).toEqual([])
    })

    it('follow the units of a serial line together, and what is out with a recipient', () => {
      const boat = depot.item({ code: 'FX-007', tracking: 'serial', recoverable: true })
      accepted(depot.record({ lines: [line(boat, 1, { to: depot.bin, serial: 'S1' }), line(boat, 1, { to: depot.bin, serial: 'S2' })] }))
      accepted(depot.record({ kind: 'issue', purpose: 'drill', party: depot.township, lines: [line(boat, 1)] }))
      expect(brief(rowsOf({ item: boat, depots: 'all', line: { place: depot.bin, owner: depot.agency, lot: '' } }))).toEqual([['issue', 0, 1, 1], ['receipt', 2, 0, 2]])
      const recipient = (depot.connection.client.prepare("select id from place where kind = 'recipient'").get() as { id: string }).id
      expect(brief(rowsOf({ item: boat, depots: 'all', line: { place: recipient, owner: depot.agency, lot: '' } }))).toEqual([['issue', 1, 0, 1]])
    })

    it('come page by page without a gap or a repetition, however many lots a paper moved', () => {
      const rope = depot.item({ code: 'DZ-004' })
      for (let at = 0; at < 61; at += 1) {
        accepted(depot.record({ businessDate: day(`2026-${String(1 + (at % 10)).padStart(2, '0')}-10`), lines: Array.from({ length: 1 + (at % 12) }, (_, lot) => line(rope, 1 + at, { to: depot.bin, batch: `B${lot}` })) }))
      }
      const pages: TimelineRow[][] = []
      let after: TimelineKey | undefined
      do {
        const page = movementTimeline(depot.connection.read, { item: rope, depots: 'all' }, after)
        pages.push([...page.rows])
        after = page.next
      } while (after)
      const rows = pages.flat()
      expect(pages.length).toBeGreaterThan(1)
      expect(new Set(rows.map(({ document }) => document)).size).toBe(61)
      expect(rows).toHaveLength(61)
      const oldestFirst = rows.toReversed()
      let balance = 0
      for (const row of oldestFirst) expect(row.balance).toBe(balance += row.received)
    })
  })
})
