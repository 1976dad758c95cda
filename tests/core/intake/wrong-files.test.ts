import * as XLSX from 'xlsx'
import iconv from 'iconv-lite'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { annotateWorkbook } from '#core/intake/annotate-workbook.ts'
import { checkOpening, nothingToImport } from '#core/intake/opening-rows.ts'
import { fileMegabytesLimit, readWorkbook, rowLimit } from '#core/intake/read-workbook.ts'
import { buildBook, sheetsOf } from './build-book.ts'
import { officeMasters } from './office.ts'

const text = (content: string) => new TextEncoder().encode(content)

/** The container of an encrypted workbook: the content is sealed inside. */
function sealed(): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new()
  XLSX.CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from('<encryption></encryption>')]))
  XLSX.CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(600, 7))
  return new Uint8Array(XLSX.CFB.write(file, { type: 'buffer' }) as Buffer)
}

const codeOf = (bytes: Uint8Array, name = 'x.xlsx') => {
  const read = readWorkbook({ name, bytes })
  return read.ok ? 'read' : read.problems[0]?.code
}

describe('files that are no table', () => {
  it.each([
    ['no byte', new Uint8Array(), 'import.file-empty'],
    ['only line ends', text('\r\n\r\n\r\n'), 'import.file-empty'],
    ['only separators', text(',,,\n,,,\n'), 'import.file-empty'],
    ['a zip that ends early', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]), 'import.file-unreadable'],
    ['an old workbook that ends early', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'import.file-unreadable'],
    ['a photo', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0]), 'import.file-unreadable'],
    ['noise without a zero byte', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 255 + 1), 'import.file-unreadable'],
    ['a workbook behind a password', sealed(), 'import.file-protected'],
    ['more than the limit', new Uint8Array(fileMegabytesLimit * 1_048_576 + 1), 'import.file-too-large'],
    ['too many rows', text('a,b\n'.repeat(rowLimit + 1)), 'import.too-many-rows'],
  ])('names %s', (_what, bytes, code) => {
    expect(codeOf(bytes)).toBe(code)
  })

  it('names a workbook without any cell', async () => {
    expect(codeOf(await buildBook([{ name: '空', rows: [] }]))).toBe('import.file-empty')
  })

  it('tells headings without rows from a sheet without headings', async () => {
    const check = async (rows: readonly (readonly string[])[]) => checkOpening({ sheets: sheetsOf(await buildBook([{ name: '表', rows }])), masters: officeMasters() })
    expect(nothingToImport(await check([['仓库', '品名', '数量']]), '表.xlsx')).toEqual({ code: 'import.no-rows', name: '表.xlsx' })
    expect(nothingToImport(await check([['春天', '来了'], ['花', '开']]), '表.xlsx')).toEqual({ code: 'import.no-table', name: '表.xlsx' })
    expect(nothingToImport(await check([['品名', '数量'], ['棉被', '3']]), '表.xlsx')).toBeUndefined()
  })
})

describe('the ways a text file is written', () => {
  const rows = '仓库,品名,数量\r\n县应急物资综合仓库,"棉被",5\r\n县应急物资综合仓库,"毛\n毯",6\r\n县应急物资综合仓库,="SH-008",7'
  it.each([
    ['UTF-8', text(rows)],
    ['UTF-8 with its mark', text(`\ufeff${rows}`)],
    ['GB18030', new Uint8Array(iconv.encode(rows, 'gb18030'))],
    ['UTF-16', new Uint8Array(iconv.encode(rows, 'utf-16le', { addBOM: true }))],
    ['semicolons', text(rows.replaceAll(',', ';'))],
    ['tabs, named xls', text(rows.replaceAll(',', '\t'))],
  ])('reads %s alike', (_what, bytes) => {
    const sheets = sheetsOf(bytes, '台账.xls')
    expect(sheets.map(({ name }) => name)).toEqual(['台账'])
    const check = checkOpening({ sheets, masters: officeMasters() })
    expect(check.problems).toEqual([])
    expect(check.rows.map(({ excelRow, itemId, quantity }) => [excelRow, itemId, quantity])).toEqual([[2, 'SH-004', 5], [3, 'SH-007', 6], [5, 'SH-008', 7]])
  })

  it.each(['biff8', 'ods', 'html'] as const)('reads a workbook saved as %s like any other', (bookType) => {
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['仓库', '品名', '数量'], ['县应急物资综合仓库', '棉被', 5]]), '表')
    const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }) as Buffer)
    const check = checkOpening({ sheets: sheetsOf(bytes, 'x.xls'), masters: officeMasters() })
    expect(check.rows.map(({ itemId, quantity }) => [itemId, quantity])).toEqual([['SH-004', 5]])
  })

  it('counts days from 1904 where the workbook does, and knows a year that was no leap year', () => {
    const dated = (date1904: boolean) => {
      const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['仓库', '品名', '数量', '到期日期'], ['县应急物资综合仓库', '棉被', 5, { t: 'n', v: 46_000, z: 'yyyy-mm-dd' }]]), '表')
      book.Workbook = { WBProps: { date1904 } }
      const bytes = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
      return checkOpening({ sheets: sheetsOf(bytes), masters: officeMasters() }).rows[0]?.serviceUntil
    }
    expect(dated(false)).toBe('2025-12-09')
    expect(dated(true)).toBe('2029-12-10')
  })
})

describe('marking a file that cannot carry comments', () => {
  it('gives a text file back as a workbook of the same cells with the bad one marked', async () => {
    const bytes = new Uint8Array(iconv.encode('仓库,品名,数量\n县应急物资综合仓库,棉被,00-5\n', 'gb18030'))
    const [sheet] = sheetsOf(bytes, '台账.2026.csv')
    const made = await annotateWorkbook(bytes, [{ sheet: sheet?.name ?? '', row: 2, letter: 'C', note: '看不懂数量' }])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(made).buffer)
    const cell = book.getWorksheet('台账.2026')?.getCell('C2')
    expect([cell?.value, cell?.note]).toEqual(['00-5', '看不懂数量'])
    expect(book.getWorksheet('台账.2026')?.getCell('B2').value).toBe('棉被')
  })
})
