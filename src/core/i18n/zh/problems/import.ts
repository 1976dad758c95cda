import { yuanText } from '#core/domain/money.ts'
import type { ImportProblem } from '#core/domain/problems/import.ts'
import type { ProblemWords } from '../../problem-words.ts'
import { importFields as field } from '../import-fields.ts'

const meant = (similar: string | undefined): string => (similar === undefined ? '。' : `，是不是「${similar}」？`)

const decimals = { 0: '只能是整数', 1: '最多一位小数', 2: '最多两位小数' } as const

export const importProblems: ProblemWords<ImportProblem> = {
  'import.file-unreadable': (p) => `「${p.name}」读不出来。请确认是 Excel（xlsx、xls）或 CSV 文件。`,
  'import.file-empty': (p) => `「${p.name}」是空的。请换一个有内容的文件。`,
  'import.file-protected': (p) => `「${p.name}」加了打开密码。请在 Excel 里取消密码，另存后再导入。`,
  'import.file-too-large': (p) => `「${p.name}」有 ${p.megabytes} MB，最多 ${p.limit} MB。请删去图片或分成几个文件。`,
  'import.too-many-rows': (p) => `「${p.name}」有一张表超过 ${p.limit} 行。请分成几个文件。`,
  'import.no-table': (p) => `「${p.name}」里没有认出表头。请指出表头在第几行。`,
  'import.no-rows': (p) => `「${p.name}」只有表头，没有一行可以导入。`,
  'import.column-missing': (p) => `工作表「${p.sheet}」没有「${field[p.field]}」这一列。请对列名，或不导入这张表。`,
  'import.value-missing': (p) => `「${field[p.field]}」是空的。`,
  'import.text-too-long': (p) => `「${field[p.field]}」超过 ${p.limit} 个字。`,
  'import.number-unreadable': (p) => `「${field[p.field]}」写的「${p.value}」不是可用的数字。`,
  'import.choice-unknown': (p) => `「${field[p.field]}」没有「${p.value}」，可以写：${p.choices.join('、')}。`,
  'import.depot-unknown': (p) => `没有仓库「${p.name}」${meant(p.similar)}`,
  'import.depot-ambiguous': (p) => `「${p.name}」可能是：${p.depots.join('、')}。请选一个。`,
  'import.owner-unknown': (p) => `没有单位「${p.name}」${meant(p.similar)}`,
  'import.item-unknown': (p) => `物资目录里没有「${p.itemCode || p.name}」${meant(p.similar)}`,
  'import.item-ambiguous': (p) => `「${p.name}」有几种：${p.codes.join('、')}。请写编码或规格。`,
  'import.item-disagrees': (p) => `编码 ${p.itemCode} 是「${p.named}」，表上写的是「${p.name}」。`,
  'import.item-not-stocked': (p) => `「${p.item}」是能力，不入库存。请登记在协议储备里。`,
  'import.unit-not-of-item': (p) => `「${p.item}」按「${p.units.join('、')}」记账，没有「${p.unit}」。`,
  'import.quantity-unreadable': (p) => `看不懂数量「${p.value}」。`,
  'import.quantity-negative': () => '数量不能是负数。',
  'import.quantity-fraction': (p) => `「${p.item}」按${p.unit}记账，${decimals[p.scale]}。`,
  'import.quantity-too-large': (p) => `数量「${p.value}」太大。`,
  'import.date-impossible': (p) => `没有「${p.value}」这一天。`,
  'import.date-unreadable': (p) => `看不懂日期「${p.value}」。请写成 2026-06-01 这样。`,
  'import.dates-reversed': (p) => `有效期至 ${p.expiresOn} 早于生产日期 ${p.producedOn}。`,
  'import.amount-differs': (p) => `${p.quantity} ${p.unit} × ${p.price} = ${yuanText(p.expectedFen)}，表上写的是 ${yuanText(p.amountFen)}。`,
  'import.condition-unknown': (p) => `没有物资状况「${p.name}」${meant(p.similar)}`,
  'import.serial-count': (p) => `「${p.item}」写了 ${p.serials} 个序列号，数量是 ${p.quantity}。`,
  'import.serial-repeated': (p) => `序列号 ${p.serial} 在第 ${p.row} 行已经有了。`,
  'import.code-repeated': (p) => `「${p.value}」在第 ${p.row} 行已经有了。`,
  'import.category-unknown': (p) => `没有物资类别「${p.name}」${meant(p.similar)}`,
  'import.pack-unreadable': (p) => `看不懂箱规「${p.value}」。请写成「箱=24」这样。`,
  'import.scan-time-unreadable': (p) => `看不懂时间「${p.value}」。`,
  'import.scan-action-unknown': (p) => `没有动作「${p.value}」，可以写：入库、出库。`,
}
