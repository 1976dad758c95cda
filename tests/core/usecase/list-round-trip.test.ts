import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '#core/context.ts'
import { listKinds, type ListKind } from '#core/domain/import-lists.ts'
import { wordsOf } from '#core/i18n/words.ts'
import { masterListSheet } from '#core/report/master-list.ts'
import { writeWorkbook } from '#core/report/workbook.ts'
import { exportList } from '#core/usecase/lists/export-list.ts'
import { saveListRow } from '#core/store/list-store.ts'
import { addPackaging, replaceAliases, saveAgency, saveItem } from '#core/store/master-store.ts'
import { savePlace } from '#core/store/place-store.ts'
import { saveOwnField } from '#core/usecase/save-own-field.ts'
import { previewLists } from '#core/usecase/lists/lists-report.ts'
import { accepted } from '../depot.ts'
import { openOffice, type Office } from './import-office.ts'
import { takeLists } from './list-files.ts'

async function exported(ctx: Context, kind: ListKind): Promise<Uint8Array> {
  const words = wordsOf('zh')
  const bytes = new PassThrough()
  const [whole] = await Promise.all([buffer(bytes), writeWorkbook(bytes, [masterListSheet(words, { kind, ...accepted(exportList(ctx, kind)) })], { words, practice: true, madeAt: new Date(0) })])
  return new Uint8Array(whole)
}

function lookAt(ctx: Context, bytes: Uint8Array) {
  return accepted(previewLists(ctx, { name: '导出.xlsx', bytes, choices: [], fixes: [], kinds: [] }))
}

/** One cell of every list: its column's heading, what to write there, and the difference that it must make. */
const edits: readonly { readonly kind: ListKind; readonly code: string; readonly heading: string; readonly text: string | number; readonly field: string; readonly after: string }[] = [
  { kind: 'agencies', code: 'A03', heading: '职责', text: '防汛', field: 'responsibility', after: '防汛' },
  { kind: 'agencies', code: 'A03', heading: '上级单位', text: '县应急管理局', field: 'parent', after: '县应急管理局' },
  { kind: 'suppliers', code: 'S01', heading: '供应商类别', text: '超市', field: 'supplierKind', after: '超市' },
  { kind: 'depots', code: 'D03', heading: '面积平方米', text: 721.5, field: 'areaM2', after: '721.5' },
  { kind: 'depots', code: 'D03', heading: '归属单位', text: '县水利局', field: 'owner', after: '县水利局' },
  { kind: 'agencies', code: 'A03', heading: '联系电话', text: '0000-7654321', field: 'contactAPhone', after: '0000-7654321' },
  { kind: 'depots', code: 'D03', heading: '启用日期', text: '2021.5.1', field: 'own1', after: '2021-05-01' },
  { kind: 'items', code: 'SH-004', heading: '颜色', text: '迷彩', field: 'own1', after: '迷彩' },
  { kind: 'bins', code: 'Z1', heading: '库位名称', text: '一区', field: 'placeName', after: '一区' },
  { kind: 'items', code: 'SH-004', heading: '别名', text: '被子', field: 'aliases', after: '被子' },
  { kind: 'items', code: 'SH-004', heading: '包装', text: '捆=20', field: 'pack', after: '捆=20' },
  { kind: 'items', code: 'SP-001', heading: '保质期', text: '2年', field: 'shelfLife', after: '24个月' },
  { kind: 'items', code: 'SH-004', heading: '参考单价', text: 99.5, field: 'unitPrice', after: '99.5' },
]

