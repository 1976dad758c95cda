import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyDocument } from '#core/usecase/copy-document.ts'
import { printForm, recordPrint } from '#core/usecase/print-form.ts'
import { maxLabels } from '#core/usecase/goods-label.ts'
import { printBinLabels, printDocumentLabels, printItemLabels } from '#core/usecase/print-labels.ts'
import { addItemCode, addPackaging } from '#core/store/master-store.ts'
import { accepted, line } from '../depot.ts'
import { createCast, receivedAndIssued, type Cast } from './document-cast.ts'

let cast: Cast
beforeEach(() => {
  cast = createCast()
})
afterEach(() => cast.close())

describe('the corner of a label', () => {
  it('names the owner as people read it: a short name in Latin letters gives way to the name', () => {
    const { received } = receivedAndIssued(cast)
    const owner = () => accepted(printDocumentLabels(cast.ctx, { document: received.document, per: 'line' }))[0]?.owner
    expect(owner()).toBe('县应急 D03')
    cast.connection.client.prepare("update agency set short_name = 'EMB-1' where code = 'A02'").run()
    expect(owner()).toBe('县应急管理局 D03')
  })
})

describe('printing a paper', () => {
  it('counts each print once, and the form says which one it is', () => {
    const { issued } = receivedAndIssued(cast)
    const form = () => accepted(printForm(cast.ctx, { document: issued.document, prices: true })).times
    expect(form()).toBe(1)
    const print = { print: uuidv7(), document: issued.document, kind: 'form' } as const
    expect(accepted(recordPrint(cast.ctx, print)).times).toBe(1)
    expect(accepted(recordPrint(cast.ctx, print)).times).toBe(1)
    expect(form()).toBe(2)
    accepted(recordPrint(cast.ctx, { ...print, print: uuidv7(), kind: 'labels' }))
    expect(form()).toBe(2)
  })

  it('has amounts only where they are wanted and may be seen', () => {
    const { received } = receivedAndIssued(cast)
    const amounts = (role: 'keeper' | 'depot-head', prices: boolean) => accepted(printForm(cast.as(role), { document: received.document, prices })).withAmounts
    expect([amounts('depot-head', true), amounts('depot-head', false), amounts('keeper', true)]).toEqual([true, false, false])
  })

  it('is for those who see the depot', () => {
    const { received } = receivedAndIssued(cast)
    const refused = { ok: false, problems: [{ code: 'right.missing', right: 'view' }] }
    expect(printForm(cast.townKeeper(), { document: received.document, prices: true })).toEqual(refused)
    expect(recordPrint(cast.townKeeper(), { print: uuidv7(), document: received.document, kind: 'form' })).toEqual(refused)
    expect(printDocumentLabels(cast.townKeeper(), { document: received.document, per: 'line' })).toEqual(refused)
    expect(printBinLabels(cast.townKeeper(), { depot: cast.depot, bins: [] })).toEqual(refused)
  })
})

