import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accept } from '#core/domain/result.ts'
import { annotateWorkbook } from '#core/intake/annotate-workbook.ts'
import { importLists } from '#core/usecase/lists/import-lists.ts'
import { listsReport, previewLists } from '#core/usecase/lists/lists-report.ts'
import { accepted } from '../depot.ts'
import { openOffice, type Office } from './import-office.ts'
import { listFile, lookAtLists } from './list-files.ts'

const headings = ['物资编码', '物资名称', '规格型号', '计量单位', '小数位', '类别', '国标分类码', '管理方式', '包装', '条码', '保质期（月）', '使用年限（年）', '可回收', '单价', '预警天数', '保养周期（天）', '储存要求'] as const
type Heading = (typeof headings)[number]

/** Each kind of error: the cell, what stands in it, and the reason it must give. */
const errors: readonly (readonly [Heading, string | number, string])[] = [
  ['物资编码', '', 'import.value-missing'],
  ['物资名称', '', 'import.value-missing'],
  ['计量单位', '', 'import.value-missing'],
  ['物资编码', 'XX-00001', 'import.code-repeated'],
  ['规格型号', '长'.repeat(2001), 'import.text-too-long'],
  ['小数位', 3, 'import.choice-unknown'],
  ['类别', '没有这一类', 'import.choice-unknown'],
  ['国标分类码', '9010101', 'master.national-code'],
  ['管理方式', '随便', 'import.choice-unknown'],
  ['包装', '一大箱', 'import.pack-unreadable'],
  ['包装', '箱=24 箱=12', 'master.pack-repeated'],
  ['条码', '6901234567890', 'master.barcode-unfit'],
  ['保质期（月）', '两年多', 'import.number-unreadable'],
  ['保质期（月）', 5000, 'master.out-of-range'],
  ['使用年限（年）', '90天', 'import.number-unreadable'],
  ['可回收', '看情况', 'import.choice-unknown'],
  ['单价', '面议', 'import.number-unreadable'],
  ['单价', 12345678901234, 'master.price-unreadable'],
  ['预警天数', 1.5, 'import.number-unreadable'],
  ['保养周期（天）', 0, 'master.out-of-range'],
]

const counts = 'select (select count(*) from item) as items, (select count(*) from journal) as lines, (select count(*) from import_batch) as batches, (select count(*) from import_row) as rows'

const rowCount = 20_000
const everyKind = 25

function goodRow(at: number): (string | number)[] {
  return [`XX-${String(at).padStart(5, '0')}`, `物资${at}`, '通用', '件', 0, '生活救助', '', '按批次', '箱=24', '', 24, '', '否', 12.5, 30, 90, '常温']
}

/** 25 rows of each kind, spread over the file; the answer names row, column and reason of all 500. */
function planted() {
  const rows = Array.from({ length: rowCount }, (_, at) => goodRow(at + 1))
  const expected: string[] = []
  for (const [kind, [heading, text, code]] of errors.entries()) {
    for (let nth = 0; nth < everyKind; nth += 1) {
      const at = 11 + kind * 37 + nth * 797
      const row = rows[at]
      if (!row || expected.some((entry) => entry.startsWith(`${at + 2} `))) throw new Error(`two errors in row ${at + 2}`)
      row[headings.indexOf(heading)] = text
      expected.push(`${at + 2} ${heading} ${code}`)
    }
  }
  return { rows, expected: expected.toSorted() }
}

describe('a long list with errors', () => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  it('names exactly the 500 errors of 20 kinds among 20,000 rows, each with row, column and reason', async () => {
    const { rows, expected } = planted()
    const seen = await lookAtLists(office.ctx, { sheets: [{ name: '目录', rows: [[...headings], ...rows] }] })
    expect(seen.problems.map(({ row, column, reason }) => `${row} ${column.heading} ${reason.code}`).toSorted()).toEqual(expected)
    expect(new Set(expected.map((entry) => entry.slice(entry.indexOf(' ')))).size).toBe(20)
    expect(seen).toMatchObject({ added: rowCount - 500, known: 0, changed: 0 })
  }, 60_000)

  it('leaves nothing where it is interrupted in the middle of the batch', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => goodRow(at + 1))
    const file = await listFile({ sheets: [{ name: '目录', rows: [[...headings], ...rows] }] })
    const before = office.all(counts)
    let left = 40
    const failing = {
      ...office.ctx,
      now: () => {
        left -= 1
        if (left < 0) throw new Error('power cut')
        return office.ctx.now()
      },
    }
    await expect(importLists(failing, file, async () => accept({}))).rejects.toThrow('power cut')
    expect(left).toBe(-1)
    expect(office.all(counts)).toEqual(before)
  })

  it('marks the bad cells of the office\u2019s own workbook, and takes it whole once they are mended', async () => {
    const rows = [goodRow(1), goodRow(2), goodRow(3)]
    const bad = rows.map((row, at) => row.with(headings.indexOf('管理方式'), at === 1 ? '随便' : '按批次'))
    const file = await listFile({ sheets: [{ name: '目录', rows: [[...headings], ...bad] }] })
    const seen = accepted(previewLists(office.ctx, file))
    expect(seen.problems).toMatchObject([{ row: 3, column: { letter: 'H', heading: '管理方式' }, alike: 1 }])
    const marked = await annotateWorkbook(file.bytes, seen.problems.map(({ sheet, row, column }) => ({ sheet, row, letter: column.letter, note: '不认识' })))
    expect(accepted(previewLists(office.ctx, { ...file, bytes: marked })).problems).toHaveLength(1)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(marked).buffer)
    const cell = book.worksheets[0]?.getCell('H3')
    expect(cell?.note).toBe('不认识')
    if (cell) cell.value = '按批次'
    const mended = { ...file, bytes: new Uint8Array(await book.xlsx.writeBuffer()) }
    expect(accepted(listsReport(office.ctx, await importLists(office.ctx, mended, async () => accept({}))))).toMatchObject({ posted: true, added: 3, problems: [] })
  })
})
