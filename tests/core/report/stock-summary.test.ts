import { describe, expect, it } from 'vitest'
import { stockSummarySheet } from '#core/report/stock-summary.ts'
import type { StockSummary, StockSummaryRow } from '#core/report/stock-summary.ts'
import { reportFileName } from '#core/report/report-types.ts'
import { firstSheet, mergesOf, shownOf, valuesOf, zh } from './read-workbook.ts'

/** domain.md §3.12(a), written out by hand. */
const headings =
  '序号｜物资编码｜国标分类码｜物资类别｜物资名称｜规格型号｜计量单位｜仓库｜单价｜期初数量｜期初金额｜收入-采购｜收入-调入｜收入-捐赠｜收入-归还｜收入-盘盈｜收入合计数量｜收入合计金额｜发出-使用｜发出-调出｜发出-借出｜发出-报废｜发出-盘亏｜发出合计数量｜发出合计金额｜期末数量｜期末金额｜其中在途｜其中借出｜其中待检｜最近效期｜备注'.split(
    '｜',
  )

const still = {
  inPurchase: 0, inTransfer: 0, inDonation: 0, inReturn: 0, inCountGain: 0, inQuantity: 0, inFen: 0,
  outUse: 0, outTransfer: 0, outLoan: 0, outDisposal: 0, outCountLoss: 0, outQuantity: 0, outFen: 0,
  inTransit: 0, onLoan: 0, inspecting: 0,
}

const quilt: StockSummaryRow = {
  ...still,
  itemCode: '0012', standardCode: '1030102', category: '被服', itemName: '棉被', spec: '2.0m×1.5m,2.5kg', unit: '床', scale: 0,
  depot: '县综合库', price: '110', openingQuantity: 1138, openingFen: 12_518_000,
  inPurchase: 200, inCountGain: 2, inQuantity: 202, inFen: 2_222_000, closingQuantity: 1340, closingFen: 14_740_000,
  nextExpiry: '2031-11-12',
}

const rope: StockSummaryRow = {
  ...still,
  itemCode: '6901234567892', standardCode: '', category: '工具', itemName: '安全绳', spec: '12mm', unit: '米', scale: 2,
  depot: '县综合库', price: '3.255', openingQuantity: 12_050, openingFen: 39_223,
  outUse: -2050, outQuantity: -2050, outFen: -6673, closingQuantity: 14_100, closingFen: 45_896,
}

const summary: StockSummary = {
  unit: '青岚县应急管理局（县应急物资综合仓库）',
  period: { from: '2026-01-01', to: '2026-11-20' },
  maker: '陈会计',
  madeOn: '2026-11-20',
  rows: [quilt, rope],
  withAmounts: true,
}

