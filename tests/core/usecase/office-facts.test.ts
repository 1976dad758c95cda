import { readFileSync } from 'node:fs'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OwnKind } from '#core/domain/own-fields.ts'
import { checkNames } from '#core/domain/ledger-check.ts'
import { agencyList } from '#core/query/agency-list.ts'
import { contactsOf } from '#core/query/contacts.ts'
import { depotList } from '#core/query/depot-list.ts'
import { eventList } from '#core/query/event-list.ts'
import { itemList } from '#core/query/item-list.ts'
import { ownValues } from '#core/query/own-fields.ts'
import { saveOwnValues } from '#core/store/own-store.ts'
import { dutyPack } from '#core/usecase/duty-pack.ts'
import { eraseContact, saveContact } from '#core/usecase/save-contact.ts'
import { saveEvent, type SaveEvent } from '#core/usecase/save-event.ts'
import { saveLevels, seeLevels } from '#core/usecase/save-levels.ts'
import { saveOwnField, type SaveOwnField } from '#core/usecase/save-own-field.ts'
import { saveAgency, saveDepot, type SaveAgency, type SaveDepot } from '#core/usecase/save-place.ts'
import { savePoints } from '#core/usecase/save-points.ts'
import { verifyLedger } from '#core/usecase/verify-ledger.ts'
import { accepted, createDepot, day, line, type Depot } from '../depot.ts'

