import { describe, expect, it } from 'vitest'
import { documentFormSheet } from '#core/report/document-form.ts'
import { stockListSheet } from '#core/report/stock-list.ts'
import { aDocument, aReversal } from './a-document.ts'
import { firstSheet, shownOf, valuesOf, zh } from './read-workbook.ts'

const receiptHeadings = '序号｜物资编码｜名称｜规格型号｜单位｜应收数量｜实收数量｜合格数量｜不合格数量｜批号｜生产日期｜有效期至｜单价｜金额｜库位｜资金来源｜备注'.split('｜')
const issueHeadings = '序号｜物资编码｜名称｜规格型号｜单位｜批号/序列号｜请领数量｜实发数量｜单价｜金额｜用途｜是否回收｜备注'.split('｜')

const options = { words: zh, withAmounts: true }

describe('入库单 and 出库单 in Excel', () => {
  it('receipt has the official columns in their order', async () => {
    const sheet = await firstSheet(documentFormSheet('receipt', aDocument(), options))
    expect(valuesOf(sheet, 5)).toEqual(receiptHeadings)
    expect(valuesOf(sheet, 6).slice(0, 15)).toEqual([1, 'SH-004', '棉被', '2.0m×1.5m,2.5kg', '床', 300, 300, 300, 0, 'MB231112', '2023-11-12', '2031-11-12', 110, 33_000, 'B-01'])
  })

  it('issue has the official columns in their order, the sum in figures and in words, and the signatures', async () => {
    const sheet = await firstSheet(documentFormSheet('issue', aDocument(), options))
    expect(shownOf(sheet, 1)).toEqual(['应急物资出库单'])
    expect(shownOf(sheet, 3)).toEqual(['发货仓库：县应急物资综合仓库', '领用单位：云岭镇人民政府', 'CK-D03-2026-A-000214'])
    expect(valuesOf(sheet, 5)).toEqual(issueHeadings)
    expect(valuesOf(sheet, 6).slice(6)).toEqual([300, 300, 110, 33_000, '冬春救助', '是', null])
    expect(shownOf(sheet, 11)).toContain(63_696)
    expect(shownOf(sheet, 12)).toEqual(['合计（大写）：人民币陆万叁仟陆佰玖拾陆元整'])
    expect(shownOf(sheet, 13)[0]).toBe('制单：周保管')
  })

  it('reversal says 红字, names what it reverses, and is red and negative', async () => {
    const sheet = await firstSheet(documentFormSheet('issue', aReversal(), options))
    expect(shownOf(sheet, 1)).toEqual(['应急物资出库单（红字）'])
    expect(shownOf(sheet, 5)).toEqual(['冲销单号：CK-D03-2026-A-000214', '冲销原因：数量录错'])
    expect(sheet.getCell('H7').value).toBe(-300)
    expect(sheet.getCell('C7').font.color).toEqual({ argb: 'FFC00000' })
    expect(shownOf(sheet, 13)).toEqual(['合计（大写）：人民币负陆万叁仟陆佰玖拾陆元整'])
  })

  it('shows no money to whoever may not see costs', async () => {
    const sheet = await firstSheet(documentFormSheet('issue', aDocument(), { ...options, withAmounts: false }))
    const shown = Array.from({ length: sheet.rowCount }, (_, at) => valuesOf(sheet, at + 1).join(' ')).join(' ')
    expect(shown).not.toMatch(/单价|金额|大写|33000|人民币/)
  })
})

describe('库存明细表', () => {
  it('lists lots in places with their days left and the total of the amounts', async () => {
    const row = {
      itemCode: 'SH-004', itemName: '棉被', spec: '2.0m', category: '被服', depot: '县综合库', bin: '01-02', batch: '0231112', unit: '床', scale: 0 as const,
      bookQuantity: 300, availableQuantity: 280, unusableQuantity: 20, price: '110', fen: 3_300_000, owner: '县应急管理局', condition: '可用',
    }
    const rows = [row, { ...row, expiresOn: '2026-11-10', daysLeft: -10 }]
    const sheet = await firstSheet(stockListSheet(zh, { rows, withAmounts: true, onDay: '2026-11-20' }))
    expect(shownOf(sheet, 2)).toEqual(['截止日期：2026年11月20日'])
    expect(valuesOf(sheet, 5).slice(1, 16)).toEqual(
      ['SH-004', '棉被', '2.0m', '被服', '县综合库', '01-02', '0231112', '2026-11-10', -10, '床', 300, 280, 20, 110, 33_000],
    )
    expect(shownOf(sheet, 6)).toContain(66_000)
  })
})
