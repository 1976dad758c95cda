import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accept } from '#core/domain/result.ts'
import { asNew } from '#core/intake/lists/new-name.ts'
import { saveItem } from '#core/store/master-store.ts'
import { importLists } from '#core/usecase/lists/import-lists.ts'
import { addUnknown } from '#core/usecase/lists/unknown-names.ts'
import { previewOpening } from '#core/usecase/opening-report.ts'
import { reverseImport } from '#core/usecase/reverse-import.ts'
import { accepted, createDepot, day, type Depot } from '../depot.ts'
import { createCast } from './document-cast.ts'
import { openOffice, sheetFile, type Office } from './import-office.ts'
import { agenciesSheet, depotsSheet, itemsSheet, listFile, lookAtLists, takeLists } from './list-files.ts'

const agencies = (...rows: readonly (readonly (string | number | null)[])[]) => ({ name: '单位', rows: [['单位代码', '单位名称', '级别', '上级单位', '职责'], ...rows] })
const depots = (...rows: readonly (readonly (string | number | null)[])[]) => ({ name: '仓库', rows: [['仓库代码', '仓库名称', '管理单位', '仓库类型', '面积'], ...rows] })

describe('lists of an office that has nothing yet', () => {
  let depot: Depot
  beforeEach(() => {
    depot = createDepot()
  })
  afterEach(() => depot.close())
  const all = (text: string) => depot.connection.client.prepare(text).all()

  it('takes agencies, depots and items out of one workbook, each naming what the one before adds', async () => {
    const seen = await lookAtLists(depot.ctx, { sheets: [itemsSheet(), depotsSheet(), agenciesSheet()] })
    expect(seen.recognised.map(({ kind }) => kind)).toEqual(['items', 'depots', 'agencies'])
    expect(seen.problems).toEqual([])
    const report = await takeLists(depot.ctx, { sheets: [itemsSheet(), depotsSheet(), agenciesSheet()] })
    expect(report).toMatchObject({ posted: true, problems: [], withheld: 0 })
    expect(all("select count(*) as n from agency")).toEqual([{ n: 14 }])
    expect(all("select count(*) as n from place where kind = 'depot'")).toEqual([{ n: 14 }])
    expect(all('select count(*) as n from item')).toEqual([{ n: 76 }])
    expect(all("select a.code from place p join agency a on a.id = p.owner_id where p.code = 'D08'")).toEqual([{ code: 'A12' }])
    const again = await takeLists(depot.ctx, { sheets: [itemsSheet(), depotsSheet(), agenciesSheet()] })
    expect(again).toMatchObject({ posted: false, added: 0, changed: 0, known: 104, changes: [] })
  })

  it('gives the next free code where a list has none, and finds its own again by name', async () => {
    const sheet = { name: '单位', rows: [['单位名称', '级别'], ['县水利局', '县级'], ['县应急管理局', '县级']] }
    expect(await takeLists(depot.ctx, { sheets: [sheet] })).toMatchObject({ posted: true, added: 1, known: 1 })
    expect(all("select code from agency where name = '县水利局'")).toEqual([{ code: 'A01' }])
    expect(await takeLists(depot.ctx, { sheets: [sheet] })).toMatchObject({ posted: false, known: 2 })
  })

  it('proposes an owner that does not exist as new, and adds it where a person says so', async () => {
    const sheets = [depots(['D20', '水库仓库', '县水利局', '专项', 120])]
    const seen = await lookAtLists(depot.ctx, { sheets })
    expect(seen.problems).toMatchObject([{ row: 2, field: 'owner', value: '县水利局', reason: { code: 'import.owner-unknown' }, proposal: { to: asNew('县水利局') } }])
    const fixes = [{ field: 'owner' as const, value: '县水利局', to: asNew('县水利局') }]
    expect(await takeLists(depot.ctx, { sheets, fixes })).toMatchObject({ posted: true, added: 2, problems: [] })
    expect(all("select a.name as owner, p.depot_type as type, p.area_m2 as area from place p join agency a on a.id = p.owner_id where p.code = 'D20'")).toEqual([{ owner: '县水利局', type: '专项', area: 120 }])
  })

  it('takes zones and bins, also of zones that the sheet names only beside them', async () => {
    const sheet = { name: '库位', rows: [['仓库', '类型', '编号', '名称', '所属库区'], ['D03', '库位', 'C-01', '一号架', 'C'], ['D03', '库区', 'C', 'C区装备', ''], ['D03', '', 'E-01', '', 'E区']] }
    const seen = await lookAtLists(depot.ctx, { sheets: [sheet] })
    expect(seen.problems).toMatchObject([{ row: 4, field: 'zone', reason: { code: 'import.zone-unknown' } }])
    expect(await takeLists(depot.ctx, { sheets: [sheet], fixes: [{ field: 'zone', value: 'E区', to: asNew('E区') }] })).toMatchObject({ posted: true, added: 4 })
    expect(all("select p.code as code, p.name as name, z.code as zone from place p join place z on z.id = p.parent_id where p.code in ('C-01', 'E-01') order by p.code")).toEqual([
      { code: 'C-01', name: '一号架', zone: 'C' }, { code: 'E-01', name: 'E-01', zone: 'E区' },
    ])
  })

  it('takes suppliers as agencies of that kind, and a kind that the list lacks where it is wanted', async () => {
    const sheet = { name: '协议供应商', rows: [['供应商名称', '类别', '供应内容'], ['青岚粮油有限公司', '粮油', '大米'], ['冷链公司', '冷链', '疫苗箱']] }
    const seen = await lookAtLists(depot.ctx, { sheets: [sheet] })
    expect(seen).toMatchObject({ recognised: [{ kind: 'suppliers' }], problems: [{ field: 'supplierKind', value: '冷链' }] })
    expect(await takeLists(depot.ctx, { sheets: [sheet], fixes: [{ field: 'supplierKind', value: '冷链', to: asNew('冷链') }] })).toMatchObject({ posted: true, added: 2 })
    expect(all("select code, supplier_kind as kind from agency where kind = 'supplier' order by code")).toEqual([{ code: 'S01', kind: '粮油' }, { code: 'S02', kind: '冷链' }])
  })
})

