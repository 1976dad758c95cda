import { firstMark } from '#core/domain/ledger-card.ts'
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

/** The columns of domain.md §3.12(b): words are cut before figures, so that the balance is in sight at 1366 CSS pixels. */
export function cardColumns(words: Words, { item: { scale }, openings, question, rows }: Card): readonly Column[] {
  const money = question.withAmounts
  const opened = openings.length === 0 ? '' : words.report.ledgerCard.openingInside(openings.map(({ number }) => number))
  const person = ({ entry }: CardRow) => entry?.person ?? ''
  const sides = [
    ...sideColumns(words, 'in', { scale, money, of: (row) => row.in }),
    ...sideColumns(words, 'out', { scale, money, of: (row) => row.out }),
    ...sideColumns(words, 'balance', { scale, money, of: (row) => row.balance }),
  ]
  return [
    ...dayColumns(words),
    ...paperColumns(words, openings.length > 0),
    ...sides.map((column) => fitted(column, rows)),
    { ...heading(words, 'person'), width: 52, look: '', text: person, title: person },
    { ...heading(words, 'remark'), width: 52, look: '', text: (row, at) => (at === 0 ? opened : (row.entry?.remark ?? '')), title: (row) => row.entry?.remark ?? opened },
  ]
}

function heading(words: Words, key: Key): Pick<Column, 'key' | 'heading' | 'group' | 'short'> {
  const given = words.report.ledgerCard.columns[key]
  return typeof given === 'string' ? { key, heading: given } : { key, heading: given.alone, group: given.group, short: given.short }
}

function dayColumns(words: Words): readonly Column[] {
  return [
    { ...heading(words, 'year'), width: 42, look: 'stuck figure', left: 0, text: ({ year }) => String(year) },
    { ...heading(words, 'month'), width: 27, look: 'stuck figure', left: 42, text: ({ month }) => String(month) },
    { ...heading(words, 'day'), width: 27, look: 'stuck stuck-last figure', left: 69, text: ({ day }) => (day === undefined ? '' : String(day)) },
  ]
}

function paperColumns(words: Words, openedInside: boolean): readonly Column[] {
  const worded = (part: 'voucherKind' | 'summary' | 'batch') => ({ entry, mark, balance }: CardRow, at?: number) => {
    if (entry) return entryWords(words, entry)[part]
    if (part !== 'summary') return ''
    return words.report.ledgerCard.marks[at === 0 ? firstMark(mark, { quantity: balance.quantity, openedInside }) : mark]
  }
  const column = (key: Key, width: number, text: (row: CardRow, at?: number) => string): Column => ({ ...heading(words, key), width, look: '', text, title: (row) => text(row) })
  return [
    column('voucherKind', 42, worded('voucherKind')),
    { ...column('voucherNumber', 154, ({ entry }) => entry?.number ?? ''), href: ({ entry }) => (entry ? paths.document(entry.document) : undefined) },
    column('summary', 76, worded('summary')),
    column('party', 76, ({ entry }) => entry?.party ?? ''),
    column('batch', 72, worded('batch')),
  ]
}

type Side = { readonly scale: Scale; readonly money: boolean; readonly of: (row: CardRow) => Sum | undefined }

function sideColumns(words: Words, side: 'in' | 'out' | 'balance', { scale, money, of }: Side): readonly Column[] {
  const held = side === 'balance'
  const figure = (value: number | undefined, shown: (value: number) => string) => (value === undefined || (value === 0 && !held) ? '' : shown(value))
  const quantity: Column = {
    ...heading(words, `${side}Quantity`), width: 44, look: held ? 'figure strong' : 'figure', text: (row) => figure(of(row)?.quantity, (value) => countText(value, scale)),
  }
  if (!money) return [quantity]
  return [
    quantity,
    { ...heading(words, `${side}Price`), width: 48, look: 'figure', text: (row) => (held || row.mark === 'entry' ? priceText(of(row), scale) : '') },
    { ...heading(words, `${side}Fen`), width: 60, look: held ? 'figure strong' : 'figure', text: (row) => figure(of(row)?.amountFen, (value) => moneyText(value, true)) },
  ]
}

/** Derived for the eye. */
function priceText(sum: Sum | undefined, scale: Scale): string {
  const price = sum?.amountFen === undefined ? undefined : unitPriceFen(Math.abs(sum.amountFen), Math.abs(sum.quantity), scale)
  return price === undefined ? '' : moneyText(price, true)
}
