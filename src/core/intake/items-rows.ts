import type { Scale } from '#core/domain/quantity.ts'
import { checkRows, type Checked } from './check-rows.ts'
import { exactTo } from './decimal.ts'
import { itemsLayout } from './layouts/items.ts'
import { codeKey, halfWidth, matchKey } from './plain-text.ts'
import { listOf, numberOf, textOf, type RowReader } from './read-cell.ts'
import { priceTextOf } from './read-number.ts'
import { columnOf, readTables, type AsideRow, type SheetChoice, type Table, type TableRow } from './read-tables.ts'
import { typeIt, useInstead, type Fix, type RowProblem } from './row-problem.ts'
import type { Sheet } from './sheet.ts'
import { findSimilar } from './find-similar.ts'

/** An item as a sheet describes it; packs in base units as counted by people. Shelf life is in months or in days. */
export type ItemDraft = {
  readonly row: number
  readonly sheet: string
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly spec: string
  readonly unit: string
  readonly scale: Scale
  readonly category: string
  readonly nationalCode: string
  readonly tracking: 'quantity' | 'batch' | 'serial' | 'capacity'
  readonly packs: readonly { readonly name: string; readonly baseUnits: number }[]
  readonly barcodes: readonly string[]
  readonly shelfLifeMonths: number | undefined
  readonly shelfLifeDays: number | undefined
  readonly serviceLifeMonths: number | undefined
  readonly recoverable: boolean
  readonly referencePrice: string | undefined
  readonly alertDays: number | undefined
  readonly maintenanceDays: number | undefined
  readonly storageClass: string
}

export type ItemsInput = {
  readonly sheets: readonly Sheet[]
  readonly categories: readonly { readonly code: string; readonly name: string }[]
  readonly choices?: readonly SheetChoice[]
  readonly fixes?: readonly Fix[]
}

export type ItemsCheck = { readonly rows: readonly ItemDraft[]; readonly problems: readonly RowProblem[]; readonly aside: readonly AsideRow[] }

/** Reads a catalogue of items out of a workbook's sheets; writes nothing. */
export function checkItems({ sheets, categories, choices = [], fixes = [] }: ItemsInput): ItemsCheck {
  const tables = readTables(sheets, { layout: itemsLayout, known: {}, choices })
  const context: ItemContext = { categories, seen: new Map(), lifeUnits: new Map(tables.map((table) => [table.sheet, lifeUnitsOf(table)])) }
  const check = (row: TableRow): Checked<ItemDraft> => checkItemRow(row, context)
  const { rows, problems, aside } = checkRows(tables, { check, fixes, about: ['itemCode', 'itemName'] })
  return { rows, problems, aside: [...tables.flatMap((table) => table.aside), ...aside] }
}

type ItemContext = { readonly categories: ItemsInput['categories']; readonly seen: Map<string, number>; readonly lifeUnits: ReadonlyMap<string, LifeUnits> }

function checkItemRow(row: TableRow, context: ItemContext): Checked<ItemDraft> {
  const reader: RowReader = { row, problems: [] }
  const code = required(reader, 'itemCode')
  const unit = required(reader, 'unit')
  const units = context.lifeUnits.get(row.sheet) ?? usualUnits
  const [shelf, service] = [lifeOf(reader, 'shelfLife', units.shelfLife), lifeOf(reader, 'serviceLife', units.serviceLife)]
  const draft: ItemDraft = {
    row: row.row, sheet: row.sheet, code: codeKey(code), name: required(reader, 'itemName'), unit,
    aliases: listOf(reader, 'aliases'), spec: textOf(reader, 'spec'), category: categoryOf(reader, context.categories), nationalCode: textOf(reader, 'nationalCode'),
    scale: scaleOf(reader, unit), tracking: choiceOf(reader, 'tracking', trackings) ?? 'batch', packs: packsOf(reader), barcodes: listOf(reader, 'barcode'),
    shelfLifeMonths: shelf.months, shelfLifeDays: shelf.days, serviceLifeMonths: service.months, recoverable: choiceOf(reader, 'recoverable', yesNo) ?? false,
    referencePrice: priceOf(reader), alertDays: wholeOf(reader, 'alertDays'), maintenanceDays: wholeOf(reader, 'maintenanceDays'), storageClass: textOf(reader, 'storageClass'),
  }
  const earlier = context.seen.get(draft.code)
  if (draft.code !== '' && earlier !== undefined) reader.problems.push({ field: 'itemCode', value: code, reason: { code: 'import.code-repeated', value: code, row: earlier }, proposal: typeIt })
  if (reader.problems.length > 0) return { problems: reader.problems }
  context.seen.set(draft.code, row.row)
  return { value: draft }
}

