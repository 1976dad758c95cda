import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mappedUnits } from '#core/domain/item-mapping.ts'
import { documentDetail } from '#core/query/document-detail.ts'
import { itemDetail } from '#core/query/item-detail.ts'
import { mappingsOf } from '#core/query/item-mappings.ts'
import { scanTargets } from '#core/query/scan-targets.ts'
import { levelsOf } from '#core/query/stock-levels.ts'
import { seeLedgerCard } from '#core/usecase/ledger-card-seen.ts'
import { mapItem, tryMapping } from '#core/usecase/map-item.ts'
import type { AskedMapping } from '#core/usecase/plan-mapping.ts'
import { saveLevels } from '#core/usecase/save-levels.ts'
import { accepted, createDepot, day, line, type Depot } from '../depot.ts'

it.each<[string, readonly [from: 0 | 1 | 2, to: 0 | 1 | 2], number | undefined]>([
  ['1', [0, 0], 1], ['100', [0, 0], 100], ['１', [0, 0], 1], ['1', [0, 2], 100], ['0.5', [0, 1], 5], ['2.5', [1, 2], 25],
  ['0.5', [0, 0], undefined], ['1', [2, 0], undefined], ['0', [0, 0], undefined], ['-1', [0, 0], undefined], ['很多', [0, 0], undefined],
])('a factor of %s between %j decimals is %s smallest units', (factor, [from, to], units) => {
  expect(mappedUnits(factor, from, to)).toBe(units)
})

