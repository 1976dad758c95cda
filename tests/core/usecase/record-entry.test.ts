import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDraft } from '#core/usecase/open-draft.ts'
import { postDocument } from '#core/usecase/post-document.ts'
import { recordEntry, type RecordEntry } from '#core/usecase/record-entry.ts'
import { undoEntry } from '#core/usecase/undo-entry.ts'
import { viewDraft } from '#core/usecase/view-draft.ts'
import { accepted, createDepot, day, line, type Depot } from '../depot.ts'

describe('scanning onto a draft', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
  })
  afterEach(() => depot.close())

  const draft = (kind: 'receipt' | 'issue' | 'bin-move', purpose: 'purchase' | 'relief' | 'supplier-return' | '' = kind === 'receipt' ? 'purchase' : 'relief') => {
    const document = uuidv7()
    accepted(openDraft(depot.ctx, { document, kind, purpose, depot: depot.depot, party: depot.township }))
    return document
  }
  const scan = (document: string, text: string, more: Partial<RecordEntry> = {}) => recordEntry(depot.ctx, {
    entry: uuidv7(), document, text, typed: '', byPack: false, withoutBatch: false, reason: '', device: 'gun', ...more,
  })
  const quantities = (document: string) => accepted(viewDraft(depot.ctx, document)).lines.map((row) => `${row.itemCode} ${row.batch || row.serial} ${row.quantity}`)
  const post = (document: string) => postDocument(depot.ctx, { command: uuidv7(), document, revision: accepted(viewDraft(depot.ctx, document)).heading.revision })

  it('EC21 adds a batch scanned again, refuses a serial scanned again, and counts a repeated send once', () => {
    const water = depot.item({ code: 'SP-001', barcode: '2900000000131', pack: { name: '箱', baseUnits: 24 } })
    const boat = depot.item({ code: 'FX-007', tracking: 'serial', barcode: '2900000000261' })
    accepted(depot.record({ lines: [line(water, 480, { to: depot.bin, batch: 'W1', expiresOn: '2027-02-28' }), line(boat, 1, { to: depot.bin, serial: 'HULL-9' })] }))
    const document = draft('issue')
    const entry = uuidv7()
    const first = accepted(scan(document, '2900000000131', { entry, typed: '2', byPack: true }))
    expect(accepted(scan(document, '2900000000131', { entry, typed: '2', byPack: true }))).toEqual(first)
    accepted(scan(document, '2900000000131'))
    accepted(scan(document, 'hull-9'))
    expect(scan(document, 'HULL-9')).toMatchObject({ ok: false, problems: [{ code: 'scan.serial-twice', serial: 'HULL-9' }] })
    expect(quantities(document)).toEqual(['FX-007 HULL-9 1', 'SP-001 W1 49'])
    expect(accepted(post(document)).number).toBe('CK-D03-2026-A-000001')
    expect(depot.stock(water)).toEqual({ 'A-01/W1': 431 })
    expect(depot.discrepancies()).toEqual([])
  })

  it('reads batch, expiry and count from a GS1 label and keeps them when a later label lacks them', () => {
    const water = depot.item({ code: 'SP-001', barcode: '2900000000131', shelfLife: 12 })
    const document = draft('receipt')
    accepted(scan(document, '01029000000001311727060110W-2026A\u001d3024'))
    accepted(scan(document, '2900000000131', { typed: '6' }))
    expect(accepted(viewDraft(depot.ctx, document)).lines).toMatchObject([{ batch: 'W-2026A', expiresOn: '2027-06-01', quantity: 30 }])
    accepted(post(document))
    expect(depot.stock(water)).toEqual({ '-/W-2026A': 30 })
  })

  it('asks once for the lot of batch goods that come in without one', () => {
    depot.item({ code: 'SH-004', barcode: '2900000000049' })
    const document = draft('receipt')
    expect(scan(document, '2900000000049')).toMatchObject({ ok: true, value: { kind: 'ask-lot' } })
    accepted(scan(document, '2900000000049', { described: { batch: 'M9' } }))
    accepted(scan(document, '2900000000049'))
    expect(quantities(document)).toEqual(['SH-004 M9 2'])
  })

  it('proposes the first-expiring usable lot, asks a reason for another, refuses expired goods but for a return', () => {
    const food = depot.item({ code: 'SP-003', barcode: '2900000000155', shelfLife: 24 })
    accepted(depot.record({ lines: [
      line(food, 10, { to: depot.bin, batch: 'OLD', expiresOn: '2026-11-19' }),
      line(food, 10, { to: depot.bin, batch: 'TODAY', expiresOn: '2026-11-20' }),
      line(food, 10, { to: depot.bin, batch: 'NEXT', expiresOn: '2027-11-20' }),
    ] }))
    const document = draft('issue')
    accepted(scan(document, '2900000000155', { typed: '10' }))
    expect(quantities(document)).toEqual(['SP-003 TODAY 10'])
    expect(scan(document, '2900000000155', { described: { batch: 'OLD' } })).toMatchObject({ ok: false, problems: [{ code: 'lot.expired', batch: 'OLD', on: '2026-11-19' }] })
    expect(scan(document, '2900000000155', { typed: '11' })).toMatchObject({ ok: false, problems: [{ code: 'scan.short', asked: 11, available: 10 }] })
    const other = draft('issue')
    expect(scan(other, '2900000000155', { described: { batch: 'NEXT' } })).toMatchObject({ ok: false, problems: [{ code: 'lot.reason-missing', first: 'TODAY' }] })
    accepted(scan(other, '2900000000155', { described: { batch: 'NEXT' }, reason: '外包装完好，路途远' }))
    const back = draft('issue', 'supplier-return')
    accepted(scan(back, '2900000000155', { described: { batch: 'OLD' }, typed: '10' }))
    accepted(post(back))
    expect(depot.stock(food)).toEqual({ 'A-01/NEXT': 10, 'A-01/TODAY': 10 })
  })

  it('undoes entry by entry, without limit, and leaves nothing of what was undone on the posted paper', () => {
    const quilt = depot.item({ code: 'SH-004', barcode: '2900000000049' })
    const coat = depot.item({ code: 'SH-006', barcode: '2900000000063' })
    accepted(depot.record({ lines: [line(quilt, 10, { to: depot.bin, batch: 'M' }), line(coat, 10, { to: depot.bin, batch: 'C' })] }))
    const document = draft('issue')
    accepted(scan(document, '2900000000049', { typed: '4' }))
    accepted(scan(document, '2900000000063', { typed: '3' }))
    const undo = () => undoEntry(depot.ctx, { entry: uuidv7(), document, device: 'gun' })
    accepted(undo())
    expect(quantities(document)).toEqual(['SH-004 M 4'])
    accepted(undo())
    expect(quantities(document)).toEqual([])
    expect(undo()).toMatchObject({ ok: false, problems: [{ code: 'scan.nothing-to-undo' }] })
    accepted(scan(document, '2900000000049', { typed: '2' }))
    accepted(post(document))
    expect(depot.stock(quilt)).toEqual({ 'A-01/M': 8 })
    expect(depot.stock(coat)).toEqual({ 'A-01/C': 10 })
    expect(depot.connection.client.prepare('select count(*) as lines from document_line where document_id = ?').get(document)).toEqual({ lines: 1 })
  })

  it('EC24 reads full-width digits and refuses a failed check digit and an unknown code', () => {
    depot.item({ code: 'SH-011', barcode: '2900000000117' })
    const document = draft('issue')
    expect(scan(document, '\uff12\uff19\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff11\uff11\uff17')).toMatchObject({ ok: false, problems: [{ code: 'scan.not-here', item: 'SH-011' }] })
    expect(scan(document, '2900000000019')).toEqual({ ok: false, problems: [{ code: 'scan.check-digit', text: '2900000000019' }] })
    expect(scan(document, 'ZZZ')).toEqual({ ok: false, problems: [{ code: 'scan.unknown', text: 'ZZZ' }] })
  })

  it('moves goods to the bin scanned before, of any condition', () => {
    const rope = depot.item({ code: 'DZ-004', barcode: '2900000000407' })
    accepted(depot.record({ lines: [line(rope, 5, { to: depot.bin, batch: 'R', condition: 'aged' })] }))
    const document = draft('bin-move', '')
    expect(scan(document, '2900000000407')).toMatchObject({ ok: false, problems: [{ code: 'scan.place-first' }] })
    accepted(scan(document, '2900000000407', { place: depot.otherBin, typed: '5' }))
    accepted(post(document))
    expect(depot.stock(rope)).toEqual({ 'B-01/R': 5 })
    expect(depot.discrepancies()).toEqual([])
  })

  it('EC28 usable on the last day, not the day after; months clamp; an unknown production day stays unknown', () => {
    const noodles = depot.item({ code: 'SP-002', barcode: '2900000000148', shelfLife: 6 })
    accepted(depot.record({ lines: [
      line(noodles, 5, { to: depot.bin, batch: 'A', producedOn: '2026-08-31' }), line(noodles, 5, { to: depot.bin, batch: 'B' }),
    ] }))
    expect(depot.connection.client.prepare('select batch, expires_on from lot order by batch').all()).toEqual([{ batch: 'A', expires_on: '2027-02-28' }, { batch: 'B', expires_on: '' }])
    const issueOn = (on: string, batch: string) => depot.record({ kind: 'issue', purpose: 'relief', party: depot.township, businessDate: day(on), lines: [line(noodles, 1, { lot: lotOf(batch), reason: '先用' })] })
    const lotOf = (batch: string) => (depot.connection.client.prepare('select id from lot where batch = ?').get(batch) as { id: string }).id
    accepted(issueOn('2027-02-28', 'A'))
    expect(issueOn('2027-03-01', 'A')).toMatchObject({ ok: false, problems: [{ code: 'lot.expired', on: '2027-02-28' }] })
    const document = draft('issue')
    expect(accepted(scan(document, '2900000000148', { described: { batch: 'B' }, reason: '看过实物' }))).toMatchObject({ notices: [{ code: 'expiry-unknown' }, { code: 'other-lot', first: 'A' }] })
  })

  it('EC03 issues 0.10 m³ ten times from 1.00: nothing left, and refuses a third decimal', () => {
    const stone = depot.item({ code: 'GC-003', unit: '立方米', scale: 2, tracking: 'quantity', barcode: '2900000000582' })
    accepted(depot.record({ lines: [line(stone, 100, { to: depot.bin, unitPrice: '95' })] }))
    for (let turn = 0; turn < 10; turn += 1) {
      const document = draft('issue')
      accepted(scan(document, '2900000000582', { typed: '0.1' }))
      accepted(post(document))
    }
    expect(depot.stock(stone)).toEqual({})
    expect(depot.connection.client.prepare('select sum(amount_fen) as fen from stock_value').get()).toEqual({ fen: 0 })
    expect(scan(draft('receipt'), '2900000000582', { typed: '0.125' })).toMatchObject({ ok: false, problems: [{ code: 'scan.quantity', fault: 'too-many-decimals' }] })
    expect(depot.discrepancies()).toEqual([])
  })
})