describe('a master list that goes out and comes in again', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
    const field = { revision: 0, retired: false }
    for (const own of [{ table: 'place', name: '启用日期', kind: 'date', choices: [] }, { table: 'item', name: '颜色', kind: 'choice', choices: ['橙色', '迷彩'] }] as const) {
      accepted(saveOwnField(office.ctx, { command: uuidv7(), id: uuidv7(), ...field, ...own }))
    }
    const people = { name: '单位', rows: [['单位代码', '单位名称', '联系人', '联系电话', '备用联系人'], ['A03', '县水利局', '某甲', '0000-1234567', '某乙']] }
    const dated = { name: '仓库', rows: [['仓库代码', '仓库名称', '启用日期'], ['D03', '县应急物资综合仓库', '2020年1月1日']] }
    const coloured = { name: '物资', rows: [['物资编码', '物资名称', '计量单位', '颜色'], ['SH-004', '棉被', '床', '橙色']] }
    expect(await takeLists(office.ctx, { sheets: [people, dated, coloured] })).toMatchObject({ posted: true, changed: 3, problems: [] })
    await takeLists(office.ctx, { sheets: [{ name: '供应商', rows: [['供应商编码', '供应商名称', '供应商类别'], ['S01', '粮油公司', '粮油'], ['S02', '超市公司', '']] }] })
  })
  afterAll(() => office.close())

  it.each(listKinds)('%s: all rows known, no difference, nothing to import', async (kind) => {
    const seen = lookAt(office.ctx, await exported(office.ctx, kind))
    expect(seen.recognised.map((sheet) => sheet.kind)).toEqual([kind])
    expect({ problems: seen.problems, changes: seen.changes, added: seen.added, changed: seen.changed, nothing: seen.nothing }).toEqual({ problems: [], changes: [], added: 0, changed: 0, nothing: null })
    expect(seen.known).toBeGreaterThan(0)
  })

  it.each(edits)('$kind: $heading of $code edited is that one difference', async ({ kind, code, heading, text, field, after }) => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(await exported(office.ctx, kind)).buffer)
    const [sheet] = book.worksheets
    if (!sheet) throw new Error('no sheet')
    const top = [...Array(6).keys()].find((row) => texts(sheet.getRow(row + 1)).includes(heading)) ?? 0
    const column = texts(sheet.getRow(top + 1)).findIndex((cell) => cell.replaceAll(/[（）()]/g, '') === heading)
    const row = [...Array(sheet.rowCount).keys()].map((at) => sheet.getRow(at + 1)).find((line) => texts(line).includes(code))
    if (!row || column < 0) throw new Error(`no cell for ${code} ${heading}`)
    row.getCell(column).value = text
    const seen = lookAt(office.ctx, new Uint8Array(await book.xlsx.writeBuffer()))
    expect(seen.problems).toEqual([])
    expect(seen.changes).toMatchObject([{ action: 'changed', code, differences: [{ field, after }] }])
    expect(seen.changes[0]?.differences).toHaveLength(1)
  })

  it('holds for records that offices have from earlier days', async () => {
    const strange = await openOffice()
    const [a03 = { id: '' }] = strange.all("select id from agency where code = 'A03'")
    strange.connection.transact((tx) => {
      saveAgency(tx, { id: 'lower', code: 'old-1', name: '县水利局', kind: 'gone', parentId: 'retired', tier: '' })
      saveAgency(tx, { id: 'retired', code: 'A98', name: '县机关事务局', retiredOn: '2026-01-01' })
      saveListRow(tx, { list: 'agency-kind', code: 'gone', name: '旧类别', grouping: '', usable: false, retiredOn: '2026-01-01' })
      savePlace(tx, { id: 'd90', kind: 'depot', code: 'd-90', name: '老库 （一）', depotId: 'd90', ownerId: 'lower', custodianId: String(a03['id']), siteKind: 'warehouse', areaM2: 12.345 })
      saveItem(tx, { id: 'i90', code: 'xx-90', name: '老物资', unit: '千克', scale: 2, tracking: 'quantity', shelfLife: 400, shelfLifeUnit: 'day', referencePrice: '0.125' })
      replaceAliases(tx, 'i90', ['甲,乙', '丙'])
      addPackaging(tx, { id: 'p1', itemId: 'i90', name: '大 袋', baseUnits: 1250 })
      addPackaging(tx, { id: 'p2', itemId: 'i90', name: '6号桶', baseUnits: 600 })
    })
    for (const kind of ['agencies', 'depots', 'items'] as const) {
      const seen = lookAt(strange.ctx, await exported(strange.ctx, kind))
      expect({ kind, problems: seen.problems, changes: seen.changes }).toEqual({ kind, problems: [], changes: [] })
    }
    strange.close()
  })

  it('keeps people only in their own table: neither the journal nor the batch names them', () => {
    expect(office.all('select name, day_phone as phone, seat from contact_detail order by seat')).toEqual([{ name: '某甲', phone: '0000-1234567', seat: 'A' }, { name: '某乙', phone: '', seat: 'B' }])
    const kept = JSON.stringify([office.all('select payload, facts, answer from journal'), office.all('select fields from import_row')])
    expect(kept).toContain('seat')
    for (const text of ['某甲', '某乙', '0000-1234567']) expect(kept).not.toContain(text)
  })

  it('keeps a changed item whole: packs, codes, names and life as they were', async () => {
    const before = office.all("select i.*, (select group_concat(code) from item_code where item_id = i.id) as codes, (select group_concat(base_units) from packaging where item_id = i.id and retired_on is null) as packs from item i where code = 'SP-001'")
    await takeLists(office.ctx, { batch: uuidv7(), sheets: [{ name: '物资', rows: [['物资编码', '物资名称', '计量单位', '储存要求'], ['SP-001', before[0]?.['name'] ?? '', before[0]?.['unit'] ?? '', '阴凉']] }] })
    const after = office.all("select i.*, (select group_concat(code) from item_code where item_id = i.id) as codes, (select group_concat(base_units) from packaging where item_id = i.id and retired_on is null) as packs from item i where code = 'SP-001'")
    expect(after).toEqual([{ ...before[0], storage_class: '阴凉', revision: Number(before[0]?.['revision']) + 1 }])
  })
})

function texts(row: ExcelJS.Row): readonly string[] {
  return Array.isArray(row.values) ? Array.from(row.values, (value) => (typeof value === 'string' ? value : '')) : []
}
