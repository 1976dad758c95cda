import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accept } from '#core/domain/result.ts'
import { importItems, type ImportItems } from '#core/usecase/import-items.ts'
import { buildBook, type BookSheet } from '../intake/build-book.ts'
import { accepted } from '../depot.ts'
import { createCast } from './document-cast.ts'
import { openOffice, type Office } from './import-office.ts'

const headings = ['物资编码', '物资名称', '别名', '计量单位', '包装', '条码', '保质期', '单价']

describe('an office\'s list of items', () => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const take = async (rows: BookSheet['rows'], more: Partial<ImportItems> = {}) => {
    const bytes = await buildBook([{ name: '目录', rows: [headings, ...rows] }])
    return accepted(await importItems(office.ctx, { name: '目录.xlsx', bytes, choices: [], fixes: [], acceptGood: false, ...more }, async () => accept({})))
  }
  const codes = () => office.all("select code from item where code like 'XX-%' order by code").map(({ code }) => code)

  it('adds what is new with its names, packs, codes and lives, and leaves what is known', async () => {
    expect(await take([['XX-001', '编织绳', '绳子、麻绳', '卷', '箱=12', '6901234567892', '24个月', '3.5'], ['SH-004', '另一个名字', '', '床', '', '', '', '']])).toEqual({ posted: true, rowsOk: 2, added: 1, known: 1, problems: [] })
    expect(office.all(`select i.name as name, i.unit as unit, i.shelf_life as life, i.reference_price as price, p.base_units as pack, c.code as code from item i
      join packaging p on p.item_id = i.id join item_code c on c.item_id = i.id where i.code = 'XX-001'`)).toEqual([{ name: '编织绳', unit: '卷', life: 24, price: '3.5', pack: 12, code: expect.stringContaining('6901234567892') }])
    expect(office.all("select text from item_alias a join item i on i.id = a.item_id where i.code = 'XX-001' order by text")).toHaveLength(2)
    expect(office.all("select name from item where code = 'SH-004'")).toEqual([{ name: '棉被' }])
  })

  it('adds nothing while a row has a problem, until the good rows are asked for', async () => {
    const rows = [['XX-001', '编织绳', '', '卷', '', '', '', ''], ['XX-002', '', '', '卷', '', '', '', ''], ['XX-003', '铁丝', '', '卷', '', '6901234567890', '', '']]
    expect(await take(rows)).toMatchObject({ posted: false, added: 0, problems: [{ row: 3, reason: { code: 'import.value-missing' } }] })
    expect(codes()).toEqual([])
    expect(await take(rows, { acceptGood: true })).toMatchObject({
      posted: true, rowsOk: 1, added: 1, problems: [{ row: 3 }, { row: 4, value: 'XX-003', reason: { code: 'master.barcode-unfit' } }],
    })
    expect(codes()).toEqual(['XX-001'])
  })

  it('takes all back where the catalogue refuses one row and the good ones were not asked for', async () => {
    const rows = [['XX-001', '编织绳', '', '卷', '', '', '', ''], ['XX-003', '铁丝', '', '卷', '', '6901234567890', '', '']]
    expect(await take(rows)).toMatchObject({ posted: false, rowsOk: 1, added: 0, problems: [{ row: 3, reason: { code: 'master.barcode-unfit' } }] })
    expect(codes()).toEqual([])
  })

  it('takes the list of a depot head, who does not edit the catalogue, and of no keeper', async () => {
    const cast = createCast()
    const list = async (role: 'depot-head' | 'keeper') => {
      const bytes = await buildBook([{ name: '目录', rows: [headings, ['XX-001', '编织绳', '', '卷', '', '', '', '3.5']] }])
      return importItems(cast.as(role), { name: '目录.xlsx', bytes, choices: [], fixes: [], acceptGood: false }, async () => accept({}))
    }
    expect(await list('keeper')).toEqual({ ok: false, problems: [{ code: 'right.missing', right: 'import-items' }] })
    expect(accepted(await list('depot-head'))).toMatchObject({ posted: true, added: 1, problems: [] })
    cast.close()
  })

  it('adds nothing the second time', async () => {
    const rows = [['XX-001', '编织绳', '', '卷', '', '', '', '']]
    await take(rows)
    expect(await take(rows)).toEqual({ posted: false, rowsOk: 1, added: 0, known: 1, problems: [] })
  })
})
