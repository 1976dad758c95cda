import { addMonths, type BusinessDate } from '#core/domain/business-date.ts'
import type { Quantity } from '#core/domain/quantity.ts'
import { dateOf, listOf, textOf, type RowReader } from '../read-cell.ts'
import { readQuantity } from '../read-quantity.ts'
import { typeIt, useInstead, type FieldProblem, type Proposal } from '../row-problem.ts'
import { cellText } from '../sheet.ts'
import type { ItemMaster, OpeningRow } from './opening-masters.ts'

export type ReadQuantity = { readonly quantity: Quantity; readonly packagingId?: string }

/** The row's quantity in smallest units, or a problem in the reader. */
export function readItemQuantity(reader: RowReader, item: ItemMaster): ReadQuantity | undefined {
  const cell = reader.row.cells.quantity
  const unit = textOf(reader, 'unit')
  const value = cellText(cell)
  const read = readQuantity(cell, item, unit)
  if ('quantity' in read) return { quantity: read.quantity, ...(read.packaging !== undefined && { packagingId: read.packaging }) }
  const field = 'strangeUnit' in read && read.strangeUnit === unit ? 'unit' : 'quantity'
  if ('strangeUnit' in read) reader.problems.push(strangeUnit(item, { field, value: field === 'unit' ? unit : value, unit: read.strangeUnit }))
  else reader.problems.push({ field, value, ...quantityReasons[read.fault](item, value) })
  return undefined
}

function strangeUnit(item: ItemMaster, { field, value, unit }: { field: 'unit' | 'quantity'; value: string; unit: string }): FieldProblem {
  const units = [item.unit, ...item.packs.map(({ name }) => name)]
  const choices = units.map((name) => ({ to: field === 'unit' ? name : value.replace(unit, name), label: name }))
  const [only] = choices
  const proposal: Proposal = only && choices.length === 1 ? useInstead(only.to, only.label) : { kind: 'choose', choices }
  return { field, value, reason: { code: 'import.unit-not-of-item', item: item.name, unit, units }, proposal }
}

type Reason = (item: ItemMaster, value: string) => Pick<FieldProblem, 'reason' | 'proposal'>
type QuantityFault = 'empty' | 'unreadable' | 'negative' | 'fraction' | 'too-large'

const quantityReasons: { readonly [Fault in QuantityFault]: Reason } = {
  empty: () => ({ reason: { code: 'import.value-missing', field: 'quantity' }, proposal: typeIt }),
  unreadable: (_, value) => ({ reason: { code: 'import.quantity-unreadable', value }, proposal: typeIt }),
  negative: (_, value) => ({ reason: { code: 'import.quantity-negative', value }, proposal: useInstead(value.replace(/^\s*-/, '')) }),
  fraction: ({ name, unit, scale }) => ({ reason: { code: 'import.quantity-fraction', item: name, unit, scale }, proposal: typeIt }),
  'too-large': (_, value) => ({ reason: { code: 'import.quantity-too-large', value }, proposal: typeIt }),
}

export type Dates = Pick<OpeningRow, 'producedOn' | 'expiresOn' | 'serviceUntil'> & { readonly derived: boolean }

/**
 * Production date and end of life. Without an end in the sheet it follows from production and life (edge case 28);
 * without both it stays unknown, which never means that goods keep for ever.
 */
export function readDates(reader: RowReader, item: ItemMaster | undefined): Dates {
  const producedOn = dateOf(reader, 'producedOn', 'first-day')
  const given = dateOf(reader, 'expiresOn', 'last-day')
  if (producedOn && given && given < producedOn) refuseOrder(reader, producedOn, given)
  const months = item?.shelfLifeMonths ?? item?.serviceLifeMonths
  const follows = given ? undefined : after(producedOn, months)
  return { ...(producedOn && { producedOn }), ...endOfLife(given ?? follows, item), derived: follows !== undefined }
}

function after(producedOn: BusinessDate | undefined, months: number | undefined): BusinessDate | undefined {
  return producedOn && months !== undefined ? addMonths(producedOn, months) : undefined
}

function refuseOrder({ row, problems }: RowReader, producedOn: BusinessDate, expiresOn: BusinessDate): void {
  problems.push({ field: 'expiresOn', value: cellText(row.cells.expiresOn), reason: { code: 'import.dates-reversed', producedOn, expiresOn }, proposal: typeIt })
}

function endOfLife(end: BusinessDate | undefined, item: ItemMaster | undefined): Pick<Dates, 'expiresOn' | 'serviceUntil'> {
  if (!end) return {}
  const onlyService = item?.serviceLifeMonths !== undefined && item.shelfLifeMonths === undefined
  return onlyService ? { serviceUntil: end } : { expiresOn: end }
}

/** Serials as listed, only for items that are told apart one by one; a count that differs from the quantity is a problem. */
export function readSerials(reader: RowReader, item: ItemMaster, quantity: Quantity | undefined): readonly string[] {
  if (item.tracking !== 'serial') return []
  const field = cellText(reader.row.cells.serial) === '' ? 'batchOrSerial' : 'serial'
  const serials = listOf(reader, field)
  if (quantity !== undefined && serials.length > 0 && serials.length !== quantity) {
    const reason = { code: 'import.serial-count', item: item.name, serials: serials.length, quantity } as const
    reader.problems.push({ field, value: cellText(reader.row.cells[field]), reason, proposal: useInstead('') })
  }
  return serials
}
