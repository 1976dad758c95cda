import type { ColDef, RowClassRules, SuppressKeyboardEventParams } from 'ag-grid-community'
import { quantity, quantityText } from '#core/domain/quantity.ts'
import type { Words } from '#core/i18n/words.ts'
import { countColumn, moneyColumn, textColumn } from '../../parts/grid-columns.ts'
import { grouped } from '../../parts/grouped.ts'
import { moneyText, priceText } from '../../parts/money-text.tsx'
import { packedText } from '../../parts/quantity-label.ts'
import type { DocumentView, Heading, ViewLine } from './document-types.ts'
import { QuantityEditor } from './quantity-editor.tsx'

/** A row of the sheet: a line, or the total. */
export type SheetRow = { readonly key: string; readonly no: string; readonly line: ViewLine | undefined; readonly name: string; readonly amountFen: number | undefined }

export type QuantityChange = (line: ViewLine, typed: string) => void

type Column = ColDef<SheetRow>

export function sheetRows({ lines }: DocumentView): readonly SheetRow[] {
  return lines.map((line, at) => ({ key: line.key, no: String(at + 1), line, name: line.itemName, amountFen: line.amountFen }))
}

export function totalRow({ heading, lines }: DocumentView, words: Words): SheetRow {
  const kinds = new Set(lines.map(({ item }) => item)).size
  return { key: 'total', no: words.document.lines.total, line: undefined, name: words.document.lines.kinds(kinds), amountFen: heading.amountFen }
}

/** The columns of a kind of paper, nearly in the order of domain.md §3.12 (what fits a small screen first); those that nothing on this paper fills are left out. */
export function lineColumns(view: DocumentView, words: Words, onQuantity: QuantityChange | undefined): readonly Column[] {
  const made = { ...makers(words, view), batch: batchColumn(words, view.heading), quantity: quantityColumn(words, view.heading, onQuantity), price: priceColumn(words) }
  return orders[view.heading.shape].filter((name) => isShown(name, view, words))
    .map((name) => ({ ...made[name], sortable: false, suppressKeyboardEvent: leavePageKeys }))
}

type ColumnName = keyof ReturnType<typeof makers> | 'batch' | 'quantity' | 'price'

const goods = ['no', 'itemCode', 'itemName', 'spec', 'unit', 'batch'] as const
const received = [...goods, 'expiresOn', 'quantity', 'price', 'amount', 'bin', 'producedOn', 'pack', 'fundingSource', 'remark'] as const

const orders: { readonly [Shape in Heading['shape']]: readonly ColumnName[] } = {
  issue: [...goods, 'asked', 'quantity', 'price', 'amount', 'recoverable', 'bin', 'pack', 'remark'],
  receipt: received,
  opening: received,
  'bin-move': [...goods, 'quantity', 'fromBin', 'toBin', 'pack', 'remark'],
}

function isShown(name: ColumnName, { heading, lines, may }: DocumentView, words: Words): boolean {
  if (name === 'price' || name === 'amount') return may.seeCost && (heading.goods !== 'none' || lines.some(({ amountFen }) => amountFen !== undefined))
  if (name === 'asked') return heading.goods !== 'none' && heading.kind !== 'reversal'
  const text = optional(words)[name]
  return text === undefined || lines.some((line) => text(line) !== '')
}

function optional(words: Words): { readonly [Name in ColumnName]?: (line: ViewLine) => string } {
  return { producedOn: ({ producedOn }) => producedOn, expiresOn: lastDayOf, pack: packText, fundingSource: ({ fundingSource }) => fundingSource, remark: remarkOf(words) }
}

export const lineRowClasses: RowClassRules<SheetRow> = {
  'line-struck': ({ data }) => data?.line?.reversed === true,
}

function makers(words: Words, { heading: { amountFen }, lines }: Pick<DocumentView, 'heading' | 'lines'>) {
  const { columns } = words.document.lines
  const named = (id: keyof typeof columns, width: number) => ({ id, title: columns[id], width })
  const text = (id: keyof typeof columns, width: number, pick: (line: ViewLine) => string): Column => textColumn(named(id, width), ({ line }) => line && pick(line))
  return {
    no: textColumn<SheetRow>(named('no', 48), ({ no }) => no),
    itemCode: text('itemCode', 74, ({ itemCode }) => itemCode),
    itemName: { ...textColumn<SheetRow>(named('itemName', 112), ({ name }) => name), cellClass: 'grid-strong', flex: 3, minWidth: 92 },
    spec: { ...text('spec', 110, ({ spec }) => spec), cellClass: 'grid-quiet', flex: 4, minWidth: 62 },
    unit: text('unit', 46, ({ unit }) => unit),
    producedOn: text('producedOn', 98, ({ producedOn }) => producedOn),
    expiresOn: text('expiresOn', 98, lastDayOf),
    asked: countColumn<SheetRow>(named('asked', 72), ({ line }) => (line?.asked === undefined ? undefined : { value: line.asked, scale: line.scale })),
    pack: { ...text('pack', 96, packText), cellClass: 'grid-quiet' },
    amount: moneyColumn<SheetRow>(named('amount', amountWidth(amountFen)), ({ amountFen }) => amountFen),
    bin: { ...text('bin', 90, ({ bin }) => bin), flex: 3, minWidth: 74 },
    fromBin: text('fromBin', 96, ({ bin }) => bin),
    toBin: text('toBin', 96, ({ toBin }) => toBin),
    recoverable: text('recoverable', 46, ({ recoverable }) => (recoverable ? words.common.yes : words.common.no)),
    fundingSource: text('fundingSource', 104, ({ fundingSource }) => fundingSource),
    remark: { ...text('remark', 64, remarkOf(words)), flex: 2, minWidth: lines.some(({ reversed }) => reversed) ? struckWidth : 64 },
  }
}

