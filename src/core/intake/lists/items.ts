import { parsePrice } from '#core/domain/money.ts'
import { codeKey } from '../plain-text.ts'
import { listOf, numberOf, textOf, type RowReader } from '../read-cell.ts'
import { priceTextOf } from '../read-number.ts'
import { typeIt } from '../row-problem.ts'
import { cellText } from '../sheet.ts'
import { barcodesOf } from './item-barcodes.ts'
import { lifeOf } from './item-life.ts'
import { packsOf } from './item-packs.ts'
import { listColumn, neededText, numberColumn, required, textColumn, wordColumn } from './list-columns.ts'
import type { CellContext, ListColumn } from './list-type.ts'
import { makeList } from './make-list.ts'

const longestDays = 36_500

const itemCode: ListColumn = {
  field: 'itemCode', aliases: ['物资编码', '物资编号', '物资代码', '编码', '代码', '物料编码', '物品编码', '商品编码', '存货编码', '品号', '货号', '编号'], width: 12, needed: true,
  read: ({ reader }) => codeKey(required(reader, 'itemCode')),
}

const nationalCode: ListColumn = {
  field: 'nationalCode', aliases: ['国标分类码', '国标编码', '国标码', 'gb38565', '分类编码'], width: 12,
  read: ({ reader }) => {
    const code = textOf(reader, 'nationalCode')
    if (code !== '' && !/^[123](\d{2}){3}$/.test(code)) reader.problems.push({ field: 'nationalCode', value: code, reason: { code: 'master.national-code', value: code }, proposal: typeIt })
    return code
  },
}

const unitPrice: ListColumn = {
  field: 'unitPrice', aliases: ['参考单价', '单价', '参考价', '价格'], width: 12, isMoney: true,
  read: ({ reader }) => {
    const price = numberOf(reader, 'unitPrice')
    const text = price === undefined ? '' : priceTextOf(price)
    if (text === '' || parsePrice(text) !== undefined) return text
    const value = cellText(reader.row.cells.unitPrice)
    reader.problems.push({ field: 'unitPrice', value, reason: { code: 'master.price-unreadable', value }, proposal: typeIt })
    return ''
  },
}

const measures: ReadonlySet<string> = new Set(['千克', '公斤', 'kg', '克', '吨', '升', 'l', '米', 'm', '平方米', 'm2', '立方米', 'm3'])

/** Decimals of goods whose sheet says none: two for what is weighed and measured, none for what is counted. */
export function usualScale(unit: string): 0 | 2 {
  return measures.has(unit.normalize('NFKC').toLowerCase()) ? 2 : 0
}

const scaleWords = wordColumn({ field: 'scale', aliases: ['小数位', '小数位数', '数量小数', '数量精度'], width: 8 }, { 0: ['0'], 1: ['1'], 2: ['2'] })
const trackingWords = wordColumn({ field: 'tracking', aliases: ['管理方式', '跟踪方式', '追溯方式', '管理类型'], width: 12 }, {
  batch: ['按批次', '批次', '批号', '批', 'b'], quantity: ['只记数量', '数量', '按数量', 'q'], serial: ['一物一码', '序列号', '按序列号', '单件', 's'], capacity: ['能力', '产能', '台班', 'c'],
})

/** What may not change once the item has moved; the sheet must say what stands, or nothing. */
function fixedOnceMoved(column: ListColumn, field: 'scale' | 'tracking'): ListColumn {
  return {
    ...column,
    read: (cell: CellContext) => {
      const value = column.read(cell)
      const stands = cell.masters.moved.get(codeKey(cellText(cell.reader.row.cells.itemCode)))?.[field]
      if (value === undefined || stands === undefined || stands === value) return value
      const shown = column.write?.(stands, cell.masters) ?? stands
      cell.reader.problems.push({ field, value: cellText(cell.reader.row.cells[field]), reason: { code: 'master.fixed-once-moved', field }, proposal: { kind: 'use', to: shown, label: shown } })
      return undefined
    },
  }
}

/** 物资目录: what an office keeps, one item a row. */
export const itemsList = makeList({
  kind: 'items',
  code: 'itemCode',
  name: 'itemName',
  codeOnly: true,
  titles: ['物资目录', '物资清单', '物资档案', '目录'],
  required: [['itemCode'], ['itemName'], ['unit']],
  columns: [
    itemCode,
    neededText({ field: 'itemName', aliases: ['物资名称', '名称', '品名', '物品名称', '货物名称', '装备名称', '存货名称', '商品名称', '物料名称'], width: 22 }),
    { field: 'aliases', aliases: ['别名', '俗称', '其他名称', '曾用名', '简称'], width: 20, read: ({ reader }) => namesOf(reader) },
    textColumn({ field: 'spec', aliases: ['规格型号', '规格', '型号', '型号规格', '技术参数'], width: 24 }),
    neededText({ field: 'unit', aliases: ['计量单位', '单位', '基本单位'], width: 10 }),
    fixedOnceMoved(scaleWords, 'scale'),
    listColumn({ field: 'category', aliases: ['物资类别', '类别', '分类', '物资分类', '大类'], width: 14 }, { list: 'category' }),
    listColumn({ field: 'officeClass', aliases: ['本单位分类', '内部分类', '自定分类'], width: 14 }, { list: 'office-class' }),
    nationalCode,
    fixedOnceMoved(trackingWords, 'tracking'),
    { field: 'pack', aliases: ['包装', '箱规', '包装规格', '装箱规格'], sources: ['pack', 'packUnit', 'packSize'], width: 18, read: ({ reader }) => packsOf(reader) },
    { field: 'barcode', aliases: ['条码', '条形码', '商品条码', '物资条码', '69码'], width: 20, read: ({ reader, masters }) => barcodesOf(reader, masters.year) },
    { field: 'shelfLife', aliases: ['保质期', '保质期月', '有效期月', '保质期个月'], width: 10, read: ({ reader, heading }) => lifeOf(reader, 'shelfLife', heading) },
    { field: 'serviceLife', aliases: ['使用年限', '使用年限月', '使用寿命', '使用期限月'], width: 10, read: ({ reader, heading }) => lifeOf(reader, 'serviceLife', heading) },
    wordColumn({ field: 'recoverable', aliases: ['是否回收', '回收', '可回收', '使用性质'], width: 10 }, {
      true: ['是', '回收', '可回收', '√', 'y', 'yes', '1'], false: ['否', '不回收', '一次性', '消耗', '×', 'n', 'no', '0'],
    }),
    unitPrice,
    numberColumn({ field: 'alertDays', aliases: ['预警天数', '临期天数', '提前预警天数'], width: 10 }, { number: 'alertDays', least: 0, most: longestDays }),
    numberColumn({ field: 'maintenanceDays', aliases: ['保养周期', '保养周期天', '维护周期', '维护保养天数'], width: 10 }, { number: 'maintenanceDays', least: 1, most: longestDays }),
    textColumn({ field: 'storageClass', aliases: ['储存要求', '储存条件', '存储条件', '储存'], width: 14 }),
  ],
  parts: [
    { field: 'packUnit', aliases: ['包装单位', '大单位', '辅助单位'] },
    { field: 'packSize', aliases: ['每包装数量', '装箱数', '换算率', '换算系数', '每箱数量', '包装数量'] },
  ],
})

function namesOf(reader: RowReader): string {
  return joined(listOf(reader, 'aliases'))
}

/** Several texts in one cell, always in one order. */
export function joined(texts: readonly string[]): string {
  return [...new Set(texts)].toSorted().join('、')
}
