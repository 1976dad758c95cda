import { unitPriceFen } from '#core/domain/money.ts'
import type { Words } from '#core/i18n/words.ts'
import { paths } from '../../app/paths.ts'
import { moneyText } from '../../parts/money-text.tsx'
import { countText, unitsText } from '../../parts/quantity-label.ts'
import { fitted, squeezed, type SheetColumn } from './sheet-column.ts'
import type { Summary, SummaryRow } from './ledger-types.ts'

type Key = keyof Words['report']['stockSummary']['columns']
type Column = SheetColumn<SummaryRow>

type Shown = {
  readonly summary: Summary
  /** Room for code, category and spec beside the name. */
  readonly wide: boolean
  /** CSS pixels of the sheet. */
  readonly room: number
}

/** The columns of domain.md §3.12(a) that have a value in the period; all of them stand in the export. */
export function summaryColumns(words: Words, { summary, wide, room }: Shown): readonly Column[] {
  const { rows, question: { withAmounts, depot } } = summary
  const all = [...nameColumns(words, wide), ...(depot ? [] : [{ ...text(words, 'depot', { width: 150, of: (row) => row.depot }), least: 76 }]), ...figureColumns(words, summary), ...furtherColumns(words)]
  const shown = all.filter(({ key, always, money }) => (money !== true || withAmounts) && (always === true || rows.some((row) => filled(key as Key, row))))
    .map(({ always: _always, money: _money, ...column }) => (column.look.includes('figure') ? fitted(column, rows) : column))
  return squeezed(shown, room)
}

type Folding = Column & { readonly always?: true; readonly money?: true }

function heading(words: Words, key: Key): Pick<Column, 'key' | 'heading' | 'group' | 'short'> {
  const given = words.report.stockSummary.columns[key]
  return typeof given === 'string' ? { key, heading: given } : { key, heading: given.alone, group: given.group, short: given.short }
}

function text(words: Words, key: Key, { width, of }: { readonly width: number; readonly of: (row: SummaryRow) => string }): Folding {
  return { ...heading(words, key), width, look: '', text: of, title: of }
}

const numberWidth = 46
const nameWidth = 144

function nameColumns(words: Words, wide: boolean): readonly Folding[] {
  const more: readonly Folding[] = [
    text(words, 'itemCode', { width: 92, of: (row) => row.itemCode }),
    text(words, 'standardCode', { width: 110, of: (row) => row.standardCode }),
    text(words, 'category', { width: 108, of: (row) => row.category }),
    text(words, 'spec', { width: 150, of: (row) => row.spec }),
  ]
  return [
    { ...heading(words, 'no'), width: numberWidth, look: 'stuck ledger-no', left: 0, text: (_row, at) => String(at + 1), always: true },
    {
      ...text(words, 'itemName', { width: nameWidth, of: (row) => row.itemName }), look: 'stuck strong', left: numberWidth, names: true, always: true,
      title: (row) => [row.itemCode, row.itemName, row.spec].filter((part) => part !== '').join(' · '),
    },
    { ...text(words, 'unit', { width: 46, of: (row) => row.unit }), heading: words.report.screen.narrow.unit, look: 'stuck stuck-last', left: numberWidth + nameWidth, always: true },
    ...(wide ? more : []),
  ]
}

function figureColumns(words: Words, { totals }: Summary): readonly Folding[] {
  const { narrow } = words.report.screen
  const moved = (key: QuantityKey, look = 'figure') => quantity(words, key, { width: 48, look })
  const amount = (key: MoneyKey, always?: true): Folding => ({
    ...heading(words, key), width: 80, look: 'figure', money: true, total: totals && moneyText(totals[key], true), ...(always ? { always } : {}),
    text: (row) => (row[key] === undefined || (!always && row[key] === 0) ? '' : moneyText(row[key], true)), href: (row) => paths.ledgerCard(row.item),
  })
  return [
    { ...heading(words, 'price'), width: 60, look: 'figure', money: true, always: true, text: priceText },
    { ...quantity(words, 'openingQuantity', { width: 52, look: 'figure', zero: true }), always: true },
    amount('openingFen', true),
    moved('inPurchase'), moved('inTransfer'), moved('inDonation'), moved('inReturn'), moved('inCountGain'),
    { ...moved('inQuantity', 'figure strong'), always: true, short: narrow.sum }, { ...amount('inFen'), always: true, short: narrow.amount },
    moved('outUse'), moved('outTransfer'), moved('outLoan'), moved('outDisposal'), moved('outCountLoss'),
    { ...moved('outQuantity', 'figure strong'), always: true, short: narrow.sum }, { ...amount('outFen'), always: true, short: narrow.amount },
    { ...quantity(words, 'closingQuantity', { width: 52, look: 'figure strong', zero: true }), always: true },
    { ...amount('closingFen', true), look: 'figure strong' },
    moved('inTransit'), moved('onLoan'), moved('inspecting'),
  ]
}

type QuantityKey = Extract<Key, `${string}Quantity` | `in${string}` | `out${string}` | 'onLoan'> & keyof SummaryRow & ({ [Of in keyof SummaryRow]-?: SummaryRow[Of] extends number ? Of : never }[keyof SummaryRow])
type MoneyKey = 'openingFen' | 'inFen' | 'outFen' | 'closingFen'

function quantity(words: Words, key: QuantityKey, { width, look, zero = false }: { readonly width: number; readonly look: string; readonly zero?: boolean }): Folding {
  return { ...heading(words, key), width, look, text: (row) => (row[key] === 0 && !zero ? '' : countText(row[key], row.scale)) }
}

function furtherColumns(words: Words): readonly Folding[] {
  const remark = (row: SummaryRow) => remarkText(words, row)
  return [
    { ...heading(words, 'nextExpiry'), width: 98, least: 84, look: '', text: (row) => row.nextExpiry ?? '' },
    { ...text(words, 'remark', { width: 150, of: remark }), least: 84 },
  ]
}

function remarkText(words: Words, { others, scale, unit }: SummaryRow): string {
  return others.map(({ kind, quantity: value }) => words.report.stockSummary.others[kind](unitsText({ value, scale, unit }))).join('、')
}

/** Derived for the eye: what a unit is worth at the end; where nothing is left, at the beginning, else as it came. */
function priceText(row: SummaryRow): string {
  const pairs = [[row.closingFen, row.closingQuantity], [row.openingFen, row.openingQuantity], [row.inFen, row.inQuantity]] as const
  const held = pairs.find(([, count]) => count !== 0)
  const price = held?.[0] === undefined ? undefined : unitPriceFen(Math.abs(held[0]), Math.abs(held[1]), row.scale)
  return price === undefined ? '' : moneyText(price, true)
}

function filled(key: Key, row: SummaryRow): boolean {
  if (key === 'remark') return row.others.length > 0
  const value = (row as { readonly [key: string]: unknown })[key]
  return value !== undefined && value !== '' && value !== 0
}