describe('lists of an office that has them', () => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  it('shows a changed cell as a difference, and changes that cell alone', async () => {
    const sheets = [agencies(['A03', '县水务局', '县级', '', '防汛抗旱专项物资仓库,靠近水利工程储备'])]
    const seen = await lookAtLists(office.ctx, { sheets })
    expect(seen.changes).toEqual([{ list: 'agencies', sheet: '单位', row: 2, action: 'changed', code: 'A03', name: '县水务局', differences: [{ field: 'agencyName', before: '县水利局', after: '县水务局' }] }])
    expect(await takeLists(office.ctx, { sheets })).toMatchObject({ posted: true, added: 0, changed: 1 })
    expect(office.all("select name, short_name as short from agency where code = 'A03'")).toEqual([{ name: '县水务局', short: 'WRB' }])
    expect(office.all("select name from name_history where table_name = 'agency'")).toEqual([{ name: '县水利局' }])
  })

  it('takes a batch back as a whole: added records are retired, changed cells put back, and comes in again', async () => {
    const batch = uuidv7()
    const sheets = [agencies(['A03', '县水务局', '县级', '', ''], ['A77', '县气象局', '县级', '县应急管理局', '预警'])]
    const before = office.all("select name, responsibility, tier from agency where code = 'A03'")
    await takeLists(office.ctx, { sheets, batch })
    const reversed = reverseImport(office.ctx, { batch, businessDate: day('2026-11-20'), reason: '导错' })
    expect(accepted(reversed)).toEqual({ documents: 0, records: 2 })
    expect(office.all("select name, responsibility, tier from agency where code = 'A03'")).toEqual(before)
    expect(office.all("select retired_on as gone from agency where code = 'A77'")).toEqual([{ gone: '2026-11-20' }])
    expect(await takeLists(office.ctx, { sheets })).toMatchObject({ posted: true, added: 0, changed: 2 })
    expect(office.all("select retired_on as gone from agency where code = 'A77'")).toEqual([{ gone: null }])
  })

  it('takes nothing back where one record was changed since, and says which', async () => {
    const batch = uuidv7()
    await takeLists(office.ctx, { sheets: [agencies(['A03', '县水务局', '县级', '', ''], ['A77', '县气象局', '县级', '', ''])], batch })
    await takeLists(office.ctx, { sheets: [agencies(['A03', '县水利水电局', '县级', '', ''])] })
    expect(reverseImport(office.ctx, { batch, businessDate: day('2026-11-20'), reason: '导错' })).toEqual({ ok: false, problems: [{ code: 'import.changed-since', name: '县水利水电局' }] })
    expect(office.all("select retired_on as gone from agency where code = 'A77'")).toEqual([{ gone: null }])
  })

  it('adds an item with its names, packs, codes and lives', async () => {
    const rows = [['物资编码', '物资名称', '别名', '计量单位', '包装', '条码', '保质期', '单价'], ['XX-001', '编织绳', '绳子、麻绳', '卷', '箱=12', '6901234567892', '24个月', '3.5']]
    expect(await takeLists(office.ctx, { sheets: [{ name: '目录', rows }] })).toMatchObject({ posted: true, added: 1, problems: [] })
    expect(office.all(`select i.name as name, i.unit as unit, i.shelf_life as life, i.reference_price as price, p.base_units as pack, c.code as code from item i
      join packaging p on p.item_id = i.id join item_code c on c.item_id = i.id where i.code = 'XX-001'`)).toEqual([{ name: '编织绳', unit: '卷', life: 24, price: '3.5', pack: 12, code: '6901234567892' }])
    expect(office.all("select text from item_alias a join item i on i.id = a.item_id where i.code = 'XX-001' order by text")).toHaveLength(2)
  })

  it('lets a depot head add what a list brings but change nothing that stands, and lets no keeper import', async () => {
    const cast = createCast()
    const known = { name: '目录', rows: [['物资编码', '物资名称', '计量单位'], ['XX-001', '编织绳', '卷'], ['SH-004', '别的名字', '床']] }
    cast.as('depot-head').connection.transact((tx) => saveItem(tx, { id: 'known', code: 'SH-004', name: '棉被', unit: '床', tracking: 'batch' }))
    expect(await importLists(cast.as('keeper'), await listFile({ sheets: [known] }), async () => accept({}))).toEqual({ ok: false, problems: [{ code: 'right.missing', right: 'import-items' }] })
    expect(await takeLists(cast.as('depot-head'), { sheets: [known] })).toMatchObject({ posted: true, added: 1, changed: 0, withheld: 1 })
    cast.close()
  })

  it('adds nothing while a row has a problem, until the good rows are asked for', async () => {
    const sheets = [agencies(['A77', '县气象局', '县级', '', ''], ['a-7', '县消防队', '县级', '', ''], ['A78', '县医院', '省部级', '', ''])]
    expect(await takeLists(office.ctx, { sheets })).toMatchObject({ posted: false, problems: [{ row: 3, field: 'agencyCode', reason: { code: 'master.code-shape' } }, { row: 4, field: 'tier', reason: { code: 'import.choice-unknown' } }] })
    expect(office.all("select code from agency where code like 'A7%'")).toEqual([])
    expect(await takeLists(office.ctx, { sheets, acceptGood: true })).toMatchObject({ posted: true, added: 1 })
  })

  it('takes all back where master data refuse one row while it is saved, unless the good ones were asked for', async () => {
    const sheets = [agencies(['A70', '县气象局', '县级', '', ''], ['A02', '县应急管理局', '县级', '县水利局', ''], ['A03', '县水利局', '县级', '县应急管理局', ''])]
    expect(await takeLists(office.ctx, { sheets })).toMatchObject({ posted: false, problems: [{ value: 'A02', reason: { code: 'master.parent-circle' } }] })
    expect(office.all("select code from agency where code = 'A70' or parent_id is not null")).toEqual([])
    expect(await takeLists(office.ctx, { sheets, acceptGood: true })).toMatchObject({ posted: true, added: 1, changed: 1, problems: [{ value: 'A02' }] })
  })

  it('says of a call sent again what the batch did, and does it once', async () => {
    const batch = uuidv7()
    const sheets = [agencies(['A03', '县水务局', '县级', '', ''], ['A77', '县气象局', '县级', '', ''])]
    await takeLists(office.ctx, { sheets, batch })
    expect(await takeLists(office.ctx, { sheets, batch })).toMatchObject({ posted: true, added: 1, changed: 1 })
    expect(office.all("select count(*) as n from import_batch")).toEqual([{ n: 1 }])
  })

  it('remembers how a person matched the columns of a layout', async () => {
    const headings = ['单位代码', '机构', '级别', '备用栏']
    const choices = [{ sheet: '单位', columns: [{ letter: 'B', field: 'agencyName' as const }, { letter: 'D', field: 'responsibility' as const }] }]
    const kinds = [{ sheet: '单位', kind: 'agencies' as const }]
    await takeLists(office.ctx, { sheets: [{ name: '单位', rows: [headings, ['A80', '县气象局', '县级', '预报']] }], choices, kinds })
    expect(await takeLists(office.ctx, { sheets: [{ name: '单位', rows: [headings, ['A81', '县医院', '县级', '救治']] }], kinds })).toMatchObject({ posted: true, added: 1 })
    expect(office.all("select name, responsibility from agency where code = 'A81'")).toEqual([{ name: '县医院', responsibility: '救治' }])
  })
})

