import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reverseDocument } from '#core/usecase/reverse-document.ts'
import { accepted, createDepot, day, line, type Depot } from '../depot.ts'

describe('posting papers', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
  })
  afterEach(() => depot.close())

  it('EC01 receives 10 箱 of 24, issues 5 瓶 and 1 箱: 211 瓶 left, no fraction anywhere', () => {
    const water = depot.item({ code: 'SP-001', unit: '瓶', pack: { name: '箱', baseUnits: 24 } })
    accepted(depot.record({ lines: [line(water, 240, { to: depot.bin, batch: 'W1', unitPrice: '1.2' })] }))
    accepted(depot.record({ kind: 'issue', purpose: 'relief', party: depot.township, lines: [line(water, 5)] }))
    accepted(depot.record({ kind: 'issue', purpose: 'relief', party: depot.township, lines: [line(water, 24)] }))
    expect(depot.stock(water)).toEqual({ 'A-01/W1': 211 })
    expect(depot.discrepancies()).toEqual([])
  })

  it('EC04 refuses a back-dated issue that makes a later day negative, naming the day and the paper', () => {
    const quilt = depot.item({ code: 'SH-004', unit: '床' })
    accepted(depot.record({ businessDate: day('2026-11-01'), lines: [line(quilt, 100, { to: depot.bin, batch: 'M1' })] }))
    const later = accepted(depot.record({
      kind: 'issue', purpose: 'rescue', party: depot.township, businessDate: day('2026-11-10'), lines: [line(quilt, 80)],
    }))
    accepted(depot.record({ businessDate: day('2026-11-15'), lines: [line(quilt, 50, { to: depot.bin, batch: 'M1' })] }))
    const refused = depot.record({
      kind: 'issue', purpose: 'rescue', party: depot.township, businessDate: day('2026-11-05'), lines: [line(quilt, 30)],
    })
    expect(refused).toEqual({
      ok: false,
      problems: [{ code: 'stock.below-zero', item: 'SH-004', place: 'A-01', unit: '件', scale: 0, on: '2026-11-10', short: 10, document: later.number }].map((problem) => ({ ...problem, unit: '床' })),
    })
    expect(depot.discrepancies()).toEqual([])
  })

  it('reverses an issue: goods and value return to where they were, and once only', () => {
    const coat = depot.item({ code: 'SH-006', recoverable: true })
    accepted(depot.record({ lines: [line(coat, 30, { to: depot.bin, batch: 'C1', unitPrice: '135.005' })] }))
    const issued = accepted(depot.record({ kind: 'issue', purpose: 'winter-relief', party: depot.township, lines: [line(coat, 7)] }))
    const again = { command: uuidv7(), document: uuidv7(), reverses: issued.document, lines: [], businessDate: depot.clock.today, reason: '发错单位' }
    const reversed = accepted(reverseDocument(depot.ctx, again))
    expect(accepted(reverseDocument(depot.ctx, again))).toEqual(reversed)
    expect(reverseDocument(depot.ctx, { ...again, command: uuidv7(), document: uuidv7() })).toMatchObject({ ok: false, problems: [{ code: 'reversal.nothing-open' }] })
    expect(depot.stock(coat)).toEqual({ 'A-01/C1': 30 })
    expect(depot.connection.client.prepare('select quantity, amount_fen from stock_value where quantity > 0').all()).toEqual([{ quantity: 30, amount_fen: 405_015 }])
    expect(depot.discrepancies()).toEqual([])
  })

  it('refuses to reverse a receipt whose goods were issued, naming the issue', () => {
    const rope = depot.item({ code: 'DZ-004' })
    const received = accepted(depot.record({ lines: [line(rope, 10, { to: depot.bin, batch: 'R1' })] }))
    accepted(depot.record({ lines: [line(rope, 10, { to: depot.bin, batch: 'R1' })] }))
    const issued = accepted(depot.record({ kind: 'issue', purpose: 'drill', party: depot.township, lines: [line(rope, 4)] }))
    expect(reverseDocument(depot.ctx, { command: uuidv7(), document: uuidv7(), reverses: received.document, lines: [], businessDate: depot.clock.today, reason: '重复' })).toEqual({
      ok: false, problems: [{ code: 'reversal.moved-on', number: received.number, item: 'DZ-004', document: issued.number }],
    })
  })

  it('gives serial goods without serial provisional ones and refuses a unit that is already here', () => {
    const boat = depot.item({ code: 'FX-007', unit: '艘', tracking: 'serial' })
    accepted(depot.record({ lines: [line(boat, 2, { to: depot.bin, amountFen: 100_01 })] }))
    expect(depot.stock(boat)).toEqual({ 'A-01/FX-007-D03-001': 1, 'A-01/FX-007-D03-002': 1 })
    expect(depot.record({ lines: [line(boat, 1, { to: depot.bin, serial: 'FX-007-D03-002' })] })).toEqual({
      ok: false, problems: [{ code: 'stock.serial-present', item: 'FX-007', serial: 'FX-007-D03-002', place: 'A-01' }],
    })
    expect(depot.discrepancies()).toEqual([])
  })
})
