import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { officeLists } from '#core/domain/lists.ts'
import { masterLists } from '#core/query/item-list.ts'
import { listRows } from '#core/query/list-rows.ts'
import { orderListEntries, saveListEntry, type ListEntry } from '#core/usecase/save-list-entry.ts'
import { accepted, createDepot, type Depot } from '../depot.ts'

describe('lists that an office extends', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
  })
  afterEach(() => depot.close())

  const save = (entry: Omit<ListEntry, 'command'>) => saveListEntry(depot.ctx, { command: uuidv7(), ...entry })
  const rows = (list: string) => listRows(depot.connection.read).filter((row) => row.list === list)
  const codes = (entry: Omit<ListEntry, 'command'>) => {
    const saved = save(entry)
    return saved.ok ? [] : saved.problems.map(({ code }) => code)
  }

  it('begins with rows in every list but the office\'s own classes', () => {
    expect(officeLists.filter((list) => rows(list).length === 0)).toEqual(['office-class'])
  })

  it.each<[string, Omit<ListEntry, 'command'>]>([
    ['a kind of depot', { list: 'site-kind', code: '', name: '前置点' }],
    ['a kind of supplier', { list: 'supplier-kind', code: '', name: '帐篷厂' }],
    ['a hazard', { list: 'hazard', code: '', name: '堰塞湖', grouping: 'natural' }],
    ['an office class', { list: 'office-class', code: '', name: '一类物资' }],
    ['a category', { list: 'category', code: 'XF', name: '消防' }],
    ['a source of money', { list: 'funding-source', code: '', name: '特别国债' }],
    ['a condition', { list: 'condition', code: '', name: '封存', usable: false }],
  ])('adds %s at the end, renames it where no paper carries the name, retires it and takes it back', (_what, entry) => {
    const { code } = accepted(save(entry))
    expect(rows(entry.list).at(-1)).toMatchObject({ code, name: entry.name, retiredOn: null })
    const renamed = save({ ...entry, code, name: `${entry.name}改` })
    expect(renamed.ok ? [] : renamed.problems).toEqual(entry.list === 'funding-source' ? [{ code: 'master.name-carried', name: entry.name }] : [])
    const name = rows(entry.list).at(-1)?.name ?? ''
    accepted(save({ ...entry, code, name, retired: true }))
    expect(rows(entry.list).at(-1)?.retiredOn).toBe('2026-11-20')
    accepted(save({ ...entry, code, name, retired: false }))
    expect(rows(entry.list).at(-1)?.retiredOn).toBeNull()
  })

  it.each<[string, Omit<ListEntry, 'command'>]>([
    ['master.field-missing', { list: 'site-kind', code: 'shelter', name: ' ' }],
    ['master.name-taken', { list: 'site-kind', code: '', name: '仓库' }],
    ['master.choice-unknown', { list: 'hazard', code: '', name: '堰塞湖', grouping: 'odd' }],
    ['master.code-shape', { list: 'category', code: '', name: '消防' }],
    ['master.needed', { list: 'condition', code: 'good', name: '完好', retired: true }],
  ])('refuses by %s', (code, entry) => {
    expect(codes(entry)).toEqual([code])
  })

  it('offers retired rows no more and keeps whether an old condition counts', () => {
    accepted(save({ list: 'category', code: 'GF', name: '个体防护与管制', retired: true }))
    accepted(save({ list: 'condition', code: 'flawed', name: '有瑕疵', usable: false }))
    const { categories, conditions } = masterLists(depot.connection.read)
    expect(categories.map(({ code }) => code)).not.toContain('GF')
    expect(conditions.find(({ code }) => code === 'flawed')).toEqual({ code: 'flawed', name: '有瑕疵', usable: 1 })
  })

  it('puts a list into another order', () => {
    accepted(orderListEntries(depot.ctx, { command: uuidv7(), list: 'site-kind', codes: ['cabinet', 'shelter'] }))
    expect(rows('site-kind').map(({ code }) => code)).toEqual(['cabinet', 'shelter', 'warehouse', 'station_room', 'service_station', 'village_point'])
  })
})