/** CSS pixels in which 「已冲销」 is whole, with the grid's scroll bar beside it. */
const struckWidth = 84

/** CSS pixels in which the total, in bold type, is whole: it is never narrower than a line's amount. */
function amountWidth(total: number | undefined): number {
  return Math.max(84, Math.ceil(moneyText(total ?? 0, true).length * 7.6) + 22)
}

function batchColumn(words: Words, { goods, shape }: Heading): Column {
  const { columns, byOrder } = words.document.lines
  const open = goods === 'none' && shape === 'issue'
  const text = ({ batch, serial, lot }: ViewLine) => batch || serial || (open && lot === null ? byOrder : '')
  return {
    ...textColumn<SheetRow>({ id: 'batch', title: columns.batch, width: 98 }, ({ line }) => line && text(line)),
    cellClassRules: { 'grid-quiet': ({ data }) => data?.line !== undefined && data.line.batch === '' && data.line.serial === '' },
  }
}

function priceColumn(words: Words): Column {
  const { columns, unpriced } = words.document.lines
  return {
    ...textColumn<SheetRow>({ id: 'price', title: columns.price, width: 68 }, ({ line }) => line && (line.unpriced ? unpriced : line.price === undefined ? '' : priceText(line.price))),
    headerClass: 'grid-right', cellClass: 'grid-number', cellClassRules: { 'line-unpriced': ({ data }) => data?.line?.unpriced === true },
  }
}

/** What was done, or on a draft what will be; typed over where the person may edit it. A piece is always one. */
function quantityColumn(words: Words, { shape }: Heading, onQuantity: QuantityChange | undefined): Column {
  const { columns, quantityEditable } = words.document.lines
  const title = shape === 'issue' ? columns.issued : shape === 'bin-move' ? columns.moved : columns.received
  const plain = countColumn<SheetRow>({ id: 'quantity', title, width: 72 }, ({ line }) => line && { value: line.quantity, scale: line.scale })
  const strong: Column = { ...plain, cellClass: ['grid-number', 'grid-strong'] }
  if (!onQuantity) return strong
  return {
    ...strong,
    cellClass: ({ data }) => ['grid-number', 'grid-strong', ...(isEditable(data) ? ['line-editable'] : [])],
    editable: ({ data }) => isEditable(data),
    singleClickEdit: true,
    cellEditor: QuantityEditor,
    cellEditorParams: { name: (row: SheetRow) => quantityEditable(Number(row.no), row.name) },
    valueGetter: ({ data }) => data?.line && quantityText(data.line.quantity, data.line.scale),
    valueFormatter: ({ value }: { readonly value?: string | undefined }) => grouped(value ?? ''),
    valueSetter: ({ data, newValue }: { readonly data: SheetRow; readonly newValue: unknown }) => {
      if (data.line && typeof newValue === 'string') onQuantity(data.line, newValue)
      return false
    },
    cellClassRules: {},
  }
}

function isEditable(row: SheetRow | undefined): boolean {
  return row?.line !== undefined && row.line.serial === ''
}

function lastDayOf({ expiresOn, serviceUntil }: ViewLine): string {
  return expiresOn || serviceUntil
}

function packText(line: ViewLine): string {
  const { pack, quantity: value, scale, unit } = line
  if (!pack || pack.baseUnits <= 1 || Math.abs(value) < pack.baseUnits) return ''
  return packedText({ value, scale, unit, pack: { name: pack.name, baseUnits: quantity(pack.baseUnits) } })
}

function remarkOf({ document: { lines } }: Words) {
  return ({ remark, reason, provisional, reversed }: ViewLine) =>
    [reversed ? lines.reversed : '', provisional ? lines.provisional : '', remark, reason].filter((part) => part !== '').join(' ')
}

/** PgUp and PgDn leaf through the papers, also from inside the grid. */
function leavePageKeys({ event, editing }: SuppressKeyboardEventParams<SheetRow>): boolean {
  return !editing && /^Page(Up|Down)$/.test(event.code)
}