describe('labels', () => {
  it('for a paper: one to each pack, the broken one too, or one to each line', () => {
    const water = cast.item({ code: 'SP-001', name: '瓶装饮用水', unit: '瓶', pack: { name: '箱', baseUnits: 24 } })
    const rope = cast.item({ code: 'DZ-004' })
    const { document } = accepted(cast.record({ lines: [line(water, 50, { to: cast.bin, batch: 'W260228', expiresOn: '2027-02-28' }), line(rope, 7, { to: cast.otherBin })] }))
    expect(accepted(printDocumentLabels(cast.ctx, { document, per: 'pack' })).map(({ itemName }) => itemName)).toEqual(['瓶装饮用水', '瓶装饮用水', '瓶装饮用水', 'DZ-004'])
    expect(accepted(printDocumentLabels(cast.ctx, { document, per: 'line' }))).toEqual([
      {
        itemName: '瓶装饮用水', itemCode: 'SP-001', spec: '', code: 'SP-001', batch: 'W260228', serial: '', expiresOn: '2027-02-28', clock: 'shelf', bin: 'A-01',
        pack: { name: '箱', quantity: '24', unit: '瓶' }, owner: '县应急 D03',
      },
      { itemName: 'DZ-004', itemCode: 'DZ-004', spec: '', code: 'DZ-004', batch: '', serial: '', expiresOn: undefined, clock: 'service', bin: 'B-01', pack: undefined, owner: '县应急 D03' },
    ])
  })

  it('bear the pack\'s own code where it has one, else the item\'s of today, else the item number', () => {
    const item = cast.item({ code: 'SH-004', name: '棉被', barcode: '2900000000049' })
    const packaging = uuidv7()
    cast.connection.transact((tx) => {
      addPackaging(tx, { id: packaging, itemId: item, name: '包', baseUnits: 10 })
      addItemCode(tx, { id: uuidv7(), code: '2900000000056', itemId: item, packagingId: packaging })
      addItemCode(tx, { id: uuidv7(), code: '6900000000001', itemId: item, packagingId: null, validFrom: '2020-01-01', validTo: '2021-01-01' })
    })
    const { document } = accepted(cast.record({ lines: [line(item, 20, { to: cast.bin, batch: 'M1' })] }))
    const codes = (per: 'pack' | 'line') => accepted(printDocumentLabels(cast.ctx, { document, per })).map(({ code }) => code)
    expect(codes('pack')).toEqual(['2900000000056', '2900000000056'])
    expect(codes('line')).toEqual(['2900000000049'])
  })

  it('for pieces: one to each serial number', () => {
    const drone = cast.item({ code: 'FX-007', tracking: 'serial', pack: { name: '箱', baseUnits: 4 } })
    const { document } = accepted(cast.record({ lines: ['S1', 'S2'].map((serial) => line(drone, 1, { to: cast.bin, serial })) }))
    expect(accepted(printDocumentLabels(cast.ctx, { document, per: 'pack' })).map(({ serial }) => serial)).toEqual(['S1', 'S2'])
  })

  it('for a draft as for a posted paper', () => {
    const { issued } = receivedAndIssued(cast)
    const draft = accepted(copyDocument(cast.ctx, { document: uuidv7(), source: issued.document }))
    expect(accepted(printDocumentLabels(cast.ctx, { document: draft.document, per: 'pack' }))).toHaveLength(3)
  })

  it('beyond a printable number are refused', () => {
    const item = cast.item({ code: 'A', pack: { name: '包', baseUnits: 2 } })
    const { document } = accepted(cast.record({ lines: [line(item, 2 * (maxLabels + 1), { to: cast.bin })] }))
    expect(printDocumentLabels(cast.ctx, { document, per: 'pack' })).toEqual({ ok: false, problems: [{ code: 'label.too-many', labels: maxLabels + 1, limit: maxLabels }] })
    expect(accepted(printDocumentLabels(cast.ctx, { document, per: 'line' }))).toHaveLength(1)
  })

  it('for one item, and for the bins of a depot', () => {
    const item = cast.item({ code: 'SH-004', name: '棉被', unit: '床', pack: { name: '包', baseUnits: 10 } })
    expect(accepted(printItemLabels(cast.ctx, { item, copies: 2 }))).toMatchObject([{ itemName: '棉被', code: 'SH-004', pack: { quantity: '10' } }, { itemName: '棉被' }])
    expect(printItemLabels(cast.ctx, { item: uuidv7(), copies: 1 })).toMatchObject({ ok: false, problems: [{ code: 'master.not-found' }] })
    expect(accepted(printBinLabels(cast.ctx, { depot: cast.depot, bins: [cast.otherBin] }))).toMatchObject([{ code: 'B-01', depotCode: 'D03', depot: '县应急物资综合仓库' }])
    expect(accepted(printBinLabels(cast.ctx, { depot: cast.depot, bins: [] })).map(({ code }) => code)).toContain('A-01')
  })
})