describe('what an office knows of itself', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
  })
  afterEach(() => depot.close())

  type Answer = { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }
  const codes = (answer: Answer) => (answer.ok ? [] : (answer.problems ?? []).map(({ code }) => code))
  const agency = (more: Partial<SaveAgency> = {}): SaveAgency => ({
    command: uuidv7(), id: uuidv7(), revision: 0, code: 'A13', name: '石门乡人民政府', shortName: '', kind: 'township', tier: 'township', responsibility: '', ...more,
  })
  const point = (more: Partial<SaveDepot> = {}): SaveDepot => ({
    command: uuidv7(), id: uuidv7(), revision: 0, code: 'D09', name: '石门乡库', owner: depot.township, siteKind: 'warehouse', depotType: '综合', tier: 'township',
    areaM2: 60, near: '', storage: '', loadMinutes: 10, ...more,
  })
  const listed = (code: string) => depotList(depot.connection.read, 'all').find((row) => row.code === code)

  it('keeps population and people to move, what a supplier sells, and a team with headcount and base', () => {
    accepted(saveAgency(depot.ctx, agency({ population: 12_000, peopleToMove: 340 })))
    accepted(saveAgency(depot.ctx, agency({ code: 'S01', name: '青岚粮油', kind: 'supplier', supplierKind: '粮油' })))
    const team = accepted(saveAgency(depot.ctx, agency({ code: 'T01', name: '县防汛抢险队', kind: 'team', teamKind: '防汛抢险', headcount: 60, base: '县城' })))
    accepted(saveAgency(depot.ctx, agency({ ...team, code: 'T01', name: '县防汛抢险队', kind: 'team' })))
    const rows = agencyList(depot.connection.read, { text: '', retired: false })
    expect(rows.find(({ code }) => code === 'A13')).toMatchObject({ kindName: '乡镇（街道）', population: 12_000, peopleToMove: 340 })
    expect(rows.find(({ code }) => code === 'S01')).toMatchObject({ kindName: '供应商', supplierKindName: '粮油' })
    expect(rows.find(({ code }) => code === 'T01')).toMatchObject({ teamKindName: '防汛抢险', headcount: 60, base: '县城' })
  })

  it.each<[string, Partial<SaveAgency>]>([['kind', { kind: 'odd' }], ['kind of supplier', { supplierKind: '军火' }], ['kind of team', { teamKind: 'odd' }]])('refuses a %s that no list has', (_what, fault) => {
    expect(codes(saveAgency(depot.ctx, agency(fault)))).toEqual(['master.choice-unknown'])
  })

  it('keeps grade, capacity, custodian and coordinates of a shelter', () => {
    accepted(saveDepot(depot.ctx, point({ siteKind: 'shelter', grade: '二级', capacity: 300, coordinates: '51,52', custodian: depot.agency })))
    expect(listed('D09')).toMatchObject({ siteKindName: '避灾安置场所', grade: '二级', capacity: 300, coordinates: '51,52', custodianName: '县应急管理局' })
    expect(codes(saveDepot(depot.ctx, point({ code: 'D10', siteKind: 'odd' })))).toEqual(['master.choice-unknown'])
  })

  it.each<[string, Partial<SaveDepot>, string]>([
    ['专项 in a township without a reason', { depotType: '专项' }, 'refused'],
    ['专项 in a village for a blank reason', { depotType: '专项', tier: 'village', typeReason: ' ' }, 'refused'],
    ['专项 in a township for a reason', { depotType: '专项', typeReason: '靠近青岚水库' }, '靠近青岚水库'],
    ['专项 in the county', { depotType: '专项', tier: 'county' }, ''],
    ['综合 in a township, whatever reason is left over', { typeReason: 'x' }, ''],
  ])('takes or refuses %s', (_what, more, reason) => {
    const refused = reason === 'refused'
    expect(codes(saveDepot(depot.ctx, point(more)))).toEqual(refused ? ['master.special-below-county'] : [])
    expect(listed('D09')?.typeReason).toBe(refused ? undefined : reason)
  })

  it('keeps an earlier reason where a save says nothing of it', () => {
    const { id } = accepted(saveDepot(depot.ctx, point({ depotType: '专项', typeReason: '靠近水库' })))
    accepted(saveDepot(depot.ctx, point({ id, revision: 1, depotType: '专项' })))
    expect(listed('D09')?.typeReason).toBe('靠近水库')
  })

  it('keeps no name and no phone of a contact in the journal, and nothing at all after erasing', () => {
    const person = { contact: uuidv7(), subject: depot.depot, seat: 'A' as const, name: '赵六', post: '站长', dayPhone: '13900001234', nightPhone: '13900005678' }
    accepted(saveContact(depot.ctx, { command: uuidv7(), ...person }))
    accepted(saveContact(depot.ctx, { command: uuidv7(), ...person, contact: uuidv7(), seat: 'B', name: '钱七', dayPhone: '' }))
    expect(contactsOf(depot.connection.read, depot.depot).map(({ seat, name, dayPhone }) => [seat, name, dayPhone])).toEqual([['A', '赵六', '13900001234'], ['B', '钱七', '']])
    const journal = JSON.stringify(depot.connection.client.prepare('select * from journal').all())
    expect(['赵六', '13900001234', '13900005678', '钱七'].filter((text) => journal.includes(text))).toEqual([])
    accepted(eraseContact(depot.ctx, { command: uuidv7(), subject: depot.depot, seat: 'A' }))
    expect(contactsOf(depot.connection.read, depot.depot).map(({ name }) => name)).toEqual(['钱七'])
    expect(['', '-wal'].filter((end) => readFileSync(`${depot.connection.file}${end}`).includes('13900001234'))).toEqual([])
    expect(verifyLedger(depot.connection.read, { checks: checkNames.filter((name) => name !== 'anchor') }).ok).toBe(true)
  })

  it('gives the duty pack with its phones to those only who may take lists out', () => {
    expect(codes(dutyPack({ ...depot.ctx, actor: { kind: 'nobody' } }))).toEqual(['session.missing'])
  })

  it('refuses a contact without a name or of nobody', () => {
    const person = { command: uuidv7(), contact: uuidv7(), subject: depot.depot, seat: 'A' as const, name: ' ', post: '', dayPhone: '1', nightPhone: '' }
    expect(codes(saveContact(depot.ctx, person))).toEqual(['master.field-missing'])
    expect(codes(saveContact(depot.ctx, { ...person, command: uuidv7(), name: '赵六', subject: depot.bin }))).toEqual(['master.not-found'])
  })

  const event = (more: Partial<SaveEvent> = {}): SaveEvent => ({
    command: uuidv7(), id: uuidv7(), revision: 0, name: '“6·18”强降雨', hazard: 'FLOOD', colour: '', level: null, startedOn: day('2026-06-18'), endedOn: '', remark: '', retired: false, ...more,
  })

  it('knows an event before its level, then its level, colour and end', () => {
    const id = uuidv7()
    accepted(saveEvent(depot.ctx, event({ id })))
    accepted(saveEvent(depot.ctx, event({ id, revision: 1, colour: 'orange', level: 3, endedOn: day('2026-06-25') })))
    expect(eventList(depot.connection.read)).toMatchObject([{ hazardName: '洪涝/山洪', colour: 'orange', level: 3, endedOn: '2026-06-25', revision: 2 }])
  })

  it.each<[string, Partial<SaveEvent>]>([
    ['master.field-missing', { name: '' }], ['master.field-missing', { hazard: '' }], ['master.field-missing', { startedOn: '' }], ['master.days-reversed', { endedOn: day('2026-06-17') }],
    ['master.choice-unknown', { hazard: 'odd' }], ['master.changed-elsewhere', { revision: 3 }],
  ])('refuses an event for %s', (code, fault) => {
    expect(codes(saveEvent(depot.ctx, event(fault)))).toEqual([code])
  })

  const field = (more: Partial<SaveOwnField> = {}): SaveOwnField => ({ command: uuidv7(), id: uuidv7(), revision: 0, table: 'place', name: '消防验收', kind: 'text', choices: [], retired: false, ...more })

  it.each<[OwnKind, string, string | undefined]>([
    ['text', ' 已验收 ', '已验收'], ['number', '１２.5', '12.5'], ['number', '很多', undefined], ['date', '2026/11/20', '2026-11-20'], ['date', '2026-02-30', undefined], ['choice', '甲', '甲'], ['choice', '丙', undefined],
  ])('takes into an own field of %s: %s', (kind, typed, kept) => {
    const { id } = accepted(saveOwnField(depot.ctx, field({ kind, choices: ['甲', '乙'] })))
    expect(codes(saveDepot(depot.ctx, point({ own: { [id]: typed } })))).toEqual(kept === undefined ? ['master.own-value'] : [])
    expect(ownValues(depot.connection.read, 'place').map(({ value }) => value)).toEqual(kept === undefined ? [] : [kept])
  })

  it('keeps own values until they are emptied, and takes none for a retired field or another kind of record', () => {
    const { id } = accepted(saveOwnField(depot.ctx, field()))
    const made = accepted(saveDepot(depot.ctx, point({ own: { [id]: '已验收' } })))
    accepted(saveDepot(depot.ctx, point({ ...made })))
    expect(ownValues(depot.connection.read, 'place')).toHaveLength(1)
    accepted(saveOwnField(depot.ctx, field({ id, revision: 1, retired: true })))
    expect(codes(saveDepot(depot.ctx, point({ id: made.id, revision: 2, own: { [id]: '改' } })))).toEqual(['master.own-field-gone'])
    expect(codes(saveAgency(depot.ctx, agency({ own: { [id]: 'x' } })))).toEqual(['master.own-field-gone'])
    accepted(saveOwnField(depot.ctx, field({ id, revision: 2 })))
    accepted(saveDepot(depot.ctx, point({ id: made.id, revision: 2, own: { [id]: '' } })))
    expect(ownValues(depot.connection.read, 'place')).toEqual([])
  })

  it('finds items and agencies by what their own fields hold', () => {
    const { id: ofItem } = accepted(saveOwnField(depot.ctx, field({ table: 'item' })))
    const { id: ofAgency } = accepted(saveOwnField(depot.ctx, field({ table: 'agency' })))
    const item = depot.item({ code: 'SH-004', name: '棉被' })
    depot.connection.transact((tx) => saveOwnValues(tx, item, { [ofItem]: '三号货架' }))
    accepted(saveAgency(depot.ctx, agency({ own: { [ofAgency]: '甲级' } })))
    const read = depot.connection.read
    expect(itemList(read, { text: '三号', category: '', retired: false }).map(({ code }) => code)).toEqual(['SH-004'])
    expect(agencyList(read, { text: '甲级', retired: false }).map(({ code }) => code)).toEqual(['A13'])
    expect(itemList(read, { text: '四号', category: '', retired: false })).toEqual([])
  })

  it.each<[string, Partial<SaveOwnField>]>([['master.field-missing', { name: ' ' }], ['master.own-choices-missing', { kind: 'choice', choices: [' '] }], ['master.changed-elsewhere', { revision: 1 }]])('refuses an own field for %s', (code, fault) => {
    expect(codes(saveOwnField(depot.ctx, field(fault)))).toEqual([code])
  })

  it('keeps the kind of an own field and its name apart from the others', () => {
    const { id } = accepted(saveOwnField(depot.ctx, field()))
    expect(codes(saveOwnField(depot.ctx, field({ id, revision: 1, kind: 'number' })))).toEqual(['master.own-kind-fixed'])
    expect(codes(saveOwnField(depot.ctx, field()))).toEqual(['master.name-taken'])
    expect(codes(saveOwnField(depot.ctx, field({ table: 'item' })))).toEqual([])
  })

  it('lists what is below its minimum by usable stock, not by what is booked', () => {
    const quilt = depot.item({ code: 'SH-004', name: '棉被' })
    accepted(depot.record({ lines: [line(quilt, 100, { to: depot.bin }), line(quilt, 50, { to: depot.bin, condition: 'aged' })] }))
    const levels = (minimum: number | null, maximum: number | null) => saveLevels(depot.ctx, { command: uuidv7(), item: quilt, levels: [{ depot: depot.depot, minimum, maximum }] })
    const low = () => accepted(seeLevels(depot.ctx, { all: false })).map(({ name, usable, minimum }) => [name, usable, minimum])
    accepted(levels(100, null))
    expect(low()).toEqual([])
    accepted(levels(120, 200))
    expect(low()).toEqual([['棉被', 100, 120]])
    expect(codes(levels(10, 9))).toEqual(['master.levels-reversed'])
    accepted(levels(null, null))
    expect(accepted(seeLevels(depot.ctx, { all: true }))).toEqual([])
  })

  it('puts into the duty pack what may be used where, whom to call, and the teams', () => {
    const quilt = depot.item({ code: 'SH-004', name: '棉被' })
    accepted(depot.record({ lines: [line(quilt, 100, { to: depot.bin }), line(quilt, 50, { to: depot.bin, condition: 'aged' })] }))
    accepted(saveContact(depot.ctx, { command: uuidv7(), contact: uuidv7(), subject: depot.depot, seat: 'A', name: '赵六', post: '', dayPhone: '1', nightPhone: '2' }))
    accepted(saveAgency(depot.ctx, agency({ code: 'T01', name: '县防汛抢险队', kind: 'team', teamKind: '防汛抢险', headcount: 60, base: '县城' })))
    const { depots, stock, teams } = accepted(dutyPack(depot.ctx))
    expect(depots.map(({ code, kinds, contacts }) => [code, kinds, contacts.map(({ name }) => name)])).toEqual([['D03', 1, ['赵六']]])
    expect(stock.map(({ name, usable }) => [name, usable])).toEqual([['棉被', 100]])
    expect(teams.map(({ name, kind, headcount, base }) => [name, kind, headcount, base])).toEqual([['县防汛抢险队', '防汛抢险', 60, '县城']])
  })

  it('keeps contact A of many points, leaves what is not named, and takes away what was emptied', () => {
    const id = uuidv7()
    const contact = (name: string, dayPhone: string) => ({ command: uuidv7(), contact: uuidv7(), name, dayPhone })
    const kept = () => contactsOf(depot.connection.read, id).map(({ name, dayPhone, nightPhone }) => [name, dayPhone, nightPhone])
    const save = (revision: number, person?: ReturnType<typeof contact>) => accepted(savePoints(depot.ctx, [{ ...point({ id, revision }), contact: person }]))
    expect(accepted(savePoints(depot.ctx, [{ ...point({ code: 'D10' }), contact: contact('', '139') }])).faults).toEqual([{ row: 0, problems: [{ code: 'master.field-missing', field: 'name' }] }])
    save(0, contact('赵六', '139'))
    accepted(saveContact(depot.ctx, { command: uuidv7(), contact: uuidv7(), subject: id, seat: 'A', name: '赵六', post: '', dayPhone: '139', nightPhone: '5' }))
    save(1, contact('钱七', '138'))
    save(2)
    expect(kept()).toEqual([['钱七', '138', '5']])
    save(3, contact('', ''))
    expect(kept()).toEqual([])
  })

  it('saves a thousand points at once, and none where one of them is refused', () => {
    const many = Array.from({ length: 1000 }, (_, at) => point({ code: `P${String(at).padStart(4, '0')}`, name: `第${at}村物资点`, siteKind: 'village_point', tier: 'village' }))
    const spoilt = many.map((row, at) => (at === 7 ? { ...row, name: '' } : at === 900 ? { ...row, code: 'P0003' } : row))
    expect(accepted(savePoints(depot.ctx, spoilt))).toMatchObject({ saved: 0, faults: [{ row: 7, problems: [{ code: 'master.field-missing' }] }, { row: 900, problems: [{ code: 'master.code-taken' }] }] })
    expect(depotList(depot.connection.read, 'all')).toHaveLength(1)
    const told = depot.changes.length
    expect(accepted(savePoints(depot.ctx, many))).toEqual({ saved: 1000, faults: [] })
    expect(depot.changes.length - told).toBe(1)
    expect(accepted(savePoints(depot.ctx, many)).saved).toBe(1000)
    expect(depotList(depot.connection.read, 'all')).toHaveLength(1001)
  })
})
