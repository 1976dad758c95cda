import ExcelJS from 'exceljs'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as SheetJs from 'xlsx'
import type { Core } from '#core/host/open-core.ts'
import { runTask } from '#core/host/worker/tasks.ts'
import { commandLineHeader, downloadPath } from '#core/rpc/wire.ts'
import { dayAt } from '#core/domain/business-date.ts'
import { ledgerQuestion } from '#core/usecase/ledger-question.ts'
import { summaryPage } from '#core/usecase/stock-summary-seen.ts'
import { day } from '../depot.ts'
import { folderHere, openOffice, removeFolder } from '../host/office.ts'
import { shownOf, valuesOf } from '../report/read-workbook.ts'
import { createLedgerYear } from './ledger-year.ts'

const folder = folderHere()
/** Of its own, since other processes leave and take files in the machine's. */
const temporary = folderHere()
let core: Core
let ids: { readonly quilt: string; readonly tent: string; readonly rope: string }

beforeAll(() => {
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary)
  const year = createLedgerYear({ file: join(folder, 'changping.db') })
  ids = { quilt: year.quilt, tent: year.tent, rope: year.rope }
  year.close()
  core = openOffice(folder)
})
afterAll(() => {
  core.close()
  vi.unstubAllEnvs()
  for (const each of [folder, temporary, ...others]) removeFolder(each)
})

/** A folder of its own, for one core opens each. */
function second(): string {
  const other = folderHere()
  others.push(other)
  createLedgerYear({ file: join(other, 'changping.db') }).close()
  return other
}

const others: string[] = []
const whole = { from: '2026-01-01', to: '2026-11-20' }

function ask(input: object, key = core.key): Promise<Response> {
  return core.handle(new Request(`http://core${downloadPath}/ledger?input=${encodeURIComponent(JSON.stringify(input))}`, { headers: { [commandLineHeader]: key } }))
}

