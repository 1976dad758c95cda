import { describe, expect, it } from 'vitest'
import { shownPrice, shownQuantity, shownYuan } from '#core/report/figures.ts'
import { binMoveForm } from '#core/report/forms/bin-move.ts'
import { issueForm } from '#core/report/forms/issue.ts'
import { receiptForm } from '#core/report/forms/receipt.ts'
import { cssText, html } from '#core/report/html.ts'
import { aDocument, aReversal } from './a-document.ts'
import { zh } from './read-workbook.ts'

const options = { words: zh, withAmounts: true, practice: false, printed: { at: '2026-11-20 10:12', times: 2 } }

/** The texts of a document's cells, row by row; empty ones too. */
function cells(page: string): readonly (readonly string[])[] {
  const rows = page.match(/<tr.*?<\/tr>/gs) ?? []
  return rows.map((row) => Array.from(row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs), ([, text = '']) => text.replaceAll(/<[^>]+>/g, ' ').trim()))
}

describe('printed 出库单', () => {
  const rows = cells(issueForm(aDocument(), options))

  it('has agency, title, number and head fields over the grid', () => {
    const head = rows[0]?.[0] ?? ''
    for (const text of ['青岚县应急管理局', '应急物资出库单', 'CK-D03-2026-A-000214', '领用单位：云岭镇人民政府', '依据文号：青应急调〔2026〕17号', '业务日期：2026年11月20日']) {
      expect(head).toContain(text)
    }
  })

  it('has the columns of picture 13b in their order', () => {
    expect(rows[1]?.join('｜')).toBe('序号｜物资编码｜物资名称｜规格型号｜单位｜批号/序列号｜请领数量｜实发数量｜包装｜单价｜金额｜回收｜备注')
    expect(rows[2]?.join('｜')).toBe('1｜SH-004｜棉被｜2.0m×1.5m,2.5kg｜床｜MB231112｜300｜300｜30 包｜110.00｜33,000.00｜是｜')
  })

  it('rules empty rows up to twelve, then the sum in words and figures', () => {
    expect(rows.slice(7, 14).map((row) => row.join(''))).toEqual(['6', '7', '8', '9', '10', '11', '12'])
    expect(rows[14]).toEqual(['合计（大写）', '人民币陆万叁仟陆佰玖拾陆元整', '63,696.00', ''])
  })

  it('says who gets which copy, when it was printed and how often', () => {
    const page = issueForm(aDocument(), options)
    expect(page).toContain('"一联存根 二联仓库 三联领用单位 四联财务"')
    expect(page).toContain('"打印 2026-11-20 10:12 第 2 次"')
    expect(page).toContain('"第 " counter(page) " 页，共 " counter(pages) " 页"')
  })

  it('as a reversal is red, negative and says 红字 and what it reverses', () => {
    const page = issueForm(aReversal(), options)
    expect(page).toContain('<div class="red">')
    expect(page).toContain('<span class="mark">红字</span>')
    expect(page).toContain('冲销单号：CK-D03-2026-A-000214')
    expect(cells(page)[2]).toContain('-300')
    expect(cells(page)[14]).toEqual(['合计（大写）', '人民币负陆万叁仟陆佰玖拾陆元整', '-63,696.00', ''])
  })

  it('without the right to see costs shows no money at all', () => {
    const page = issueForm(aDocument(), { ...options, withAmounts: false })
    expect(page).not.toMatch(/单价|金额|大写|人民币|33,000|110\.00/)
    expect(cells(page)[14]).toEqual(['合计', '共 5 行'])
  })

  it('marks practice data', () => {
    expect(issueForm(aDocument(), { ...options, practice: true })).toContain('<span class="mark">示例</span>')
    expect(issueForm(aDocument(), options)).not.toContain('示例')
  })
})

describe('other printed forms', () => {
  it('入库单 has every column of the official layout', () => {
    expect(cells(receiptForm(aDocument(), options))[1]?.join('｜')).toBe(
      '序号｜物资编码｜物资名称｜规格型号｜单位｜应收数量｜实收数量｜合格数量｜不合格数量｜批号｜生产日期｜有效期至｜单价｜金额｜库位｜资金来源｜备注',
    )
  })

  it('移库单 says from which bin to which, and no money', () => {
    const page = binMoveForm(aDocument(), options)
    expect(cells(page)[1]?.join('｜')).toBe('序号｜物资编码｜物资名称｜规格型号｜单位｜批号/序列号｜移库数量｜包装｜移出库位｜移入库位｜备注')
    expect(cells(page)[2]?.slice(8, 10)).toEqual(['B-01', 'B-02'])
    expect(page).not.toMatch(/金额|人民币/)
  })
})

describe('figures on paper', () => {
  it.each([
    [6_369_600, '63,696.00'],
    [-5, '-0.05'],
    [-123_456_789, '-1,234,567.89'],
    [0, '0.00'],
    [100_000, '1,000.00'],
  ])('%i fen is %s', (fen, text) => expect(shownYuan(fen)).toBe(text))

  it('quantities keep the item’s own decimals, prices at least two', () => {
    expect([shownQuantity(1_280, 0), shownQuantity(123_450, 2), shownQuantity(-300, 0)]).toEqual(['1,280', '1,234.5', '-300'])
    expect([shownPrice('110'), shownPrice('1.2'), shownPrice('1234.5678')]).toEqual(['110.00', '1.20', '1,234.5678'])
  })
})

describe('escaping', () => {
  it('takes values as text and only markup as markup', () => {
    const inner = html`<b>${'<i>'}</b>`
    expect(html`<p title="${'"\'&'}">${inner}${[inner]}${undefined}${3}</p>`.markup).toBe('<p title="&quot;&#39;&amp;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b>3</p>')
  })

  it('lets no text end a CSS string or the style element', () => {
    expect(cssText('a"\\</style>\n')).toBe('"a\\22 \\5c \\3c /style\\3e \\a "')
  })
})
