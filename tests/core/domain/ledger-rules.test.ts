import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addMonths } from '#core/domain/business-date.ts'
import { asId } from '#core/domain/ids.ts'
import { amountOf, parsePrice, share, fen } from '#core/domain/money.ts'
import { addPerson, replaceGrants } from '#core/store/people-store.ts'
import { openDraft } from '#core/usecase/open-draft.ts'
import { postDocument } from '#core/usecase/post-document.ts'
import { recordDocument } from '#core/usecase/record-document.ts'
import { recordEntry } from '#core/usecase/record-entry.ts'
import { accepted, createDepot, day, line, type Depot } from '../depot.ts'

describe('rules of the ledger', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
  })
  afterEach(() => depot.close())

  const issue = (lines: Parameters<Depot['record']>[0]['lines'], more = {}) => depot.record({ kind: 'issue', purpose: 'relief', party: depot.township, lines, ...more })
  const codes = (result: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) => (result.ok ? [] : (result.problems ?? []).map((problem) => problem.code))
  const lotOf = (batch: string) => (depot.connection.client.prepare('select id from lot where batch = ?').get(batch) as { id: string }).id

  it.each([
    ['1.2', 24, 0, 2880], ['0.35', 1, 0, 35], ['0.005', 1, 0, 1], ['0.004999', 1, 0, 0], ['135.005', 7, 0, 94_504], ['6.5', 187_525, 2, 1_218_913], ['95', 26_050, 2, 2_474_750],
  ] as const)('counts %s yuan times %i smallest units of scale %i as %i fen, half away from zero', (...[price, units, scale, expected]) => {
    const parsed = parsePrice(price)
    expect(parsed && amountOf(units, scale, parsed)).toBe(expected)
  })

  it('shares an amount so that the last part takes what is left', () => {
    expect([share(fen(100), 1, 3), share(fen(67), 1, 2), share(fen(33), 1, 1)]).toEqual([33, 34, 33])
  })

  it.each([['2024-02-29', 12, '2025-02-28'], ['2026-08-31', 6, '2027-02-28'], ['2026-01-31', 1, '2026-02-28'], ['2023-12-30', 2, '2024-02-29'], ['2026-03-31', -1, '2026-02-28']] as const)(
    'EC28 counts %s and %i months as %s', (from, months, expected) => {
      expect(addMonths(day(from), months)).toBe(expected)
    },
  )

  it('issues neither aged goods nor goods past their service life, whatever their shelf life', () => {
    const bag = depot.item({ code: 'FX-001', unit: '条' })
    accepted(depot.record({ lines: [
      line(bag, 10, { to: depot.bin, batch: 'AGED', condition: 'aged' }), line(bag, 10, { to: depot.bin, batch: 'OVER', expiresOn: '2030-01-01', serviceUntil: '2026-11-19' }),
    ] }))
    expect(codes(issue([line(bag, 1)]))).toEqual(['stock.short'])
    expect(codes(issue([line(bag, 1, { lot: lotOf('AGED') })]))).toEqual(['lot.unusable'])
    expect(codes(issue([line(bag, 1, { lot: lotOf('OVER') })]))).toEqual(['lot.expired'])
  })

  it('refuses one piece more than there is, on the last piece of a back-dated day too', () => {
    const rope = depot.item({ code: 'DZ-004' })
    accepted(depot.record({ businessDate: day('2026-11-10'), lines: [line(rope, 5, { to: depot.bin, batch: 'R' })] }))
    expect(codes(issue([line(rope, 6)]))).toEqual(['stock.short'])
    expect(codes(issue([line(rope, 1)], { businessDate: day('2026-11-09') }))).toEqual(['stock.below-zero'])
    accepted(issue([line(rope, 5)], { businessDate: day('2026-11-10') }))
  })

  it('asks a reason for a lot that is not the first to expire', () => {
    const food = depot.item({ code: 'SP-003', shelfLife: 24 })
    accepted(depot.record({ lines: [line(food, 5, { to: depot.bin, batch: 'SOON', expiresOn: '2026-12-01' }), line(food, 5, { to: depot.bin, batch: 'LATE', expiresOn: '2027-12-01' })] }))
    expect(codes(issue([line(food, 1, { lot: lotOf('LATE') })]))).toEqual(['lot.reason-missing'])
    accepted(issue([line(food, 1, { lot: lotOf('LATE'), reason: '外包装完好' })]))
  })

  it('moves goods between bins without touching their value', () => {
    const coat = depot.item({ code: 'SH-006' })
    accepted(depot.record({ lines: [line(coat, 10, { to: depot.bin, batch: 'C', unitPrice: '135' })] }))
    const moved = accepted(depot.record({ kind: 'bin-move', purpose: '', lines: [line(coat, 4, { from: depot.bin, to: depot.otherBin })] }))
    expect(depot.stock(coat)).toEqual({ 'A-01/C': 6, 'B-01/C': 4 })
    expect(depot.connection.client.prepare('select count(*) as n from cost_entry where document_id = ?').get(moved.document)).toEqual({ n: 0 })
    expect(depot.discrepancies()).toEqual([])
  })

  it('answers a repeated command from the journal and refuses its id for anything else', () => {
    const rope = depot.item({ code: 'DZ-004' })
    const given = { command: uuidv7(), document: uuidv7(), kind: 'receipt', purpose: 'purchase', businessDate: depot.clock.today, depot: depot.depot, owner: depot.agency, lines: [line(rope, 5, { to: depot.bin })] } as const
    const first = accepted(recordDocument(depot.ctx, given))
    expect(accepted(recordDocument(depot.ctx, given))).toEqual(first)
    expect(codes(recordDocument(depot.ctx, { ...given, purpose: 'donation' }))).toEqual(['command.id-reused'])
    expect(depot.stock(rope)).toEqual({ 'A-01/': 5 })
  })

  it('continues provisional serials where they ended', () => {
    const boat = depot.item({ code: 'FX-007', tracking: 'serial' })
    accepted(depot.record({ lines: [line(boat, 2, { to: depot.bin })] }))
    accepted(depot.record({ lines: [line(boat, 1, { to: depot.bin })] }))
    accepted(depot.record({ lines: [line(boat, 3, { to: depot.bin, amountFen: 10_001 })] }))
    expect(depot.connection.client.prepare('select sum(amount_fen) as fen, max(amount_fen) as most from stock_value').get()).toEqual({ fen: 10_001, most: 3334 })
    expect(Object.keys(depot.stock(boat)).slice(0, 3)).toEqual(['A-01/FX-007-D03-001', 'A-01/FX-007-D03-002', 'A-01/FX-007-D03-003'])
  })

  it('EC30 stops posting while a check has failed, and asks when the clock is behind the last posting', () => {
    const rope = depot.item({ code: 'DZ-004' })
    const receive = () => depot.record({ lines: [line(rope, 5, { to: depot.bin })] })
    accepted(receive())
    depot.clock.now = '2019-01-01T00:00:00.000Z'
    expect(codes(receive())).toEqual(['clock.behind'])
    depot.clock.now = '2026-11-20T03:00:00.000Z'
    depot.ctx.health.failedChecks = ['chain']
    expect(receive()).toEqual({ ok: false, problems: [{ code: 'ledger.posting-stopped', checks: ['chain'] }] })
    depot.ctx.health.failedChecks = []
    accepted(receive())
  })

  it('posts a draft only as it was seen, and only by who may at this depot', () => {
    const rope = depot.item({ code: 'DZ-004' })
    accepted(depot.record({ lines: [line(rope, 5, { to: depot.bin })] }))
    const document = uuidv7()
    accepted(openDraft(depot.ctx, { document, kind: 'issue', purpose: 'drill', depot: depot.depot, party: depot.township }))
    const scanned = accepted(recordEntry(depot.ctx, { entry: uuidv7(), document, text: 'DZ-004', typed: '', byPack: false, withoutBatch: false, reason: '', device: 'gun' }))
    const revision = scanned.kind === 'recorded' ? scanned.document.revision : 0
    accepted(recordEntry(depot.ctx, { entry: uuidv7(), document, text: 'DZ-004', typed: '', byPack: false, withoutBatch: false, reason: '', device: 'gun' }))
    expect(codes(postDocument(depot.ctx, { command: uuidv7(), document, revision }))).toEqual(['document.changed-elsewhere'])
    const as = (role: string, depotId: string | null) => {
      const id = asId<'person'>(uuidv7())
      depot.connection.transact((tx) => {
        addPerson(tx, { id, name: `${role} ${id}`, agencyId: depot.agency, passwordHash: '', createdAt: depot.clock.now })
        replaceGrants(tx, id, [{ personId: id, roleCode: role, agencyId: depot.agency, depotId }])
      })
      return { ...depot.ctx, actor: { kind: 'person', id, name: role } as const }
    }
    const post = (ctx: Depot['ctx']) => postDocument(ctx, { command: uuidv7(), document, revision: revision + 1 })
    expect(post(as('finance', null))).toEqual({ ok: false, problems: [{ code: 'right.missing', right: 'post-out' }] })
    expect(post(as('keeper', uuidv7()))).toMatchObject({ ok: false })
    accepted(post(as('keeper', depot.depot)))
  })

  it('holds a paper back while an approval rule asks for a step', () => {
    const rope = depot.item({ code: 'DZ-004' })
    depot.connection.client.prepare("insert into approval_rule (id, kind, steps, position) values ('r', 'receipt', '[\"depot-head\"]', 0)").run()
    expect(depot.record({ lines: [line(rope, 5, { to: depot.bin })] })).toEqual({ ok: false, problems: [{ code: 'approval.due', steps: ['depot-head'] }] })
  })

  it('refuses every change of what is posted', () => {
    const rope = depot.item({ code: 'DZ-004' })
    const { document } = accepted(depot.record({ lines: [line(rope, 5, { to: depot.bin, batch: 'R' })] }))
    const attempts = [
      'update movement set quantity = 6', 'delete from movement', 'update cost_entry set amount_fen = 1', 'delete from cost_entry', "update journal set payload = '{}'", 'delete from journal',
      'update lot set batch = 1', 'delete from lot', 'update receipt_layer set sequence = 9', 'delete from receipt_layer', 'delete from approval', "update approval set verdict = 'x'",
      `update document set business_date = '2020-01-01' where id = '${document}'`, `delete from document where id = '${document}'`, "update document_line set quantity = 6", 'delete from document_line',
      `insert into document_line (id, document_id, position, item_id, quantity, item_code, item_name, unit, scale) select 'l', document_id, 2, item_id, 1, 'x', 'x', 'x', 0 from document_line`,
      'update item set scale = 2', 'update stock set quantity = -1 where bounded = 1',
    ]
    const kept = attempts.filter((attempt) => {
      try {
        depot.connection.client.prepare(attempt).run()
        return true
      } catch {
        return false
      }
    })
    expect(kept).toEqual([])
  })
})
