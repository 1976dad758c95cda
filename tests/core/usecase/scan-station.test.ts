import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Purpose } from '#core/domain/document.ts'
import { findBin, findPaper } from '#core/usecase/find-scanned.ts'
import { lookUp, stationItems } from '#core/usecase/look-up.ts'
import { openDraft } from '#core/usecase/open-draft.ts'
import { postDocument } from '#core/usecase/post-document.ts'
import { recordEntry, type RecordEntry } from '#core/usecase/record-entry.ts'
import { undoEntry } from '#core/usecase/undo-entry.ts'
import { draftAmount, unfinishedDrafts, viewDraft } from '#core/usecase/view-draft.ts'
import { addItemCode } from '#core/store/master-store.ts'
import { accepted, createDepot, day, line, type Depot } from '../depot.ts'

describe('what the scan station asks of the core', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
  })
  afterEach(() => depot.close())

  const draft = (kind: 'receipt' | 'issue' | 'bin-move', purpose: Purpose = kind === 'receipt' ? 'purchase' : 'relief') => {
    const document = uuidv7()
    accepted(openDraft(depot.ctx, { document, kind, purpose, depot: depot.depot, party: depot.township }))
    return document
  }
  const scan = (document: string, text: string, more: Partial<RecordEntry> = {}) => recordEntry(depot.ctx, {
    entry: uuidv7(), document, text, typed: '', byPack: false, withoutBatch: false, reason: '', device: 'gun', ...more,
  })
  const view = (document: string) => accepted(viewDraft(depot.ctx, document))
  const lots = (document: string) => view(document).lines.map((row) => `${row.batch || row.serial} ${row.expiresOn} ${row.quantity}`)
  const gs1 = (batch: string, expiry: string) => `0102900000000131${expiry === '' ? '' : `17${expiry}`}10${batch}`
  const kept = { prefix: '', suffix: '', separators: 'kept' } as const

  it('takes off what a learnt gun sends before and after every code', () => {
    depot.item({ code: 'SH-011', tracking: 'quantity', barcode: '2900000000117' })
    const document = draft('receipt')
    expect(scan(document, '~2900000000117#')).toMatchObject({ ok: false, problems: [{ code: 'scan.unknown' }] })
    accepted(scan(document, '~2900000000117#', { scanner: { prefix: '~', suffix: '#', separators: 'unknown' } }))
    expect(view(document).lines).toMatchObject([{ itemCode: 'SH-011', quantity: 1 }])
  })

  it('EC22 reads a label without separators where the gun passes them on, and asks where it may have lost them', () => {
    depot.item({ code: 'SP-001', barcode: '2900000000131', shelfLife: 12 })
    const document = draft('receipt')
    const doubtful = gs1('AB17270601', '')
    expect(scan(document, doubtful)).toMatchObject({ ok: false, problems: [{ code: 'scan.ambiguous', readings: 2 }] })
    accepted(scan(document, doubtful, { scanner: kept }))
    expect(view(document).lines).toMatchObject([{ batch: 'AB17270601', expiresOn: '' }])
    accepted(scan(document, '(01)02900000000131(10)AB(17)270601'))
    expect(view(document).lines[0]).toMatchObject({ batch: 'AB', expiresOn: '2027-06-01' })
  })

  it('takes over the lot that was scanned last, not the line begun last', () => {
    depot.item({ code: 'SP-001', barcode: '2900000000131', shelfLife: 12 })
    const document = draft('receipt')
    for (const label of [gs1('A', '270601'), gs1('B', '270701'), gs1('A', '270601')]) accepted(scan(document, label, { scanner: kept }))
    accepted(scan(document, '2900000000131', { typed: '5' }))
    expect(lots(document)).toEqual(['A 2027-06-01 7', 'B 2027-07-01 1'])
  })

  it('keeps the known expiry of a batch where a later label has the batch alone', () => {
    depot.item({ code: 'SP-001', barcode: '2900000000131', shelfLife: 12 })
    const document = draft('receipt')
    accepted(scan(document, gs1('A', '270601'), { scanner: kept }))
    accepted(scan(document, gs1('A', ''), { scanner: kept }))
    expect(lots(document)).toEqual(['A 2027-06-01 2'])
  })

  it('asks each unit\u2019s serial, takes provisional ones when told, and counts one serial once', () => {
    const boat = depot.item({ code: 'FX-007', tracking: 'serial', barcode: '2900000000261' })
    const document = draft('receipt')
    expect(scan(document, '2900000000261')).toMatchObject({ ok: true, value: { kind: 'ask-lot', item: { tracking: 'serial' } } })
    accepted(scan(document, '2900000000261', { described: { serial: 'H-1' } }))
    expect(scan(document, '2900000000261')).toMatchObject({ ok: true, value: { kind: 'ask-lot' } })
    expect(scan(document, '2900000000261', { described: { serial: 'H-1' } })).toMatchObject({ ok: false, problems: [{ code: 'scan.serial-twice' }] })
    expect(scan(document, '2900000000261', { described: { serial: 'H-2' }, typed: '3' })).toMatchObject({ ok: false, problems: [{ code: 'scan.serial-one', serial: 'H-2' }] })
    expect(accepted(scan(document, '2900000000261', { withoutBatch: true, typed: '2' }))).toMatchObject({ notices: [{ code: 'provisional-serial' }] })
    accepted(postDocument(depot.ctx, { command: uuidv7(), document, revision: view(document).heading.revision }))
    expect(depot.stock(boat)).toEqual({ '-/FX-007-D03-001': 1, '-/FX-007-D03-002': 1, '-/H-1': 1 })
  })

  it('changes the lot of the last scan in one commit, and leaves it as it was where the other lot is refused', () => {
    const food = depot.item({ code: 'SP-003', barcode: '2900000000155', shelfLife: 24 })
    accepted(depot.record({ lines: [
      line(food, 10, { to: depot.bin, batch: 'NEAR', expiresOn: '2027-01-20' }), line(food, 4, { to: depot.bin, batch: 'FAR', expiresOn: '2028-01-20' }),
    ] }))
    const far = depot.connection.client.prepare("select id from lot where batch = 'FAR'").pluck().get() as string
    const document = draft('issue')
    const entry = uuidv7()
    accepted(scan(document, '2900000000155', { entry, typed: '5' }))
    expect(scan(document, '2900000000155', { typed: '5', lot: far, reason: '指定批次', replaces: entry })).toMatchObject({ ok: false, problems: [{ code: 'scan.short', available: 4 }] })
    expect(lots(document)).toEqual(['NEAR 2027-01-20 5'])
    const second = uuidv7()
    const changed = accepted(scan(document, '2900000000155', { entry: second, typed: '4', lot: far, reason: '指定批次', replaces: entry }))
    expect(accepted(scan(document, '2900000000155', { entry: second, typed: '4', lot: far, reason: '指定批次', replaces: entry }))).toEqual(changed)
    expect(lots(document)).toEqual(['FAR 2028-01-20 4'])
    accepted(undoEntry(depot.ctx, { entry: uuidv7(), document, device: 'gun' }))
    expect(lots(document)).toEqual([])
    expect(undoEntry(depot.ctx, { entry: uuidv7(), document, device: 'gun' })).toMatchObject({ ok: false, problems: [{ code: 'scan.nothing-to-undo' }] })
    expect(scan(document, '2900000000155', { replaces: entry })).toMatchObject({ ok: false, problems: [{ code: 'scan.nothing-to-undo' }] })
  })

  it('EC23 asks which of two items a shared code is, and keeps the label\u2019s lot with the chosen one', () => {
    depot.item({ code: 'SP-001', barcode: '2900000000131' })
    const other = depot.item({ code: 'SP-009' })
    depot.connection.transact((tx) => addItemCode(tx, { id: uuidv7(), code: '2900000000131', itemId: other, packagingId: null }))
    const document = draft('receipt')
    expect(scan(document, gs1('W9', '270601'), { scanner: kept })).toMatchObject({ ok: true, value: { kind: 'choose', choices: [{ code: 'SP-001' }, { code: 'SP-009' }] } })
    accepted(scan(document, gs1('W9', '270601'), { scanner: kept, item: other }))
    expect(view(document).lines).toMatchObject([{ itemCode: 'SP-009', batch: 'W9', expiresOn: '2027-06-01' }])
  })

  it('comes back with the last entry as it was answered, the count of scans and the paper among the unfinished', () => {
    depot.item({ code: 'SH-011', tracking: 'quantity', barcode: '2900000000117' })
    const document = draft('receipt')
    accepted(scan(document, '2900000000117'))
    const last = accepted(scan(document, '2900000000117', { typed: '6' }))
    expect(view(document)).toMatchObject({ entries: 2, last: { text: '2900000000117', answer: last } })
    expect(unfinishedDrafts(depot.ctx, depot.depot)).toMatchObject([{ id: document, lineCount: 1, lastItem: 'SH-011' }])
    accepted(undoEntry(depot.ctx, { entry: uuidv7(), document, device: 'gun' }))
    expect(view(document)).toMatchObject({ entries: 1, last: { answer: { quantity: 1 } } })
  })

  it('finds a bin by its printed code with or without the depot, whatever Caps Lock says, and refuses another depot\u2019s', () => {
    for (const code of ['A-01', 'a-01', 'D03/A-01']) expect(accepted(findBin(depot.ctx, { depot: depot.depot, code })).id).toBe(depot.bin)
    for (const code of ['A-99', 'D04/A-01']) expect(findBin(depot.ctx, { depot: depot.depot, code })).toMatchObject({ ok: false, problems: [{ code: 'scan.location-unknown', text: code }] })
  })

  it('finds a paper by its number and says whether it is still a draft', () => {
    depot.item({ code: 'SH-011', tracking: 'quantity', barcode: '2900000000117' })
    const document = draft('receipt')
    const entered = accepted(scan(document, '2900000000117'))
    const number = entered.kind === 'recorded' ? entered.document.number : ''
    expect(accepted(findPaper(depot.ctx, number))).toMatchObject({ id: document, kind: 'receipt', draft: true })
    accepted(postDocument(depot.ctx, { command: uuidv7(), document, revision: view(document).heading.revision }))
    expect(accepted(findPaper(depot.ctx, number))).toMatchObject({ draft: false })
    expect(findPaper(depot.ctx, 'RK-D03-2026-A-009999')).toMatchObject({ ok: false, problems: [{ code: 'scan.document-unknown' }] })
  })

  it('looks an item up without changing anything: where it lies, first out first, what may be used', () => {
    const food = depot.item({ code: 'SP-003', barcode: '2900000000155', shelfLife: 24, pack: { name: '箱', baseUnits: 10 } })
    accepted(depot.record({ lines: [
      line(food, 10, { to: depot.bin, batch: 'OLD', expiresOn: '2026-11-19' }), line(food, 4, { to: depot.otherBin, batch: 'NEXT', expiresOn: '2026-12-02' }),
    ] }))
    const before = depot.connection.client.prepare('select count(*) from document').pluck().get()
    expect(accepted(lookUp(depot.ctx, { depot: depot.depot, text: '2900000000155' }))).toMatchObject({
      kind: 'found', item: { code: 'SP-003' }, held: 14, usable: 4,
      lots: [{ batch: 'OLD', fit: false, placeCode: 'A-01' }, { batch: 'NEXT', fit: true, daysLeft: 12, placeCode: 'B-01' }],
    })
    expect(lookUp(depot.ctx, { depot: depot.depot, text: 'ZZZ' })).toMatchObject({ ok: false, problems: [{ code: 'scan.unknown' }] })
    expect(depot.connection.client.prepare('select count(*) from document').pluck().get()).toBe(before)
  })

  it('finds goods by initials, those that the depot holds first', () => {
    depot.item({ code: 'FX-020', name: '水带接口' })
    const hose = depot.item({ code: 'FX-021', name: '水带', pack: { name: '盘', baseUnits: 20 } })
    accepted(depot.record({ lines: [line(hose, 40, { to: depot.bin, batch: 'S' })] }))
    expect(accepted(stationItems(depot.ctx, { depot: depot.depot, text: 'sdj', heldFirst: false }))).toMatchObject([{ code: 'FX-020', held: 0 }])
    expect(accepted(stationItems(depot.ctx, { depot: depot.depot, text: 'sd', heldFirst: true }))).toMatchObject([
      { code: 'FX-021', held: 40, packs: [{ name: '盘' }] }, { code: 'FX-020', held: 0 },
    ])
  })

  it('tells a draft\u2019s worth to those who may know it, and nothing while it could not be posted', () => {
    const quilt = depot.item({ code: 'SH-004', barcode: '2900000000049' })
    accepted(depot.record({ lines: [line(quilt, 10, { to: depot.bin, batch: 'M', unitPrice: '120.5' })] }))
    const document = draft('issue')
    accepted(scan(document, '2900000000049', { typed: '3' }))
    expect(accepted(draftAmount(depot.ctx, document))).toEqual({ amountFen: 36_150 })
    accepted(depot.record({ kind: 'issue', purpose: 'relief', party: depot.township, businessDate: day('2026-11-20'), lines: [line(quilt, 9)] }))
    expect(accepted(draftAmount(depot.ctx, document))).toEqual({ amountFen: null })
  })
})
