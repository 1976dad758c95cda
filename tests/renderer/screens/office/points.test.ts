import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '#core/i18n/words.ts'
import { readPaste } from '../../../../src/renderer/screens/office/paste.ts'
import { freshRow, isChanged, pasted, readPoint, rowOf, type DepotRow, type PointCells, type PointTerms } from '../../../../src/renderer/screens/office/points-form.ts'

describe('cells pasted from a sheet', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    ['one cell', 'D09', [['D09']]],
    ['rows and columns', 'D09\t石门乡库\r\nD10\t云岭镇库\r\n', [['D09', '石门乡库'], ['D10', '云岭镇库']]],
    ['empty cells', 'D09\t\t乡镇\n\t\t', [['D09', '', '乡镇'], ['', '', '']]],
    ['a cell with a break and quotes inside', '"上街\n""甲""楼"\tx\ny', [['上街\n"甲"楼', 'x'], ['y']]],
    ['a quote inside a plain cell', '5" 管\tx', [['5" 管', 'x']]],
  ])('reads %s', (_what, text, cells) => {
    expect(readPaste(text)).toEqual(cells)
  })

  it('reads back whatever cells a sheet holds', () => {
    const cell = fc.string().map((text) => text.replaceAll('\r', '').trim())
    const written = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }), (rows) => {
      expect(readPaste(`${rows.map((row) => row.map(written).join('\t')).join('\r\n')}\r\n`)).toEqual(rows)
    }))
  })
})

describe('a grid of many depots', () => {
  const terms: PointTerms = {
    agencies: [
      { id: 'a', code: 'A02', name: '县应急管理局', tier: 'county' }, { id: 't', code: 'A12', name: '云岭镇人民政府', tier: 'township' },
      { id: 'v', code: 'A14', name: '青竹村', tier: 'village' }, { id: 'w', code: 'A15', name: '青竹村', tier: 'village' },
    ],
    own: 'a', sites: [{ value: 'warehouse', label: '仓库' }, { value: 'village_point', label: '村级物资点' }], words: wordsOf('zh'),
  }
  const ids = () => {
    let last = 0
    return () => `new${(last += 1)}`
  }
  const read = (cells: Partial<PointCells>) => readPoint({ ...freshRow('x', 'c'), cells: { ...freshRow('x', 'c').cells, code: 'D09', name: '库', ...cells } }, terms)

  it('puts a block from a cell on, over rows that are there and into new ones, and drops what is beyond the last column', () => {
    const rows = pasted([freshRow('one', 'c')], { row: 0, column: 'loadMinutes', block: [['10', '赵六', '139', '理由', '多出来'], ['20']], newId: ids() })
    expect(rows.map(({ id, cells }) => [id, cells.loadMinutes, cells.typeReason])).toEqual([['one', '10', '理由'], ['new1', '20', '']])
    expect(rows.map(isChanged)).toEqual([true, true])
  })

  it.each<[string, Partial<PointCells>, object]>([
    ['an owner by code', { owner: 'a12' }, { owner: 't', tier: 'township' }],
    ['an owner by name, a site and a tier by theirs', { owner: '云岭镇人民政府', siteKind: '村级物资点', tier: '村' }, { owner: 't', siteKind: 'village_point', tier: 'village' }],
    ['what is left empty as the own agency, a general warehouse of its tier', {}, { owner: 'a', siteKind: 'warehouse', depotType: '综合', tier: 'county', areaM2: null, loadMinutes: null }],
    ['full-width numbers and codes', { code: 'ｄ０９', areaM2: '１２.５', capacity: '1,200' }, { code: 'D09', areaM2: 12.5, capacity: 1200 }],
  ])('understands %s', (_what, cells, point) => {
    expect(read(cells)).toMatchObject(point)
  })

  it.each<[string, Partial<PointCells>, readonly string[]]>([
    ['an unknown owner', { owner: '某局' }, ['owner']], ['an owner whose name two agencies bear', { owner: '青竹村' }, ['owner']], ['an unknown site', { siteKind: '山洞' }, ['siteKind']],
    ['another kind', { depotType: '混合' }, ['depotType']], ['a phone of nobody', { contactPhone: '139' }, ['contactName']], ['two bad cells at once', { tier: '国', areaM2: '很大' }, ['tier', 'areaM2']],
  ])('marks the cell of %s', (_what, cells, columns) => {
    expect(Object.keys(read(cells))).toEqual(columns)
  })

  it('reads back a depot that is there as unchanged', () => {
    const depot: DepotRow = {
      id: 'd', code: 'D14', name: '青竹村点', siteKind: 'village_point', siteKindName: '村级物资点', depotType: '综合', tier: 'village', owner: 'v', ownerName: '青竹村', custodian: 'v', custodianName: '青竹村',
      typeReason: '', grade: '', capacity: null, coordinates: '', areaM2: 12.5, near: '', storage: '常温', loadMinutes: 5, searchText: '', retiredOn: null, revision: 4,
    }
    const row = rowOf(depot, { id: 'c', name: '赵六', dayPhone: '139' }, terms)
    expect([isChanged(row), row.cells.owner]).toEqual([false, 'A14'])
    expect(readPoint(row, terms)).toMatchObject({ id: 'd', revision: 4, owner: 'v', tier: 'village', areaM2: 12.5, storage: '常温' })
    expect(readPoint(row, terms)).not.toHaveProperty('contact')
    expect(readPoint({ ...row, cells: { ...row.cells, contactName: '', contactPhone: '' } }, terms)).toMatchObject({ contact: { contact: 'c', name: '', dayPhone: '' } })
  })
})