describe('names of a stock sheet that nobody knows', () => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  it('are added with what the sheet says, each once, as a batch that can be taken back; then their rows are good', async () => {
    const stock = [['新建临时库', 'ZZ-001', '编织绳', '卷', 'B1', 12, 3, 36, '', ''], ['D03', 'ZZ-001', '编织绳', '卷', 'B2', 5, 3, 15, '', ''], ['D03', '', '折叠水桶', '只', '', 4, 10, 40, '', '']]
    const file = { ...await sheetFile(stock), choices: [], fixes: [] }
    const seen = accepted(previewOpening(office.ctx, file))
    expect(seen.unknown).toMatchObject([{ list: 'depots', name: '新建临时库' }, { list: 'items', code: 'ZZ-001', name: '编织绳', unit: '卷' }, { list: 'items', code: '', name: '折叠水桶', unit: '只' }])
    const batch = uuidv7()
    const added = await addUnknown(office.ctx, { ...file, batch, keys: seen.unknown.map(({ key }) => key) }, async () => accept({}))
    expect(accepted(added)).toEqual({ added: 3 })
    expect(office.all("select p.name as name, a.code as owner from place p join agency a on a.id = p.owner_id where p.name = '新建临时库'")).toEqual([{ name: '新建临时库', owner: 'A02' }])
    expect(accepted(previewOpening(office.ctx, file))).toMatchObject({ problems: [], unknown: [], fresh: 3 })
    expect(accepted(reverseImport(office.ctx, { batch, businessDate: day('2026-11-20'), reason: '' }))).toEqual({ documents: 0, records: 3 })
  })
})
