import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { itemDetail } from '#core/query/item-detail.ts'
import { masterLists } from '#core/query/item-list.ts'
import { findItems } from '#core/query/find-items.ts'
import { scanTargets } from '#core/query/scan-targets.ts'
import { placesOf } from '#core/query/depot-list.ts'
import { openDraft } from '#core/usecase/open-draft.ts'
import { recordEntry } from '#core/usecase/record-entry.ts'
import { saveListEntry } from '#core/usecase/save-list-entry.ts'
import { retire } from '#core/usecase/retire.ts'
import { bindCode } from '#core/usecase/bind-code.ts'
import { saveItem, type SaveItem } from '#core/usecase/save-item.ts'
import type { ItemBarcode } from '#core/usecase/save-item-codes.ts'
import { saveAgency, saveDepot, savePlaceInside } from '#core/usecase/save-place.ts'
import { accepted, createDepot, day, line, type Depot } from '../depot.ts'

const vest = (id: string, more: Partial<SaveItem> = {}): SaveItem => ({
  command: uuidv7(), id, revision: 0, code: 'FX-005', name: '救生衣', aliases: ['浮力衣'], spec: '成人', unit: '件', scale: 0, category: 'FX', nationalCode: '2010101', tracking: 'batch',
  shelfLife: null, shelfLifeUnit: 'month', serviceLifeMonths: 60, recoverable: true, alertDays: 180, maintenanceDays: 180, referencePrice: '75', storageClass: '常温干燥',
  packs: [{ name: '箱', baseUnits: 20 }], barcodes: [always('6901234567892')], ...more,
})

function always(code: string): ItemBarcode {
  return { id: uuidv7(), code, pack: '', validFrom: '', validTo: '' }
}