describe('收发存汇总表', () => {
  it('has the official columns in their order under two rows of headings', async () => {
    const sheet = await firstSheet(stockSummarySheet(zh, summary))
    const [upper, lower] = [valuesOf(sheet, 3), valuesOf(sheet, 4)]
    const read = upper.map((group, at) => (group === lower[at] ? group : `${String(group)}${String(lower[at])}`))
    expect(read).toEqual(headings.map((heading) => heading.replace('-', '')))
    expect(stockSummarySheet(zh, summary).columns.map((column) => column.heading)).toEqual(headings)
  })

  it('merges title, second row, groups and single headings', async () => {
    const sheet = await firstSheet(stockSummarySheet(zh, summary))
    expect(valuesOf(sheet, 1)[0]).toBe('应急物资收发存汇总表')
    expect(shownOf(sheet, 2)).toEqual(['编制单位：青岚县应急管理局（县应急物资综合仓库）', '2026年1月1日 至 2026年11月20日', '单位：元'])
    expect(mergesOf(sheet)).toEqual(expect.arrayContaining(['A1:AF1', 'J3:K3', 'L3:R3', 'S3:Y3', 'Z3:AA3', 'AB3:AD3', 'A3:A4', 'I3:I4', 'AF3:AF4']))
  })

  it('stores codes and dates as text, amounts in yuan and quantities in the item’s decimals', async () => {
    const sheet = await firstSheet(stockSummarySheet(zh, summary))
    const cell = (place: string) => ({ value: sheet.getCell(place).value, format: sheet.getCell(place).numFmt })
    expect(cell('B5')).toEqual({ value: '0012', format: '@' })
    expect(cell('B6')).toEqual({ value: '6901234567892', format: '@' })
    expect(cell('I6')).toEqual({ value: 3.255, format: '#,##0.00####;[Red]-#,##0.00####' })
    expect(cell('J5')).toEqual({ value: 1138, format: '#,##0;[Red]-#,##0' })
    expect(cell('K5')).toEqual({ value: 125_180, format: '#,##0.00;[Red]-#,##0.00' })
    expect(cell('J6')).toEqual({ value: 120.5, format: '#,##0.00;[Red]-#,##0.00' })
    expect(cell('S6')).toEqual({ value: -20.5, format: '#,##0.00;[Red]-#,##0.00;' })
    expect(cell('L6')).toEqual({ value: 0, format: '#,##0.00;[Red]-#,##0.00;' })
    expect(cell('AE5')).toEqual({ value: '2031-11-12', format: '@' })
    expect(cell('AE6').value).toBeNull()
    expect(sheet.getCell('AE6').border.bottom?.style).toBe('thin')
  })

  it('closes with the totals of the amounts and the signatures', async () => {
    const sheet = await firstSheet(stockSummarySheet(zh, summary))
    expect(shownOf(sheet, 7).filter((value) => value !== null)).toEqual(['合计', 125_572.23, 22_220, -66.73, 147_858.96])
    expect(shownOf(sheet, 8)).toEqual(['单位负责人：', '财务负责人：', '复核：', '制表：陈会计', '制表日期：2026年11月20日'])
    expect(sheet.rowCount).toBe(8)
  })

  it('prints on A4 landscape, one page wide, with its headings on every page and in view', async () => {
    const sheet = await firstSheet(stockSummarySheet(zh, summary))
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:4' })
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 5, ySplit: 4 })
    expect(sheet.getCell('A1').font).toMatchObject({ name: '宋体', size: 18, bold: true })
    expect(sheet.headerFooter.oddFooter).toBe('&C第 &P 页 共 &N 页')
  })

  it('has neither prices nor amounts for whoever may not see costs', async () => {
    const bare = [quilt, rope].map(({ price: _p, openingFen: _o, inFen: _i, outFen: _u, closingFen: _c, ...row }) => row)
    const sheet = await firstSheet(stockSummarySheet(zh, { ...summary, rows: bare, withAmounts: false }))
    const shown = [...valuesOf(sheet, 3), ...valuesOf(sheet, 4)].join(' ')
    expect(sheet.columnCount).toBe(32 - 5)
    expect(shown).not.toMatch(/金额|单价/)
    expect(valuesOf(sheet, 5)).not.toContain(125_180)
  })

  it('marks practice data in the title and on every page', async () => {
    const sheet = await firstSheet(stockSummarySheet(zh, summary), true)
    expect(sheet.getCell('A1').value).toBe('应急物资收发存汇总表（示例）')
    expect(sheet.headerFooter.oddHeader).toBe('&R示例')
  })

  it.each([
    ['a quantity', { ...rope, closingQuantity: 14_101 }, /6901234567892.*quantity 14101, expected 14100/],
    ['an amount by one fen', { ...rope, closingFen: 45_897 }, /6901234567892.*amount 45897, expected 45896/],
  ])('is refused where %s does not add up', async (_what, wrong, message) => {
    await expect(firstSheet(stockSummarySheet(zh, { ...summary, rows: [quilt, wrong] }))).rejects.toThrow(message)
  })

  it('is refused where its rows do not add up to the stated totals', async () => {
    const stated = { openingFen: 12_557_223, inFen: 2_222_000, outFen: -6673, closingFen: 14_785_896 }
    await expect(firstSheet(stockSummarySheet(zh, { ...summary, stated }))).resolves.toBeDefined()
    const wrong = { ...stated, inFen: 2_222_001 }
    await expect(firstSheet(stockSummarySheet(zh, { ...summary, stated: wrong }))).rejects.toThrow(/totals.*2222000, expected 2222001/)
  })

  it('is named after what, where and when', () => {
    expect(reportFileName('stock-summary', zh, ['县综合库', '2026-01-01', '2026-11-20'])).toBe('收发存汇总表_县综合库_2026-01-01_2026-11-20.xlsx')
    expect(reportFileName('stock-summary', zh, ['a/b:c', ''])).toBe('收发存汇总表_a b c.xlsx')
  })
})
