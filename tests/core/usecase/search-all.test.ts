import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#core/context.ts'
import { asId } from '#core/domain/ids.ts'
import { addPerson, replaceGrants } from '#core/store/people-store.ts'
import { savePlace } from '#core/store/place-store.ts'
import { searchAll, type SearchHit } from '#core/usecase/search-all.ts'
import { seePlaceContents } from '#core/usecase/see-place-contents.ts'
import { seeScanned } from '#core/usecase/see-scanned.ts'
import { searchTextOf } from '#core/usecase/search-text.ts'
import { saveAgency } from '#core/store/master-store.ts'
import { accepted, createDepot, line, type Depot } from '../depot.ts'

/** Depot D03 of the county's emergency office and D04 of the water office, each with 救生衣 of its own lots. */
describe('searching everything', () => {
  let depot: Depot
  let jacket: string
  let boat: string
  let foreignBin: string
  let keeper: Actor
  let officer: Actor

  beforeAll(() => {
    depot = createDepot()
    jacket = depot.item({ code: 'FX-005', name: '救生衣', barcode: '2900000000247' })
    boat = depot.item({ code: 'FX-007', name: '冲锋舟', tracking: 'serial' })
    depot.item({ code: 'FX-006', name: '救生圈' })
    const water = { agency: uuidv7(), depot: uuidv7() }
    foreignBin = uuidv7()
    depot.connection.transact((tx) => {
      saveAgency(tx, { id: water.agency, code: 'A08', name: '县水利局', tier: 'county', ...searchTextOf(['县水利局']) })
      savePlace(tx, { id: water.depot, kind: 'depot', code: 'D04', name: '青岚水库防汛库', depotId: water.depot, ownerId: water.agency, ...searchTextOf(['青岚水库防汛库']) })
      savePlace(tx, { id: foreignBin, kind: 'bin', code: 'A-01', name: 'A-01', parentId: water.depot, depotId: water.depot, ownerId: water.agency })
      const person = (name: string, roleCode: string): Actor => {
        const id = asId<'person'>(uuidv7())
        addPerson(tx, { id, name, passwordHash: '', createdAt: depot.clock.now })
        replaceGrants(tx, id, [{ personId: id, roleCode, agencyId: depot.agency, depotId: null }])
        return { kind: 'person', id, name }
      }
      keeper = person('周保管', 'keeper')
      officer = person('李科长', 'officer')
    })
    accepted(depot.record({ lines: [line(jacket, 300, { to: depot.bin, batch: 'JSY220505', expiresOn: '2027-05-05' }), line(boat, 1, { to: depot.bin, serial: 'CF-0001' })] }))
    accepted(depot.record({ depot: asId(water.depot), owner: asId(water.agency), officialNumber: '青应急调〔2026〕17号', lines: [line(jacket, 52, { to: foreignBin, batch: 'JSY230101' }), line(boat, 1, { to: foreignBin, serial: 'CF-0002' })] }))
  })
  afterAll(() => depot.close())

  const ctxOf = (actor: Actor) => ({ ...depot.ctx, actor })
  const nameOf = (hit: SearchHit) => {
    if (hit.kind === 'document') return hit.number
    if (hit.kind === 'lot' || hit.kind === 'serial') return `${hit.batch}${hit.serial} ${hit.held}`
    return hit.kind === 'item' ? `${hit.name} ${hit.available}/${hit.places}` : hit.kind === 'bin' ? `${hit.depotCode}/${hit.code}` : hit.name
  }
  const found = (text: string, actor: Actor = officer) =>
    Object.fromEntries(accepted(searchAll(ctxOf(actor), { text })).map(({ key, hits }) => [key, hits.map(nameOf)]))
  const order = (text: string) => Object.keys(found(text))
  const own = 'RK-D03-2026-A-000001'
  const foreign = 'RK-D04-2026-A-000001'

  it.each<[typed: string, group: string, first: string]>([
    ['jsy', 'items', '救生衣 352/2'], ['救生', 'items', '救生圈 0/0'], ['jiusy', 'items', '救生衣 352/2'], ['FX-005', 'items', '救生衣 352/2'], ['ｆｘ－００５', 'items', '救生衣 352/2'],
    ['2900000000247', 'items', '救生衣 352/2'], ['JSY220505', 'lots', 'JSY220505 300'], ['jsy22', 'lots', 'JSY220505 300'], ['CF-0001', 'lots', 'CF-0001 1'], ['0001', 'lots', 'CF-0001 1'],
    ['RK-D03-2026-A-000001', 'documents', own], ['D03-2026-A-1', 'documents', own], ['〔2026〕17', 'documents', foreign], ['青应急调〔2026〕17号', 'documents', foreign],
    ['sk', 'places', '青岚水库防汛库'], ['D03', 'places', '县应急物资综合仓库'], ['D03/A-01', 'places', 'D03/A-01'], ['L:A-01', 'places', 'D03/A-01'], ['yl', 'agencies', '云岭镇人民政府'], ['A12', 'agencies', '云岭镇人民政府'],
  ])('finds by %s among %s: %s', (typed, group, first) => {
    expect(found(typed)[group]?.[0]).toBe(first)
  })

  it('lists the papers that an item is on behind the item', () => {
    expect(order('jsy')).toEqual(['items', 'lots', 'documents'])
    expect(found('jsy')['documents']).toEqual([foreign, own])
  })

  it('puts what the text names exactly before what merely holds it', () => {
    expect(order('A-01')[0]).toBe('places')
    expect(order('CF-0001')[0]).toBe('lots')
    expect(order(own)[0]).toBe('documents')
    expect(found('CF-00')['lots']).toEqual(['CF-0001 1', 'CF-0002 1'])
    expect(found('CF-0002')['lots']).toEqual(['CF-0002 1'])
  })

  it('shows a keeper nothing of a foreign depot but the catalogue', () => {
    expect(found('jsy', keeper)).toEqual({ items: ['救生衣 300/1'], lots: ['JSY220505 300'], documents: [own] })
    for (const typed of ['JSY230101', 'CF-0002', foreign, '〔2026〕17', 'sk', 'D04', 'D04/A-01']) {
      const { items: _items, ...rest } = found(typed, keeper)
      expect(rest, typed).toEqual({})
    }
    expect(found('A-01', keeper)['places']).toEqual(['D03/A-01'])
    expect(found('1', keeper)['documents']).toEqual([own])
  })

  it('names people only to who may manage them, and nobody without a right to view', () => {
    expect(found('保管', keeper)['people']).toBeUndefined()
    expect(found('保管', depot.ctx.actor)['people']).toEqual(['周保管'])
    expect(searchAll(ctxOf({ kind: 'nobody' }), { text: 'jsy' })).toMatchObject({ ok: false })
  })

  it('takes signs of patterns for themselves and an empty text for nothing', () => {
    for (const typed of ['', '  ', '%', '_', '\\', "'"]) expect(found(typed), typed).toEqual({})
  })

  it('shows what lies in a bin in sight, and as unknown one out of sight', () => {
    const { place, lines } = accepted(seePlaceContents(ctxOf(keeper), depot.bin))
    expect(place).toMatchObject({ code: 'A-01', depotName: '县应急物资综合仓库' })
    expect(lines.map(({ name, batch, held, available }) => [name, batch, held, available])).toEqual([['冲锋舟', '', 1, 1], ['救生衣', 'JSY220505', 300, 300]])
    expect(seePlaceContents(ctxOf(keeper), foreignBin)).toMatchObject({ ok: false, problems: [{ code: 'master.not-found' }] })
  })

  describe('by a code read on any screen', () => {
    const scanned = (text: string, actor: Actor = officer, at?: string) => seeScanned(ctxOf(actor), { text, ...(at === undefined ? {} : { depot: at }) })

    it('names an item with what the depot at hand has of it, first out first', () => {
      expect(accepted(scanned('2900000000247', officer, depot.depot))).toMatchObject({
        kind: 'item', atDepot: true, item: { name: '救生衣', available: 300 }, lot: { batch: 'JSY220505', lastDay: '2027-05-05', daysLeft: 166 },
      })
      expect(accepted(scanned('FX-005'))).toMatchObject({ kind: 'item', atDepot: false, item: { available: 352, places: 2 } })
      expect(accepted(scanned('FX-005', keeper))).toMatchObject({ item: { available: 300, places: 1 } })
    })

    it('names the unit of a serial, a paper and the bins of a code, each in sight only', () => {
      expect(accepted(scanned('CF-0001', keeper))).toMatchObject({ kind: 'item', item: { name: '冲锋舟' }, lot: { serial: 'CF-0001' } })
      expect(accepted(scanned(own, keeper))).toMatchObject({ kind: 'document' })
      expect(accepted(scanned(foreign))).toMatchObject({ kind: 'document' })
      expect(scanned(foreign, keeper)).toMatchObject({ problems: [{ code: 'scan.document-unknown' }] })
      expect(accepted(scanned('L:A-01', officer))).toMatchObject({ kind: 'bins', bins: [{ depotCode: 'D03' }, { depotCode: 'D04' }] })
      expect(accepted(scanned('L:D03/A-01', keeper))).toMatchObject({ kind: 'bins', bins: [{ depotCode: 'D03' }] })
      expect(scanned('L:D04/A-01', keeper)).toMatchObject({ ok: false })
    })

    it('asks where several items bear the code, and guesses nothing of an unknown one', () => {
      const twin = depot.item({ code: 'FX-105', name: '儿童救生衣', barcode: '2900000000247' })
      expect(accepted(scanned('2900000000247'))).toMatchObject({ kind: 'choose', choices: [{ name: '救生衣' }, { name: '儿童救生衣' }] })
      expect(accepted(seeScanned(ctxOf(officer), { text: '2900000000247', item: twin }))).toMatchObject({ item: { name: '儿童救生衣' } })
      expect(scanned('4006381333931')).toMatchObject({ problems: [{ code: 'scan.unknown', text: '4006381333931' }] })
      expect(scanned('4006381333932')).toMatchObject({ problems: [{ code: 'scan.check-digit' }] })
    })
  })
})
