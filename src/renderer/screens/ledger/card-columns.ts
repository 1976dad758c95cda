import { unitPriceFen } from '#core/domain/money.ts'
import type { Scale } from '#core/domain/quantity.ts'
import { entryWords } from '#core/i18n/ledger-entry-words.ts'
import type { Words } from '#core/i18n/words.ts'
import { paths } from '../../app/paths.ts'
import { moneyText } from '../../parts/money-text.tsx'
import { countText } from '../../parts/quantity-label.ts'
import type { Card, CardRow } from './ledger-types.ts'
import { fitted, type SheetColumn } from './sheet-column.ts'

type Key = keyof Words['report']['ledgerCard']['columns']
type Column = SheetColumn<CardRow>
type Sum = CardRow['balance']

/** The columns of domain.md §3.12(b). */
export function cardColumns(words: Words, { item: { scale }, openings, question, rows }: Card): readonly Column[] {
  const money = question.withAmounts
  const opened = openings.length === 0 ? '' : words.report.ledgerCard.openingInside(openings.map(({ number }) => number))
  const sides = [
    ...sideColumns(words, 'in', { scale, money, of: (row) => row.in }),
    ...sideColumns(words, 'out', { scale, money, of: (row) => row.out }),
    ...sideColumns(words, 'balance', { scale, money, of: (row) => row.balance }),
  ]
  return [
    ...dayColumns(words),
    ...paperColumns(words),
    ...sides.map((column) => fitted(column, rows)),
    { ...heading(words, 'person'), width: 84, look: '', text: ({ entry }) => entry?.person ?? '' },
    { ...heading(words, 'remark'), width: 150, look: '', text: (row, at) => (at === 0 ? opened : (row.entry?.remark ?? '')), title: (row) => row.entry?.remark ?? opened },
  ]
}

function heading(words: Words, key: Key): Pick<Column, 'key' | 'heading' | 'group' | 'short'> {
  const given = words.report.ledgerCard.columns[key]
  return typeof given === 'string' ? { key, heading: given } : { key, heading: given.alone, group: given.group, short: given.short }
}

function dayColumns(words: Words): readonly Column[] {
  return [
    { ...heading(words, 'year'), width: 52, look: 'stuck figure', left: 0, text: ({ year }) => String(year) },
    { ...heading(words, 'month'), width: 34, look: 'stuck figure', left: 52, text: ({ month }) => String(month) },
    { ...heading(words, 'day'), width: 34, look: 'stuck stuck-last figure', left: 86, text: ({ day }) => (day === undefined ? '' : String(day)) },
  ]
}

function paperColumns(words: Words): readonly Column[] {
  const worded = (part: 'voucherKind' | 'summary' | 'batch') => ({ entry, mark }: CardRow) => {
    if (entry) return entryWords(words, entry)[part]
    return part === 'summary' ? words.report.ledgerCard.marks[mark] : ''
  }
  const column = (key: Key, width: number, text: (row: CardRow) => string): Column => ({ ...heading(words, key), width, look: '', text, title: text })
  return [
    column('voucherKind', 72, worded('voucherKind')),
    { ...column('voucherNumber', 176, ({ entry }) => entry?.number ?? ''), href: ({ entry }) => (entry ? paths.document(entry.document) : undefined) },
    column('summary', 150, worded('summary')),
    column('party', 124, ({ entry }) => entry?.party ?? ''),
    column('batch', 96, worded('batch')),
  ]
}

type Side = { readonly scale: Scale; readonly money: boolean; readonly of: (row: CardRow) => Sum | undefined }

function sideColumns(words: Words, side: 'in' | 'out' | 'balance', { scale, money, of }: Side): readonly Column[] {
  const held = side === 'balance'
  const figure = (value: number | undefined, shown: (value: number) => string) => (value === undefined || (value === 0 && !held) ? '' : shown(value))
  const quantity: Column = {
    ...heading(words, `${side}Quantity`), width: 52, look: held ? 'figure strong' : 'figure', text: (row) => figure(of(row)?.quantity, (value) => countText(value, scale)),
  }
  if (!money) return [quantity]
  return [
    quantity,
    { ...heading(words, `${side}Price`), width: 60, look: 'figure', text: (row) => (held || row.mark === 'entry' ? priceText(of(row), scale) : '') },
    { ...heading(words, `${side}Fen`), width: 76, look: held ? 'figure strong' : 'figure', text: (row) => figure(of(row)?.amountFen, (value) => moneyText(value, true)) },
  ]
}

/** Derived for the eye. */
function priceText(sum: Sum | undefined, scale: Scale): string {
  const price = sum?.amountFen === undefined ? undefined : unitPriceFen(Math.abs(sum.amountFen), Math.abs(sum.quantity), scale)
  return price === undefined ? '' : moneyText(price, true)
}