describe('items that go on under others', () => {
  let depot: Depot
  let old: string
  let kept: string
  beforeEach(() => {
    depot = createDepot()
    old = depot.item({ code: 'SH-104', name: '棉被(旧目录)', unit: '床', barcode: 'OLD-1' })
    kept = depot.item({ code: 'SH-004', name: '棉被', unit: '床' })
  })
  afterEach(() => depot.close())

  const merge = (more: Partial<AskedMapping> = {}) => ({ kind: 'merge' as const, from: old, to: [{ item: kept, factor: '1' }], ...more })
  const map = (asked: AskedMapping) => mapItem(depot.ctx, { command: uuidv7(), ...asked })
  const codes = (answer: ReturnType<typeof tryMapping> | ReturnType<typeof map>) => (answer.ok ? [] : answer.problems.map(({ code }) => code))
  const scanned = () => scanTargets(depot.connection.read, { spellings: ['OLD-1'], on: day('2026-11-20') }).map((target) => target.item)
  const receive = (item: string, quantity: number) => accepted(depot.record({ lines: [line(item, quantity, { to: depot.bin, unitPrice: '80' })] }))
  const card = (item: string) => accepted(seeLedgerCard(depot.ctx, { item, from: day('2026-01-01'), to: day('2026-12-31') }))

  it('tells in a dry run what would happen, and changes nothing', () => {
    receive(old, 30)
    accepted(saveLevels(depot.ctx, { command: uuidv7(), item: old, levels: [{ depot: depot.depot, minimum: 10, maximum: null }] }))
    const before = depot.connection.client.serialize()
    expect(accepted(tryMapping(depot.ctx, merge()))).toEqual({
      held: [{ depot: '县应急物资综合仓库', quantity: 30 }], drafts: 0, codes: ['OLD-1'], aliases: ['棉被(旧目录)'], levels: 1, retires: false,
    })
    expect(depot.connection.client.serialize().equals(before)).toBe(true)
  })

  it('hands name, barcode and levels over and retires what holds nothing', () => {
    accepted(saveLevels(depot.ctx, { command: uuidv7(), item: old, levels: [{ depot: depot.depot, minimum: 10, maximum: null }] }))
    accepted(saveLevels(depot.ctx, { command: uuidv7(), item: kept, levels: [{ depot: depot.depot, minimum: 5, maximum: 50 }] }))
    accepted(map(merge()))
    expect(itemDetail(depot.connection.read, old)?.item.retiredOn).toBe('2026-11-20')
    expect(itemDetail(depot.connection.read, kept)).toMatchObject({ aliases: ['棉被(旧目录)'], item: { name: '棉被' } })
    expect(scanned()).toEqual([kept])
    expect([levelsOf(depot.connection.read, kept), levelsOf(depot.connection.read, old)]).toEqual([[{ depot: depot.depot, minimum: 15, maximum: 50 }], []])
  })

  it('keeps what still holds goods in use, and a scan asks which is meant', () => {
    receive(old, 30)
    accepted(map(merge()))
    expect(itemDetail(depot.connection.read, old)?.item.retiredOn).toBeNull()
    expect(scanned().toSorted()).toEqual([old, kept].toSorted())
  })

  it('reads the union of both on one card, rewrites no paper, and balances', () => {
    const { document } = receive(old, 30)
    receive(kept, 12)
    accepted(map(merge()))
    accepted(depot.record({ kind: 'issue', purpose: 'relief', party: depot.township, lines: [line(old, 4)] }))
    const rows = card(kept).rows.filter(({ entry }) => entry)
    expect(rows.map((row) => [row.in?.quantity, row.out?.quantity, row.balance.quantity])).toEqual([[12, undefined, 12], [30, undefined, 42], [undefined, 4, 38]])
    expect(card(old).rows.filter(({ entry }) => entry)).toHaveLength(2)
    expect(documentDetail(depot.connection.read, document)?.lines.map(({ itemName }) => itemName)).toEqual(['棉被(旧目录)'])
    expect(depot.discrepancies()).toEqual([])
  })

  it('counts a pack of the old item as so many of the new, also for its barcode', () => {
    const roll = depot.item({ code: 'FX-100', name: '编织袋(捆)', unit: '捆', barcode: 'ROLL' })
    const bag = depot.item({ code: 'FX-001', name: '编织袋', unit: '条' })
    receive(roll, 3)
    accepted(map(merge({ from: roll, to: [{ item: bag, factor: '100' }] })))
    expect(card(bag).rows.filter(({ entry }) => entry).map(({ balance }) => balance.quantity)).toEqual([300])
    expect(itemDetail(depot.connection.read, bag)?.packs).toMatchObject([{ name: '捆', baseUnits: 100 }])
    expect(mappingsOf(depot.connection.read, bag)).toMatchObject([{ kind: 'merge', fromName: '编织袋(捆)', units: 100, mappedOn: '2026-11-20' }])
  })

  it('splits one item into two, whose cards begin empty', () => {
    const big = depot.item({ code: 'SH-005', name: '棉被(大)' })
    receive(old, 30)
    accepted(map({ kind: 'split', from: old, to: [{ item: kept, factor: '1' }, { item: big, factor: '1' }] }))
    expect(mappingsOf(depot.connection.read, old).map(({ kind, toName }) => [kind, toName])).toEqual([['split', '棉被'], ['split', '棉被(大)']])
    expect(card(kept).rows.filter(({ entry }) => entry)).toEqual([])
    expect(scanned()).toEqual([old])
  })

  it.each<[string, () => AskedMapping]>([
    ['master.mapping-circle', () => merge({ to: [{ item: old, factor: '1' }] })],
    ['master.mapping-factor', () => merge({ to: [{ item: kept, factor: '0.5' }] })],
    ['master.mapping-targets', () => merge({ to: [] })],
    ['master.mapping-targets', () => merge({ kind: 'split' })],
    ['master.not-found', () => merge({ from: uuidv7() })],
    ['master.not-found', () => merge({ to: [{ item: uuidv7(), factor: '1' }] })],
  ])('refuses by %s', (code, asked) => {
    expect(codes(tryMapping(depot.ctx, asked()))).toEqual([code])
  })

  it('merges an item once, and nothing back into what came of it', () => {
    receive(old, 1)
    accepted(map(merge()))
    expect(codes(map(merge()))).toEqual(['master.mapped-already'])
    expect(codes(map(merge({ from: kept, to: [{ item: old, factor: '1' }] })))).toEqual(['master.mapping-circle'])
    expect(() => depot.connection.client.exec('delete from item_mapping')).toThrow(/append-only/)
  })
})
