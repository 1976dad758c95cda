import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { depotBins } from '#core/query/depot-bins.ts'
import { placesOf } from '#core/query/depot-list.ts'
import { binFinder } from '#core/usecase/import-bins.ts'
import { openDraft } from '#core/usecase/open-draft.ts'
import { recordEntry } from '#core/usecase/record-entry.ts'
import { retire } from '#core/usecase/retire.ts'
import { saveAgency, saveDepot, savePlaceInside, type SaveAgency, type SaveDepot, type SavePlaceInside } from '#core/usecase/save-place.ts'
import { accepted, createDepot, line, type Depot } from '../depot.ts'

describe('agencies, depots, zones and bins', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
  })
  afterEach(() => depot.close())

  const codes = (result: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) => (result.ok ? [] : (result.problems ?? []).map((problem) => problem.code))
  const agency = (more: Partial<SaveAgency> = {}) => saveAgency(depot.ctx, {
    command: uuidv7(), id: uuidv7(), revision: 0, code: 'A13', name: '石门乡人民政府', shortName: '', kind: 'township', tier: 'township', responsibility: '', ...more,
  })
  const store = (more: Partial<SaveDepot> = {}) => saveDepot(depot.ctx, {
    command: uuidv7(), id: uuidv7(), revision: 0, code: 'D09', name: '石门乡库', owner: depot.township, siteKind: 'warehouse', depotType: '综合', tier: 'township',
    areaM2: 60, near: '', storage: '', loadMinutes: 10, ...more,
  })
  const inside = (more: Partial<SavePlaceInside> = {}) => savePlaceInside(depot.ctx, {
    command: uuidv7(), id: uuidv7(), revision: 0, kind: 'bin', depot: depot.depot, parent: depot.depot, code: 'C-01', name: 'C-01', ...more,
  })
  const setRetired = (table: 'item' | 'place' | 'agency', id: string, retired = true) => retire(depot.ctx, { command: uuidv7(), table, id, retired })

  it.each<[string, Partial<SaveAgency>]>([
    ['master.field-missing', { name: ' ' }], ['master.code-shape', { code: 'a-13' }], ['master.code-taken', { code: 'A02' }], ['master.changed-elsewhere', { revision: 2 }],
  ])('refuses an agency for %s', (code, fault) => {
    expect(codes(agency(fault))).toEqual([code])
  })

  it.each<[string, Partial<SaveDepot>]>([
    ['master.field-missing', { name: '' }], ['master.code-shape', { code: 'D-09' }], ['master.code-taken', { code: 'D03' }], ['master.field-missing', { owner: uuidv7() }],
  ])('refuses a depot for %s', (code, fault) => {
    expect(codes(store(fault))).toEqual([code])
  })

  it('refuses a bin of no depot, outside its depot, by a taken code, and a second 「未分位」', () => {
    const elsewhere = accepted(store()).id
    expect(codes(inside({ depot: uuidv7() }))).toEqual(['master.not-found'])
    expect(codes(inside({ parent: elsewhere }))).toEqual(['master.not-found'])
    expect(codes(inside({ code: 'A-01' }))).toEqual(['master.code-taken'])
    expect(codes(inside({ code: '-' }))).toEqual(['master.code-taken'])
    expect(codes(inside({ name: '未分位' }))).toEqual(['master.own-bin'])
    expect(codes(inside({ id: depot.bin, revision: 1, depot: elsewhere, parent: elsewhere }))).toEqual(['master.not-found'])
    expect(codes(inside({ depot: elsewhere, parent: elsewhere, code: 'A-01' }))).toEqual([])
  })

  it('gives a zone its own bin, whose code follows the zone and stands in nobody\'s way', () => {
    const zone = accepted(inside({ kind: 'zone', code: 'Z', name: 'Z区' })).id
    accepted(inside({ kind: 'zone', id: zone, revision: 1, code: 'Y', name: 'Y区' }))
    const own = placesOf(depot.connection.read, depot.depot).filter((place) => place.parent === zone)
    expect(own.map(({ code, name }) => [code, name])).toEqual([['Y-', '未分位']])
    expect(codes(inside({ code: 'Y-' }))).toEqual(['master.code-taken'])
    expect(codes(inside({ id: own[0]?.id ?? '', revision: 2, code: 'X' }))).toEqual(['master.own-bin'])
  })

  it('retires a zone with its bins and brings them back together', () => {
    const zone = accepted(inside({ kind: 'zone', code: 'Z', name: 'Z区' })).id
    const bin = accepted(inside({ parent: zone, code: 'Z-01', name: 'Z-01' })).id
    const offered = () => depotBins(depot.connection.read, depot.depot).map(({ code }) => code)
    expect(offered()).toEqual(['-', 'A-01', 'B-01', 'Z', 'Z-', 'Z-01'])
    accepted(setRetired('place', zone))
    expect(offered()).toEqual(['-', 'A-01', 'B-01'])
    expect(codes(setRetired('place', bin, false))).toEqual(['master.retired'])
    expect(codes(inside({ id: bin, revision: 2, parent: depot.depot, code: 'Z-01', name: 'Z-01' }))).toEqual(['master.retired'])
    accepted(setRetired('place', zone, false))
    expect(offered()).toEqual(['-', 'A-01', 'B-01', 'Z', 'Z-', 'Z-01'])
  })

  it('puts imported goods of a bin out of use into 「未分位」', () => {
    accepted(setRetired('place', depot.otherBin))
    const places = placesOf(depot.connection.read, depot.depot)
    const named = (location: string | undefined) => {
      const id = depot.connection.transact((tx) => binFinder(tx, depot.ctx)(depot.depot, location))
      return places.find((place) => place.id === id)?.name ?? 'a new bin'
    }
    expect([named('B-01'), named('a-01'), named(undefined), named('K-9')]).toEqual(['未分位', 'A-01', '未分位', 'a new bin'])
  })

  it('retires no depot with goods or unfinished papers, no 「未分位」 alone, no bin that holds goods', () => {
    const item = depot.item({ code: 'SH-004' })
    const own = placesOf(depot.connection.read, depot.depot).find((place) => place.name === '未分位')?.id ?? ''
    expect(codes(setRetired('place', own))).toEqual(['master.own-bin'])
    const draft = uuidv7()
    accepted(openDraft(depot.ctx, { document: draft, kind: 'receipt', purpose: 'purchase', depot: depot.depot }))
    accepted(recordEntry(depot.ctx, { entry: uuidv7(), document: draft, text: '', typed: '3', byPack: false, item, withoutBatch: true, reason: '', device: 'keys' }))
    expect(setRetired('place', depot.depot)).toEqual({ ok: false, problems: [{ code: 'master.open-draft', name: '县应急物资综合仓库', drafts: 1 }] })
    accepted(depot.record({ lines: [line(item, 5, { to: depot.bin })] }))
    expect(codes(setRetired('place', depot.bin))).toEqual(['master.still-holds'])
    expect(codes(setRetired('place', depot.depot))).toEqual(['master.still-holds', 'master.open-draft'])
  })

  it('retires neither the own agency nor one that owns a depot or goods', () => {
    expect(codes(setRetired('agency', depot.agency))).toEqual(['master.own-agency', 'master.still-owns'])
    const made = accepted(store()).id
    expect(setRetired('agency', depot.township)).toEqual({ ok: false, problems: [{ code: 'master.still-owns', name: '云岭镇人民政府', depot: '石门乡库' }] })
    accepted(setRetired('place', made))
    accepted(depot.record({ owner: depot.township, lines: [line(depot.item({ code: 'SH-004' }), 5, { to: depot.bin })] }))
    expect(codes(setRetired('agency', depot.township))).toEqual(['master.still-holds'])
  })

  const kept = (id: string) => depot.connection.client.prepare('select owner_id as owner, custodian_id as custodian from place where id = ?').get(id)
  const above = (id: string) => depot.connection.client.prepare('select parent_id as parent from agency where id = ?').get(id)

  it('keeps the custodian that a form does not send, and takes the one it sends', () => {
    const own = accepted(store({ custodian: depot.agency })).id
    accepted(store({ id: own, revision: 1, name: '石门库' }))
    expect(kept(own)).toEqual({ owner: depot.township, custodian: depot.agency })
    accepted(store({ id: own, revision: 2, custodian: depot.township }))
    expect(kept(own)).toEqual({ owner: depot.township, custodian: depot.township })
    expect(store({ id: own, revision: 3, custodian: 'nobody' })).toEqual({ ok: false, problems: [{ code: 'master.not-found', table: 'agency', id: 'nobody' }] })
  })

  it('lets a depot that its owner keeps go with a corrected owner', () => {
    const own = accepted(store()).id
    accepted(store({ id: own, revision: 1, owner: depot.agency }))
    expect(kept(own)).toEqual({ owner: depot.agency, custodian: depot.agency })
  })

  it('keeps the agency above that a form does not send, takes the one it sends, and none for an empty one', () => {
    const made = accepted(agency({ parent: depot.township })).id
    accepted(agency({ id: made, revision: 1, name: '石门乡' }))
    expect(above(made)).toEqual({ parent: depot.township })
    accepted(agency({ id: made, revision: 2, parent: '' }))
    expect(above(made)).toEqual({ parent: null })
  })

  it('puts no agency under itself, under one below it, or under one nobody knows', () => {
    const town = { id: depot.township, revision: 1, code: 'A12', name: '云岭镇人民政府' }
    const village = accepted(agency({ parent: depot.township })).id
    const group = accepted(agency({ code: 'A14', name: '一组', parent: village })).id
    expect(agency({ ...town, parent: depot.township })).toEqual({ ok: false, problems: [{ code: 'master.parent-circle', name: '云岭镇人民政府' }] })
    expect(agency({ ...town, parent: group })).toEqual({ ok: false, problems: [{ code: 'master.parent-circle', name: '一组' }] })
    expect(agency({ ...town, parent: 'nobody' })).toEqual({ ok: false, problems: [{ code: 'master.not-found', table: 'agency', id: 'nobody' }] })
    expect(above(depot.township)).toEqual({ parent: null })
  })

  it.each(['item', 'place', 'agency'] as const)('retires no %s that was changed since it was looked at', (table) => {
    const id = { item: () => depot.item({ code: 'SH-004' }), place: () => depot.otherBin, agency: () => accepted(agency()).id }[table]()
    const at = (revision: number, retired: boolean) => retire(depot.ctx, { command: uuidv7(), table, id, revision, retired })
    expect(accepted(at(1, true))).toEqual({ id, revision: 2 })
    expect(at(1, false)).toEqual({ ok: false, problems: [{ code: 'master.changed-elsewhere', table, id }] })
    expect(at(1, true)).toEqual({ ok: false, problems: [{ code: 'master.changed-elsewhere', table, id }] })
    expect(accepted(at(2, false))).toEqual({ id, revision: 3 })
  })

  it('keeps the earlier name of an agency and of a depot', () => {
    accepted(agency({ id: depot.township, revision: 1, code: 'A12', name: '云岭街道办事处' }))
    accepted(store({ id: depot.depot, revision: 1, code: 'D03', name: '县综合库', owner: depot.agency }))
    expect(depot.connection.client.prepare('select table_name, name, until from name_history order by table_name').all()).toEqual([
      { table_name: 'agency', name: '云岭镇人民政府', until: '2026-11-20' }, { table_name: 'place', name: '县应急物资综合仓库', until: '2026-11-20' },
    ])
  })
})
