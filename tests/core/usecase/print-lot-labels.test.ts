import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { uuidv7 } from 'uuidv7'
import { maxLabels } from '#core/usecase/goods-label.ts'
import { printRunLabels, printStockLabels, printUnitLabels } from '#core/usecase/print-lot-labels.ts'
import { printPaperLabels } from '#core/usecase/print-paper-labels.ts'
import { openDraft } from '#core/usecase/open-draft.ts'
import { accepted, line } from '../depot.ts'
import { createCast, receivedAndIssued, type Cast } from './document-cast.ts'

let cast: Cast
beforeEach(() => {
  cast = createCast()
})
afterEach(() => cast.close())

const linesOf = (item: string) => cast.connection.client.prepare('select id from stock_line where item_id = ? order by id').pluck().all(item) as number[]
const lotsOf = (item: string) => cast.connection.client.prepare('select id from lot where item_id = ? order by serial').pluck().all(item) as string[]

describe('labels of goods on the shelf', () => {
  it('are one for each full or broken pack that lies there, or as many as wished for each lot', () => {
    const water = cast.item({ code: 'SP-001', name: '瓶装饮用水', unit: '瓶', barcode: '2900000000131', pack: { name: '箱', baseUnits: 24 } })
    accepted(cast.record({ lines: [line(water, 50, { to: cast.bin, batch: 'W1', expiresOn: '2027-02-28' })] }))
    const print = (per: 'pack' | 'line', copies = 1) => accepted(printStockLabels(cast.ctx, { lines: linesOf(water), per, copies }))
    expect([print('pack').length, print('line').length, print('line', 4).length]).toEqual([3, 1, 4])
    expect(print('line')).toEqual([{
      itemName: '瓶装饮用水', itemCode: 'SP-001', spec: '', code: '2900000000131', batch: 'W1', serial: '', expiresOn: '2027-02-28', clock: 'shelf', bin: 'A-01',
      pack: { name: '箱', quantity: '24', unit: '瓶' }, owner: '县应急 D03',
    }])
  })

  it('stand for each unit of a line of serial goods, and for single units in the order asked', () => {
    const drone = cast.item({ code: 'FX-007', tracking: 'serial' })
    accepted(cast.record({ lines: [line(drone, 3, { to: cast.bin })] }))
    const serials = ['FX-007-D03-001', 'FX-007-D03-002', 'FX-007-D03-003']
    expect(accepted(printStockLabels(cast.ctx, { lines: linesOf(drone), per: 'pack', copies: 1 })).map(({ serial }) => serial)).toEqual(serials)
    expect(accepted(printUnitLabels(cast.ctx, { lots: lotsOf(drone).toReversed(), copies: 1 })).map(({ serial }) => serial)).toEqual(serials.toReversed())
  })

  it('are not printed of a depot that the person does not see', () => {
    const { item } = receivedAndIssued(cast)
    const drone = cast.item({ code: 'FX-007', tracking: 'serial' })
    accepted(cast.record({ lines: [line(drone, 1, { to: cast.bin })] }))
    expect(accepted(printStockLabels(cast.townKeeper(), { lines: linesOf(item), per: 'line', copies: 1 }))).toEqual([])
    expect(accepted(printUnitLabels(cast.townKeeper(), { lots: lotsOf(drone), copies: 1 }))).toEqual([])
    expect(accepted(printUnitLabels(cast.as('keeper'), { lots: lotsOf(drone), copies: 1 }))).toHaveLength(1)
  })

  it('beyond a printable number are refused', () => {
    const rope = cast.item({ code: 'DZ-004', pack: { name: '包', baseUnits: 2 } })
    accepted(cast.record({ lines: [line(rope, 2 * (maxLabels + 1), { to: cast.bin })] }))
    expect(printStockLabels(cast.ctx, { lines: linesOf(rope), per: 'pack', copies: 1 })).toEqual({ ok: false, problems: [{ code: 'label.too-many', labels: maxLabels + 1, limit: maxLabels }] })
    const run = { prefix: 'A', first: 1, digits: 3, count: 500 }
    expect(printRunLabels(cast.ctx, { item: rope, run, copies: 5 })).toMatchObject({ ok: false, problems: [{ code: 'label.too-many', labels: 2500 }] })
    expect(printRunLabels(cast.ctx, { item: rope, run: { ...run, digits: 2 }, copies: 1 })).toMatchObject({ ok: false, problems: [{ code: 'serial.run-unfit' }] })
  })
})

describe('labels of a paper', () => {
  it('sum its goods by item, and a paper without number has none', () => {
    const { issued, item } = receivedAndIssued(cast)
    accepted(cast.record({ lines: [line(item, 5, { to: cast.bin, batch: 'M2' }), line(item, 7, { to: cast.bin, batch: 'M3' })] }))
    expect(accepted(printPaperLabels(cast.ctx, { document: issued.document, pieces: 2 }))).toMatchObject({ number: 'CK-D03-2026-A-000001', party: '云岭镇人民政府', goods: [{ name: '棉被', quantity: '30', unit: '床' }], pieces: 2 })
    const document = uuidv7()
    accepted(openDraft(cast.ctx, { document, kind: 'receipt', purpose: 'purchase', depot: cast.depot, party: cast.supplier }))
    expect(printPaperLabels(cast.ctx, { document, pieces: 1 })).toEqual({ ok: false, problems: [{ code: 'document.empty', document }] })
    expect(printPaperLabels(cast.townKeeper(), { document: issued.document, pieces: 1 })).toEqual({ ok: false, problems: [{ code: 'right.missing', right: 'view' }] })
  })
})
