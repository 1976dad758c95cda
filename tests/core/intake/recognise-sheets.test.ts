import { describe, expect, it } from 'vitest'
import { recogniseSheets } from '#core/intake/recognise-sheets.ts'
import { sample } from '../../samples.ts'
import { buildBook, sheetsOf } from './build-book.ts'

describe('what a sheet holds, by its headings, title and name', () => {
  it.each([
    ['Sheet1', ['序号', '单位名称', '级别', '主要职责'], 'agencies'],
    ['Sheet1', ['单位代码', '单位全称', '简称', '上级单位'], 'agencies'],
    ['Sheet1', ['供应商名称', '类别', '供应内容'], 'suppliers'],
    ['协议供应商名录', ['单位名称', '联系人', '联系电话'], 'suppliers'],
    ['成员单位', ['单位名称', '联系人', '联系电话'], 'agencies'],
    ['Sheet1', ['仓库编码', '仓库名称', '所属单位', '面积（平方米）'], 'depots'],
    ['储备点', ['储备点名称', '管理单位', '类型', '可容纳人数'], 'depots'],
    ['Sheet1', ['仓库', '库区', '库位编号', '库位名称'], 'bins'],
    ['Sheet1', ['物资编码', '物资名称', '规格型号', '单位', '类别'], 'items'],
    ['Sheet1', ['物资编码', '物资名称', '规格', '计量单位', '类别', '保质期', '使用年限', '管理方式', '包装', '条码', '预警天数', '数量'], 'opening'],
    ['Sheet1', ['品名', '规格', '单位', '库存数量', '存放地点'], 'opening'],
    ['Sheet1', ['姓名', '年龄'], undefined],
  ] as const)('%s with %j holds %s', async (name, headings, kind) => {
    const rows = [['某县应急物资表'], [...headings], ...['甲', '乙', '丙'].map((text) => headings.map((heading, at) => (heading.endsWith('数量') ? 12 : `${text}${at}`)))]
    expect(recogniseSheets(sheetsOf(await buildBook([{ name, rows }])))).toEqual([{ sheet: name, kind }])
  })

  it.each(['期初库存.xlsx', '乡镇台账-多表.xlsx'])('takes the stock of %s for stock, and nothing for a hidden sheet', (file) => {
    const sheets = sheetsOf(new Uint8Array(sample(file)))
    const kinds = recogniseSheets(sheets)
    expect(kinds.filter(({ kind }) => kind !== undefined && kind !== 'opening')).toEqual([])
    for (const sheet of sheets) if (sheet.hidden) expect(kinds.find((seen) => seen.sheet === sheet.name)?.kind).toBeUndefined()
    expect(kinds.some(({ kind }) => kind === 'opening')).toBe(true)
  })
})
