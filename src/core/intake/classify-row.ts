import type { ImportField } from '#core/domain/problems/import.ts'
import type { ColumnMeaning } from './map-columns.ts'
import { halfWidth, headingKey } from './plain-text.ts'
import { cellKey, cellText, type Row, type Sheet } from './sheet.ts'

/** Why a row is no line of the table. */
export type AsideKind = 'title' | 'header' | 'blank' | 'subtotal' | 'total' | 'signature' | 'note' | 'no-stock' | 'skipped'

const total = /^(?:合计|总计|共计|总合计|累计合计|全部合计|大写)/
const subtotal = /(?:小计|本页合计|分计|页计)$|^(?:小计|本页合计|本页小计|分类合计)/
const signature =
  /^(?:(?:单位|财务|仓库|部门)?负责人|分管领导|主管领导|主要领导|(?:审核|复核|审批|制表|制单|填表|填报|经办|监盘|盘点)人?|(?:制表|填报|盘点)日期|填报单位|保管员|仓管员|会计|出纳|盖章|签字|联系电话|联系人)(?:签字|签名|签章|盖章)?(?::|$)/
const note = /^(?:注|备注|说明|填表说明|填报说明|附注)(?::|\d)/

/** Columns whose text may label a total; a remark or a batch may say anything. */
const labelling: ReadonlySet<ImportField | undefined> = new Set([
  undefined, 'ordinal', 'depot', 'owner', 'category', 'itemCode', 'itemName', 'spec', 'unit', 'quantity', 'unitPrice', 'amount', 'agencyCode', 'agencyName', 'depotCode', 'depotName',
])

type Context = { readonly sheet: Sheet; readonly columns: readonly ColumnMeaning[] }

/** What kind of row stands under a header; undefined for a line of the table. */
export function classifyRow(index: number, { sheet, columns }: Context): AsideKind | undefined {
  const row = sheet.rows[index] ?? []
  const texts = Array.from(row, (cell) => halfWidth(cellText(cell)).replaceAll(/\s/g, ''))
  const said = columns.filter(({ column, field }) => field !== 'ordinal' && texts[column])
  const labels = columns.filter(({ column, field }) => texts[column] && (labelling.has(field) || said.length === 1)).map(({ column }) => texts[column] ?? '')
  if (labels.some((text) => subtotal.test(text))) return 'subtotal'
  if (labels.some((text) => total.test(text))) return 'total'
  if (said.length === 0) return footOf(texts) ?? (texts.every((text) => /^\d*$/.test(text)) ? 'blank' : 'note')
  const foot = counts(texts, columns) ? undefined : footOf(texts)
  if (foot) return foot
  return alone(index, { sheet, row, said: said.map(({ field }) => field) }) ? 'note' : repeated(texts, columns)
}

function footOf(texts: readonly string[]): AsideKind | undefined {
  if (texts.some((text) => signature.test(text))) return 'signature'
  return note.test(texts.find((text) => text !== '') ?? '') ? 'note' : undefined
}

/** Whether the row has a quantity or a scanned text, hence is a line whatever else it says. */
function counts(texts: readonly string[], columns: readonly ColumnMeaning[]): boolean {
  return columns.some(({ column, field }) => (field === 'quantity' || field === 'scanText') && /^[-+]?\d/.test(texts[column] ?? ''))
}

/** The header printed again on each page. */
function repeated(texts: readonly string[], columns: readonly ColumnMeaning[]): AsideKind | undefined {
  const named = columns.filter(({ field }) => field !== undefined)
  const same = named.filter(({ column, heading }) => {
    const text = headingKey(texts[column] ?? '')
    return text !== '' && heading.split('/').some((part) => headingKey(part) === text)
  })
  return named.length > 1 && same.length > named.length / 2 ? 'header' : undefined
}

type Alone = { readonly sheet: Sheet; readonly row: Row; readonly said: readonly (ImportField | undefined)[] }

const naming: ReadonlySet<ImportField | undefined> = new Set(['itemCode', 'itemName', 'barcode', 'scanText', 'quantity', 'agencyName', 'depotName', 'placeCode'])

/** One text across the sheet, such as 「一、生活类物资」: a heading between groups. */
function alone(index: number, { sheet, row, said }: Alone): boolean {
  const own = row.flatMap((cell, column) => (cell !== undefined && !sheet.copies.has(cellKey(index, column)) ? [column] : []))
  const [only] = own
  if (only === undefined || own.length > 1) return false
  const across = sheet.copies.has(cellKey(index, only + 1)) && row[only + 1] === row[only]
  const numbered = /^(?:[一二三四五六七八九十]+[、.,]|\([一二三四五六七八九十\d]+\))/.test(halfWidth(cellText(row[only])))
  return across || numbered || !said.some((field) => naming.has(field))
}