type Field = RowProblem['field']

function required(reader: RowReader, field: Field): string {
  const text = textOf(reader, field)
  if (text === '') reader.problems.push({ field, value: '', reason: { code: 'import.value-missing', field }, proposal: typeIt })
  return text
}

const trackings = {
  batch: ['批次', '按批次', '批号', '批', 'b'], quantity: ['数量', '按数量', '只记数量', 'q'], serial: ['序列号', '一物一码', '按序列号', '单件', 's'], capacity: ['能力', '产能', '台班', 'c'],
} as const
const yesNo = { true: ['是', '回收', '可回收', '√', 'y', 'yes', '1'], false: ['否', '不回收', '一次性', '消耗', '×', 'n', 'no', '0'] } as const

function choiceOf(reader: RowReader, field: 'tracking', choices: typeof trackings): ItemDraft['tracking'] | undefined
function choiceOf(reader: RowReader, field: 'recoverable', choices: typeof yesNo): boolean | undefined
function choiceOf(reader: RowReader, field: 'tracking' | 'recoverable', choices: Readonly<Record<string, readonly string[]>>): ItemDraft['tracking'] | boolean | undefined {
  const written = textOf(reader, field)
  if (written === '') return undefined
  const key = matchKey(written) || written
  const hit = Object.entries(choices).find(([, words]) => words.includes(key) || words.includes(written))
  if (!hit) {
    const words = Object.values(choices).map((known) => known[0] ?? '')
    reader.problems.push({ field, value: written, reason: { code: 'import.choice-unknown', field, value: written, choices: words }, proposal: { kind: 'choose', choices: words.map((word) => ({ to: word, label: word })) } })
    return undefined
  }
  return field === 'recoverable' ? hit[0] === 'true' : (hit[0] as ItemDraft['tracking'])
}

function categoryOf(reader: RowReader, categories: ItemsInput['categories']): string {
  const written = textOf(reader, 'category')
  if (written === '') return ''
  const hit = categories.find(({ code, name }) => matchKey(name) === matchKey(written) || code === written.toUpperCase())
  if (hit) return hit.code
  const similar = findSimilar(written, categories, ({ name }) => [name])
  reader.problems.push({
    field: 'category', value: written, reason: { code: 'import.category-unknown', name: written, ...(similar && { similar: similar.name }) },
    proposal: similar ? useInstead(similar.name) : { kind: 'choose', choices: categories.map(({ name }) => ({ to: name, label: name })) },
  })
  return ''
}

function wholeOf(reader: RowReader, field: Field): number | undefined {
  const value = numberOf(reader, field)
  const whole = value && exactTo(value, 0)
  if (value && whole === undefined) reader.problems.push({ field, value: textOf(reader, field), reason: { code: 'import.number-unreadable', field, value: textOf(reader, field) }, proposal: typeIt })
  return whole === undefined ? undefined : Number(whole)
}

const measures: ReadonlySet<string> = new Set(['千克', '公斤', 'kg', '克', '吨', '升', 'l', '米', 'm', '平方米', 'm2', '立方米', 'm3'])

