import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { day } from '../depot.ts'
import { buildBook } from '../intake/build-book.ts'
import { openOffice, sampleFile, sheetFile, type Office } from './import-office.ts'

const quilts = (batch: string, quantity: number, more: readonly string[] = []) => ['D03', 'SH-004', '棉被', '床', batch, quantity, 80, quantity * 80, ...more]

describe('opening stock from an office\'s own sheets', () => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const documents = () => office.all("select count(*) as n from document")[0]?.['n']

  it('posts nothing and makes no backup while rows have problems, until the good rows are asked for', async () => {
    const report = await office.report(sampleFile('期初库存.xlsx'))
    expect(report).toMatchObject({ posted: false, rowsOk: 71, valueYuan: '4091733.12', alreadyHeld: 0, documents: [] })
    expect(report.problems.map(({ row }) => row)).toEqual([88, 89, 90, 91, 92, 93, 94])
    expect([documents(), office.backups.length, office.all('select * from import_batch')]).toEqual([0, 0, []])
  })

  it('posts 71 good rows in 13 papers worth 4,091,733.12 after one backup', async () => {
    const report = await office.report(sampleFile('期初库存.xlsx'), { acceptGood: true })
    expect(report).toMatchObject({ posted: true, rowsOk: 71, valueYuan: '4091733.12', alreadyHeld: 0 })
    expect(report.documents).toHaveLength(13)
    expect(report.documents.every(({ number }) => /^QC-D\d\d-2026-A-\d{6}$/.test(number))).toBe(true)
    expect(office.all('select sum(amount_fen) as fen from stock_value')).toEqual([{ fen: 409_173_312 }])
    expect(office.backups).toHaveLength(1)
    expect(office.discrepancies()).toEqual([])
  })

  it('knows rows already held whatever the file is called, and in another workbook of the same goods', async () => {
    await office.report(sampleFile('期初库存.xlsx'), { acceptGood: true })
    expect(await office.report(sampleFile('期初库存.xlsx', '改了名字.xlsx'), { acceptGood: true })).toMatchObject({ posted: false, alreadyHeld: 71, documents: [] })
    expect(await office.report(sampleFile('乡镇台账-多表.xlsx'))).toMatchObject({ posted: false, rowsOk: 17, alreadyHeld: 17, problems: [], documents: [] })
    expect([documents(), office.backups.length]).toEqual([13, 1])
  })

  it('takes the townships\' workbook alone: 17 rows into four depots, the hidden sheet left alone', async () => {
    const report = await office.report(sampleFile('乡镇台账-多表.xlsx'))
    expect(report).toMatchObject({ posted: true, rowsOk: 17, alreadyHeld: 0, problems: [] })
    expect([...new Set(report.documents.map(({ depot }) => depot))].toSorted()).toEqual(['D08', 'D09', 'D11', 'D12'])
    expect(office.all('select count(*) as n from import_row')).toEqual([{ n: 17 }])
  })

  it('posts a batch once, however often the same call comes', async () => {
    const file = await sheetFile([quilts('M1', 10)])
    const batch = '0198f0aa-0000-7000-8000-000000000001'
    const first = await office.report(file, { batch })
    expect(await office.report(file, { batch })).toMatchObject({ posted: true, documents: first.documents })
    expect(documents()).toBe(1)
  })

  it('asks before more stock goes to a depot that has an opening', async () => {
    await office.report(await sheetFile([quilts('M1', 10)]))
    const more = await sheetFile([quilts('M1', 10), quilts('M2', 7)])
    expect(await office.imported(more)).toEqual({ ok: false, problems: [{ code: 'import.depot-opened', depots: ['县应急物资综合仓库'], rows: 1 }] })
    expect(await office.report(more, { more: true })).toMatchObject({ posted: true, rowsOk: 2, alreadyHeld: 1, documents: [{ lines: 1 }] })
  })

  it.each([
    { what: 'the sheet\'s own 截止日期', title: '物资库存表(截止2026年9月30日)', given: '2026-10-15', expected: '2026-09-30' },
    { what: 'the day given', given: '2026-10-15', expected: '2026-10-15' },
    { what: 'today', expected: '2026-11-20' },
  ])('dates the papers by $what', async ({ title, given, expected }) => {
    await office.report(await sheetFile([quilts('M1', 10)], title), given === undefined ? {} : { date: day(given) })
    expect(office.all('select business_date as day from document')).toEqual([{ day: expected }])
  })

  it('makes a paper for each owner: the one written, else the depot\'s', async () => {
    const [own, other] = office.all("select name from agency where code in ('A02', 'A12') order by code").map(({ name }) => String(name))
    const { documents: papers } = await office.report(await sheetFile([quilts('M1', 10), quilts('M2', 5, ['', other ?? ''])]))
    expect(new Map(papers.map(({ owner, lines }) => [owner, lines]))).toEqual(new Map([[own, 1], [other, 1]]))
  })

  it('gives units without serials provisional ones, and shares the row\'s money among them to the fen', async () => {
    await office.report(await sheetFile([['D03', 'FX-007', '', '', '', 3, '', 100, '']]))
    expect(office.all('select serial, provisional from lot order by serial')).toEqual([1, 2, 3].map((unit) => ({ serial: `FX-007-D03-00${unit}`, provisional: 1 })))
    expect(office.all('select sum(amount_fen) as fen, min(amount_fen) as least, max(amount_fen) as most from stock_value where amount_fen > 0')).toEqual([{ fen: 10_000, least: 3333, most: 3334 }])
    expect(office.discrepancies()).toEqual([])
  })

  it('puts goods without batch into 「无批号」, unknown locations into new bins, none into 「未分位」', async () => {
    await office.report(await sheetFile([quilts('', 10), quilts('M1', 5, ['Z-77']), quilts('M2', 6, ['Z-77'])]))
    expect(office.all(`select l.batch as batch, p.name as bin, sum(s.quantity) as held from stock s join account a on a.id = s.account_id join place p on p.id = a.place_id join lot l on l.id = s.lot_id
      where p.kind = 'bin' and s.quantity > 0 group by l.id order by l.batch`)).toEqual([
      { batch: '', bin: '未分位', held: 10 }, { batch: 'M1', bin: 'Z-77', held: 5 }, { batch: 'M2', bin: 'Z-77', held: 6 },
    ])
    expect(office.all("select count(*) as n from place where name = 'Z-77'")).toEqual([{ n: 1 }])
  })

  it.each([
    ['no header', [['随便写的'], ['几个字']], 'import.no-table'],
    ['no rows', [['仓库', '物资编码', '数量']], 'import.no-rows'],
  ])('says so of a file with %s', async (_what, rows, code) => {
    const refused = await office.imported({ name: 'x.xlsx', bytes: await buildBook([{ name: 'a', rows }]) })
    expect(refused.ok ? 'taken' : refused.problems[0]?.code).toBe(code)
  })

  it('remembers how a person matched the columns of a layout', async () => {
    const book = async (quantity: number) => ({ name: 'x.xlsx', bytes: await buildBook([{ name: 'a', rows: [['仓库', '物资编码', '物资名称', '甲'], ['D03', 'SH-004', '棉被', quantity]] }]) })
    const unmatched = await office.report(await book(10))
    expect(unmatched.problems.map(({ reason }) => reason.code)).toEqual(['import.column-missing'])
    await office.report(await book(10), { choices: [{ sheet: 'a', columns: [{ letter: 'D', field: 'quantity' }] }] })
    expect(await office.report(await book(12), { more: true })).toMatchObject({ posted: true, problems: [], documents: [{ lines: 1 }] })
  })
})