describe('master data', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
  })
  afterEach(() => depot.close())
  const codes = (result: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) => (result.ok ? [] : (result.problems ?? []).map((problem) => problem.code))

  it('finds an item by name, alias, code, barcode, pinyin and initials', () => {
    const id = uuidv7()
    accepted(saveItem(depot.ctx, vest(id)))
    for (const text of ['救生', '浮力', 'fx-005', '6901234567892', 'jiushengyi', 'jsy', 'JSY', 'jiu 衣']) {
      expect(findItems(depot.connection.read, text).map((item) => item.id), text).toEqual([id])
    }
    expect(findItems(depot.connection.read, 'jsx')).toEqual([])
  })

  it('names every fault of an item at once', () => {
    accepted(saveItem(depot.ctx, vest(uuidv7())))
    const refused = saveItem(depot.ctx, vest(uuidv7(), { name: ' ', nationalCode: '99', referencePrice: 'x', packs: [{ name: '箱', baseUnits: 20 }, { name: '箱', baseUnits: 24 }], barcodes: [always('6901234567890')] }))
    expect(codes(refused).toSorted()).toEqual(['master.barcode-unfit', 'master.code-taken', 'master.field-missing', 'master.national-code', 'master.pack-repeated', 'master.price-unreadable'])
  })

  it('EC02 keeps the old pack on old papers when the size changes, and fixes scale and tracking once moved', () => {
    const id = uuidv7()
    accepted(saveItem(depot.ctx, vest(id)))
    accepted(depot.record({ lines: [line(id, 40, { to: depot.bin, batch: 'B' })] }))
    accepted(saveItem(depot.ctx, vest(id, { command: uuidv7(), revision: 1, packs: [{ name: '箱', baseUnits: 12 }], name: '救生衣（新）' })))
    expect(itemDetail(depot.connection.read, id)).toMatchObject({
      packs: [{ name: '箱', baseUnits: 12, retiredOn: null }, { name: '箱', baseUnits: 20, retiredOn: '2026-11-20' }], names: [{ name: '救生衣', until: '2026-11-20' }], moved: true,
    })
    expect(codes(saveItem(depot.ctx, vest(id, { command: uuidv7(), revision: 2, scale: 1, tracking: 'serial' })))).toEqual(['master.fixed-once-moved', 'master.fixed-once-moved'])
    expect(codes(saveItem(depot.ctx, vest(id, { command: uuidv7(), revision: 1 })))).toEqual(['master.changed-elsewhere'])
  })

  it('EC23 asks between two items of one barcode, and an old day finds the old item', () => {
    const [first, second] = [uuidv7(), uuidv7()]
    accepted(saveItem(depot.ctx, vest(first)))
    accepted(saveItem(depot.ctx, vest(second, { code: 'FX-105', name: '救生衣儿童' })))
    const owners = (on: string) => scanTargets(depot.connection.read, { spellings: ['6901234567892'], on: day(on) }).map((target) => target.code).toSorted()
    expect(owners('2026-11-20')).toEqual(['FX-005', 'FX-105'])
    depot.clock.today = day('2026-12-01')
    accepted(saveItem(depot.ctx, vest(first, { command: uuidv7(), revision: 1, barcodes: [] })))
    expect(owners('2026-12-01')).toEqual(['FX-105'])
    expect(owners('2026-11-25')).toEqual(['FX-005', 'FX-105'])
  })

  it('counts a pack by the code on its carton, and a code on its days only', () => {
    const id = uuidv7()
    const carton = { ...always('16901234567899'), pack: '箱', validFrom: day('2026-11-01'), validTo: day('2026-11-30') }
    accepted(saveItem(depot.ctx, vest(id, { barcodes: [carton] })))
    const [pack] = itemDetail(depot.connection.read, id)?.packs ?? []
    const owners = (on: string) => scanTargets(depot.connection.read, { spellings: [carton.code], on: day(on) })
    expect(owners('2026-11-30')).toMatchObject([{ item: id, packaging: pack?.id }])
    expect(owners('2026-12-01')).toEqual([])
    accepted(saveItem(depot.ctx, vest(id, { command: uuidv7(), revision: 1, barcodes: [{ ...carton, validTo: '' }] })))
    expect(owners('2026-12-01')).toMatchObject([{ item: id }])
  })

  it('takes one code twice for other days and refuses it for the same', () => {
    const days = (validFrom: string, validTo: string) => ({ ...always('MAKER-1'), validFrom: day(validFrom), validTo: day(validTo) })
    const saved = (first: ItemBarcode, second: ItemBarcode) => codes(saveItem(depot.ctx, vest(uuidv7(), { barcodes: [first, second] })))
    expect(saved(days('2026-01-01', '2026-06-30'), days('2026-06-30', '2026-12-31'))).toEqual(['master.barcode-repeated'])
    expect(saved(days('2026-01-01', '2026-06-30'), days('2026-07-01', '2026-12-31'))).toEqual([])
  })

  it('binds an unknown code to an item and refuses one whose check digit fails', () => {
    const id = uuidv7()
    accepted(saveItem(depot.ctx, vest(id)))
    accepted(bindCode(depot.ctx, { command: uuidv7(), item: id, code: 'MAKER-77' }))
    expect(scanTargets(depot.connection.read, { spellings: ['MAKER-77'], on: day('2026-11-20') })).toMatchObject([{ item: id }])
    expect(codes(bindCode(depot.ctx, { command: uuidv7(), item: id, code: '6901234567891' }))).toEqual(['master.barcode-unfit'])
  })

  it('EC23 takes a code over from its first day on: yesterday it still names the old item', () => {
    const [first, second] = [uuidv7(), uuidv7()]
    accepted(saveItem(depot.ctx, vest(first)))
    accepted(saveItem(depot.ctx, vest(second, { code: 'FX-105', name: '救生衣儿童', barcodes: [{ ...always('6901234567892'), elsewhere: 'move' }] })))
    const owners = (on: string) => scanTargets(depot.connection.read, { spellings: ['6901234567892'], on: day(on) }).map((target) => target.code)
    expect([owners('2026-11-19'), owners('2026-11-20'), owners('2027-06-01')]).toEqual([['FX-005'], ['FX-105'], ['FX-105']])
  })

  it('keeps what a carton counted on earlier days when the size of its pack changes', () => {
    const id = uuidv7()
    const carton = { ...always('16901234567899'), pack: '箱' }
    accepted(saveItem(depot.ctx, vest(id, { barcodes: [carton] })))
    accepted(saveItem(depot.ctx, vest(id, { command: uuidv7(), revision: 1, barcodes: [carton], packs: [{ name: '箱', baseUnits: 12 }] })))
    const packs = new Map(itemDetail(depot.connection.read, id)?.packs.map((pack) => [pack.id, pack.baseUnits]))
    const counts = (on: string) => scanTargets(depot.connection.read, { spellings: [carton.code], on: day(on) }).map(({ packaging }) => packs.get(packaging ?? ''))
    expect([counts('2026-11-19'), counts('2026-11-20')]).toEqual([[20], [12]])
  })

  it.each([
    ['6901234567891', 'check-digit'], ['CP*ISSUE', 'own'], ['L:A-01', 'own'], ['RK-D03-2026-A-000127', 'own'], ['  ', 'unreadable'],
  ])('refuses %s as a barcode of goods: %s', (code, reason) => {
    expect(saveItem(depot.ctx, vest(uuidv7(), { barcodes: [always(code)] }))).toEqual({ ok: false, problems: [{ code: 'master.barcode-unfit', value: code, reason }] })
  })

  it.each([
    ['69012345678\uff19\uff12', '6901234567892'], ['maker-1', 'MAKER-1'], ['0106901234567892172706301012A', '6901234567892'], ['06901234567892', '6901234567892'], ['00000096385074', '96385074'],
  ])('keeps %s as %s', (typed, kept) => {
    const id = uuidv7()
    accepted(saveItem(depot.ctx, vest(id, { barcodes: [always(typed)] })))
    expect(itemDetail(depot.connection.read, id)?.codes.map(({ code }) => code)).toEqual([kept])
  })

  it.each<[string, Partial<SaveItem>]>([
    ['master.out-of-range', { shelfLife: 0 }], ['master.out-of-range', { shelfLife: 1201 }], ['master.out-of-range', { maintenanceDays: 0 }],
    ['master.out-of-range', { packs: [{ name: '箱', baseUnits: 0 }] }], ['master.choice-unknown', { category: 'XX' }], ['master.field-missing', { unit: ' ' }],
    ['master.changed-elsewhere', { revision: 3 }],
  ])('refuses an item for %s', (code, fault) => {
    expect(codes(saveItem(depot.ctx, vest(uuidv7(), fault)))).toEqual([code])
  })

  it('fixes decimals while a draft still counts in them', () => {
    const id = uuidv7()
    accepted(saveItem(depot.ctx, vest(id)))
    const draft = uuidv7()
    accepted(openDraft(depot.ctx, { document: draft, kind: 'receipt', purpose: 'purchase', depot: depot.depot }))
    accepted(recordEntry(depot.ctx, { entry: uuidv7(), document: draft, text: '', typed: '3', byPack: false, item: id, withoutBatch: true, reason: '', device: 'keys' }))
    expect(codes(saveItem(depot.ctx, vest(id, { command: uuidv7(), revision: 1, scale: 2 })))).toEqual(['master.fixed-once-moved'])
  })

  it('binds no code that another item bears today, and none to a retired item', () => {
    const [first, second] = [uuidv7(), uuidv7()]
    accepted(saveItem(depot.ctx, vest(first)))
    accepted(saveItem(depot.ctx, vest(second, { code: 'FX-105', name: '救生衣儿童', barcodes: [] })))
    expect(bindCode(depot.ctx, { command: uuidv7(), item: second, code: '6901234567892' })).toEqual({ ok: false, problems: [{ code: 'master.barcode-elsewhere', value: '6901234567892', items: ['救生衣'] }] })
    accepted(retire(depot.ctx, { command: uuidv7(), table: 'item', id: second, retired: true }))
    expect(codes(bindCode(depot.ctx, { command: uuidv7(), item: second, code: 'MAKER-9' }))).toEqual(['master.retired'])
  })

  it('gives a code back that had ended, from today on', () => {
    const id = uuidv7()
    accepted(saveItem(depot.ctx, vest(id)))
    accepted(saveItem(depot.ctx, vest(id, { command: uuidv7(), revision: 1, barcodes: [] })))
    accepted(bindCode(depot.ctx, { command: uuidv7(), item: id, code: '6901234567892' }))
    expect(scanTargets(depot.connection.read, { spellings: ['6901234567892'], on: day('2026-11-20') })).toMatchObject([{ item: id }])
  })

  it('adds a category and a source of money once, and refuses a category without code or name', () => {
    const save = (entry: Parameters<typeof saveListEntry>[1]) => saveListEntry(depot.ctx, entry)
    for (let turn = 0; turn < 2; turn += 1) {
      accepted(save({ command: uuidv7(), list: 'category', code: 'XF', name: '消防' }))
      accepted(save({ command: uuidv7(), list: 'funding-source', code: '', name: '特别国债' }))
    }
    const { categories, fundingSources } = masterLists(depot.connection.read)
    expect([categories.at(-1), fundingSources.at(-1), categories.length, fundingSources.length]).toEqual([{ code: 'XF', name: '消防' }, '特别国债', 13, 10])
    expect(codes(save({ command: uuidv7(), list: 'category', code: '消', name: ' ' }))).toEqual(['master.field-missing', 'master.code-shape'])
  })

  it('gives depots and zones their own bin, refuses a code twice in a depot, and retires nothing that holds goods', () => {
    const [agency, made, zone] = [uuidv7(), uuidv7(), uuidv7()]
    accepted(saveAgency(depot.ctx, { command: uuidv7(), id: agency, revision: 0, code: 'A13', name: '石门乡人民政府', shortName: '石门乡', kind: 'government', tier: 'township', responsibility: '' }))
    const given = { command: uuidv7(), id: made, revision: 0, code: 'D09', name: '石门乡综合物资仓库', owner: agency, siteKind: 'warehouse', depotType: '综合', tier: 'township', areaM2: 60, near: '', storage: '', loadMinutes: 10 }
    accepted(saveDepot(depot.ctx, given))
    expect(codes(saveDepot(depot.ctx, { ...given, command: uuidv7(), id: uuidv7() }))).toEqual(['master.code-taken'])
    accepted(savePlaceInside(depot.ctx, { command: uuidv7(), id: zone, revision: 0, kind: 'zone', depot: made, parent: made, code: 'A', name: 'A区' }))
    expect(placesOf(depot.connection.read, made).map(({ kind, code, name }) => [kind, code, name])).toEqual([['bin', '-', '未分位'], ['zone', 'A', 'A区'], ['bin', 'A-', '未分位']])
    expect(codes(savePlaceInside(depot.ctx, { command: uuidv7(), id: uuidv7(), revision: 0, kind: 'bin', depot: made, parent: zone, code: 'A', name: 'x' }))).toEqual(['master.code-taken'])
    const id = uuidv7()
    accepted(saveItem(depot.ctx, vest(id)))
    accepted(depot.record({ lines: [line(id, 1, { to: depot.bin })] }))
    expect(codes(retire(depot.ctx, { command: uuidv7(), table: 'item', id, retired: true }))).toEqual(['master.still-holds'])
    expect(codes(retire(depot.ctx, { command: uuidv7(), table: 'place', id: depot.bin, retired: true }))).toEqual(['master.still-holds'])
    accepted(retire(depot.ctx, { command: uuidv7(), table: 'place', id: depot.otherBin, retired: true }))
  })
})