async function bytesOf(input: object): Promise<Buffer> {
  const answer = await ask(input)
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

async function sheetsOf(input: object): Promise<readonly ExcelJS.Worksheet[]> {
  const workbook = new ExcelJS.Workbook()
  // exceljs is typed for the Node buffers of an earlier time.
  await workbook.xlsx.load((await bytesOf(input)) as unknown as Parameters<typeof workbook.xlsx.load>[0])
  return workbook.worksheets
}

async function nameOf(input: object): Promise<string> {
  const answer = await ask(input)
  await answer.arrayBuffer()
  return decodeURIComponent(/UTF-8''(.+)$/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '')
}

/** A row without its empty cells and zeros, which a sheet shows as nothing. */
const filled = (sheet: ExcelJS.Worksheet | undefined, row: number) => (sheet ? valuesOf(sheet, row) : []).filter((value) => value !== null && value !== 0)

describe('the exported 收发存汇总表', () => {
  it('is the official sheet with the figures of the year, read back to the fen', async () => {
    const [sheet] = await sheetsOf(whole)
    if (!sheet) throw new Error('no sheet')
    expect(valuesOf(sheet, 1)[0]).toBe('应急物资收发存汇总表')
    expect(shownOf(sheet, 2)).toEqual(['编制单位：县应急管理局', '2026年1月1日 至 2026年11月20日', '单位：元'])
    expect(filled(sheet, 5)).toEqual([1, 'GJ-009', '安全绳', '米', '云岭镇仓库', 3.26, 120.5, 392.23, 1, 1, 4, 20.5, 20.5, 66.73, 101, 329.5, '2027-05-31'])
    expect(filled(sheet, 6)).toEqual([
      2, 'SH-004', '棉被', '床', '县应急物资综合仓库', 73, 120, 11_100, 3, 40, 20, 70, 3100, 1, 11, 1133.33, 179, 13_066.67, '其他入库 7 床、退货 10 床',
    ])
    expect(filled(sheet, 7)).toEqual([3, 'ZP-001', '帐篷', '顶', '县应急物资综合仓库', 1350, 3, 3, 4050, 2, 2, 2700, 1, 1350])
    expect(filled(sheet, 8).filter((value) => typeof value === 'number')).toEqual([11_492.23, 7154, 3900.06, 14_746.17])
    expect(shownOf(sheet, 9).slice(0, 3)).toEqual(['单位负责人：', '财务负责人：', '复核：'])
  })

  it('opens in the other reader with the same figures', async () => {
    const book = SheetJs.read(await bytesOf({ ...whole, depot: 'D03' }))
    const [first = ''] = book.SheetNames
    const sheet = book.Sheets[first]
    if (!sheet) throw new Error('no sheet')
    const rows = SheetJs.utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1 })
    expect(rows[1]?.[0]).toBe('编制单位：县应急管理局（县应急物资综合仓库）')
    expect(rows[4]?.filter((value) => value !== null && value !== 0).slice(0, 8)).toEqual([1, 'SH-004', '棉被', '床', '县应急物资综合仓库', 73, 120, 11_100])
    expect(rows).toHaveLength(8)
  })

  it('is named after what, where and when; by default the year so far of all depots', async () => {
    const year = dayAt(new Date().toISOString()).slice(0, 4)
    expect(await nameOf({ ...whole, depot: 'D03' })).toBe('收发存汇总表_县应急物资综合仓库_2026-01-01_2026-11-20.xlsx')
    expect(await nameOf({})).toBe(`收发存汇总表_县应急管理局_${year}-01-01_${dayAt(new Date().toISOString())}.xlsx`)
    expect(await nameOf({ ...whole, item: ids.quilt })).toBe('库存明细账_县应急管理局_棉被_2026-01-01_2026-11-20.xlsx')
  })

  it('brings a card of every item when asked', async () => {
    const sheets = await sheetsOf({ ...whole, cards: true })
    expect(sheets.map(({ name }) => name)).toEqual(['收发存汇总表', 'GJ-009 安全绳', 'SH-004 棉被', 'ZP-001 帐篷'])
    const [, rope, quilt] = sheets
    expect(filled(rope, 6)).toEqual([2026, 1, 1, '期初结存', 120.5, 3.26, 392.23, '含期初建账 QC-D08-2026-A-000001'])
    expect(filled(rope, 7)).toEqual([2026, 9, 9, '出库', 'CK-D08-2026-A-000001', '抢险救援', '云岭镇人民政府', 'R1', 20.5, 3.26, 66.73, 100, 3.26, 325.5, 'tester'])
    expect(filled(quilt, 20).slice(0, 6)).toEqual([2026, 6, 1, '冲销', 'CX-D03-2026-A-000001', '红字冲销 RK-D03-2026-A-000004'])
    expect(filled(quilt, 20).slice(-8)).toEqual([-5, 10, -50, 182, 77.84, 14_166.67, 'tester', '多记一笔'])
    expect(quilt?.getCell('I20').font.color).toEqual({ argb: 'FFC00000' })
  })

  it('is one card alone for one item, without money columns where asked in English too', async () => {
    const sheets = await sheetsOf({ ...whole, item: ids.tent })
    expect(sheets.map(({ name }) => name)).toEqual(['ZP-001 帐篷'])
    expect(filled(sheets[0], 7).slice(0, 8)).toEqual([2026, 2, 2, '入库', 'RK-D03-2026-A-000006', '采购入库', '按序列号 3 件', 3])
  })

  it('is read in a worker as it is read at once', async () => {
    const read = openOffice(second())
    const ctx = read.context({ kind: 'command-line', name: 'tester' }, 'desk')
    const asked = ledgerQuestion(ctx, { from: day('2026-01-01'), to: day('2026-11-20') })
    if (!asked.ok) throw new Error('refused')
    const outcome = await runTask({ kind: 'summary', file: ctx.connection.file, question: structuredClone(asked.value) })
    expect(outcome).toEqual({ answer: summaryPage(ctx.connection.read, asked.value) })
    read.close()
  })

  it('refuses what the question refuses, and whoever is nobody, and leaves no file behind', async () => {
    const problems = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as object) })
    expect(await problems(await ask({ from: '2026-02-01', to: '2026-01-01' }))).toEqual({ status: 409, problems: [{ code: 'report.dates-reversed', from: '2026-02-01', to: '2026-01-01' }] })
    expect(await problems(await ask(whole, 'wrong'))).toEqual({ status: 409, problems: [{ code: 'session.missing' }] })
    await expect.poll(() => readdirSync(tmpdir()).filter((name) => name.startsWith('changping-sheet-'))).toEqual([])
  })

  it('is refused where the ledger does not add up', async () => {
    const broken = folderHere()
    const year = createLedgerYear({ file: join(broken, 'changping.db') })
    year.connection.client.prepare('update stock_value set amount_fen = amount_fen + 1 where amount_fen > 0 and pool_id in (select id from value_pool where item_id = ? and lot_id = ?)').run(year.rope, year.lotOf(year.rope, 'R1'))
    year.close()
    const other = openOffice(broken)
    const answer = await other.handle(new Request(`http://core${downloadPath}/ledger?input=${encodeURIComponent(JSON.stringify(whole))}`, { headers: { [commandLineHeader]: other.key } }))
    expect(await answer.json()).toEqual({ problems: [{ code: 'report.unbalanced', item: 'GJ-009', depot: '云岭镇仓库', measure: 'amount', differences: 1 }] })
    other.close()
    removeFolder(broken)
  })
})