/** Decimals as written; else two for what is weighed and measured, none for what is counted. */
function scaleOf(reader: RowReader, unit: string): Scale {
  const usual = measures.has(unit.normalize('NFKC').toLowerCase()) ? 2 : 0
  const given = wholeOf(reader, 'scale') ?? usual
  if (given === 0 || given === 1 || given === 2) return given
  reader.problems.push({ field: 'scale', value: String(given), reason: { code: 'import.choice-unknown', field: 'scale', value: String(given), choices: ['0', '1', '2'] }, proposal: typeIt })
  return 0
}

type LifeUnit = 'year' | 'month' | 'day'
type LifeUnits = { readonly shelfLife: LifeUnit; readonly serviceLife: LifeUnit }

/** What a bare number means: 保质期 counts months and 使用年限 years, unless the heading says otherwise. */
const usualUnits: LifeUnits = { shelfLife: 'month', serviceLife: 'year' }

function lifeUnitsOf(table: Table): LifeUnits {
  const unitOf = (field: 'shelfLife' | 'serviceLife'): LifeUnit => {
    const [, inside = ''] = /[(\uff08/](.*)/.exec(columnOf(table, field).heading) ?? []
    return inside.includes('月') ? 'month' : /[天日]/.test(inside) ? 'day' : inside.includes('年') ? 'year' : usualUnits[field]
  }
  return { shelfLife: unitOf('shelfLife'), serviceLife: unitOf('serviceLife') }
}

type Life = { readonly months: number | undefined; readonly days: number | undefined }

const lifeWords: Readonly<Record<string, LifeUnit>> = { 年: 'year', 月: 'month', 个月: 'month', 天: 'day', 日: 'day' }

/** `24`, `24个月`, `2年`, `365天`; a service life in days is none. */
function lifeOf(reader: RowReader, field: 'shelfLife' | 'serviceLife', usual: LifeUnit): Life {
  const text = halfWidth(textOf(reader, field)).replaceAll(/\s/g, '')
  if (text === '') return { months: undefined, days: undefined }
  const [, digits, word = ''] = /^(\d{1,4})(个?月|年|天|日)?$/.exec(text) ?? []
  const unit = lifeWords[word] ?? usual
  if (digits === undefined || (unit === 'day' && field === 'serviceLife')) {
    reader.problems.push({ field, value: text, reason: { code: 'import.number-unreadable', field, value: text }, proposal: typeIt })
    return { months: undefined, days: undefined }
  }
  if (unit === 'day') return { months: undefined, days: Number(digits) }
  return { months: Number(digits) * (unit === 'year' ? 12 : 1), days: undefined }
}

/** `箱=24 包=500`, `24瓶/箱`, or a unit and a number in two columns. */
function packsOf(reader: RowReader): ItemDraft['packs'] {
  const listed = listOf(reader, 'pack').flatMap((part) => part.split(/\s+/)).filter((part) => part !== '').map((part) => packFrom(part) ?? part)
  const strange = listed.find((pack) => typeof pack === 'string')
  if (typeof strange === 'string') reader.problems.push({ field: 'pack', value: strange, reason: { code: 'import.pack-unreadable', value: strange }, proposal: typeIt })
  const unit = textOf(reader, 'packUnit')
  const size = wholeOf(reader, 'packSize')
  const pair = unit !== '' && size !== undefined && size > 0 ? [{ name: unit, baseUnits: size }] : []
  return [...listed.filter((pack) => typeof pack !== 'string'), ...pair]
}

function packFrom(text: string): { readonly name: string; readonly baseUnits: number } | undefined {
  const named = /^1?([^\d=:]+)[=:](\d{1,7})[^\d]*$/.exec(text)
  if (named) return { name: named[1] ?? '', baseUnits: Number(named[2]) }
  const per = /^(\d{1,7})[^\d/]*\/([^\d/]+)$/.exec(text)
  return per ? { name: per[2] ?? '', baseUnits: Number(per[1]) } : undefined
}

function priceOf(reader: RowReader): string | undefined {
  const price = numberOf(reader, 'unitPrice')
  return price && priceTextOf(price)
}
