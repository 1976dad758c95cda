import { yuanText } from '#core/domain/money.ts'
import type { ImportProblem } from '#core/domain/problems/import.ts'
import type { ProblemWords } from '../../problem-words.ts'
import { importFields as field } from '../import-fields.ts'

const meant = (similar: string | undefined): string => (similar === undefined ? '.' : `; is it ${similar}?`)

const decimals = { 0: 'whole numbers only', 1: 'at most one decimal', 2: 'at most two decimals' } as const

export const importProblems: ProblemWords<ImportProblem> = {
  'import.file-unreadable': (p) => `${p.name} cannot be read. It must be an Excel or CSV file.`,
  'import.file-empty': (p) => `${p.name} is empty. Choose a file with content.`,
  'import.file-protected': (p) => `${p.name} needs a password. Remove it in Excel, save and import again.`,
  'import.file-too-large': (p) => `${p.name} has ${p.megabytes} MB; the limit is ${p.limit} MB. Remove pictures or split it.`,
  'import.too-many-rows': (p) => `A sheet of ${p.name} has more than ${p.limit} rows. Split the file.`,
  'import.no-table': (p) => `No header row was found in ${p.name}. Say in which row it stands.`,
  'import.no-rows': (p) => `${p.name} has headings but no row to import.`,
  'import.column-missing': (p) => `Sheet ${p.sheet} has no column for ${field[p.field]}. Map a column or leave the sheet out.`,
  'import.value-missing': (p) => `The ${field[p.field]} is missing.`,
  'import.text-too-long': (p) => `The ${field[p.field]} is longer than ${p.limit} characters.`,
  'import.number-unreadable': (p) => `The ${field[p.field]} ${p.value} is no usable number.`,
  'import.choice-unknown': (p) => `The ${field[p.field]} cannot be ${p.value}; it is one of ${p.choices.join(', ')}.`,
  'import.depot-unknown': (p) => `There is no depot ${p.name}${meant(p.similar)}`,
  'import.depot-ambiguous': (p) => `${p.name} may be ${p.depots.join(', ')}. Choose one.`,
  'import.owner-unknown': (p) => `There is no agency ${p.name}${meant(p.similar)}`,
  'import.item-unknown': (p) => `The item list has no ${p.itemCode || p.name}${meant(p.similar)}`,
  'import.item-ambiguous': (p) => `There are several of ${p.name}: ${p.codes.join(', ')}. Give the code or the specification.`,
  'import.item-disagrees': (p) => `Code ${p.itemCode} is ${p.named}, but the sheet says ${p.name}.`,
  'import.item-not-stocked': (p) => `${p.item} is a capacity and holds no stock. Record it as an agreement.`,
  'import.unit-not-of-item': (p) => `${p.item} is counted in ${p.units.join(', ')}, not in ${p.unit}.`,
  'import.quantity-unreadable': (p) => `The quantity ${p.value} cannot be understood.`,
  'import.quantity-negative': () => 'A quantity cannot be negative.',
  'import.quantity-fraction': (p) => `${p.item} is counted in ${p.unit}: ${decimals[p.scale]}.`,
  'import.quantity-too-large': (p) => `The quantity ${p.value} is too large.`,
  'import.date-impossible': (p) => `There is no day ${p.value}.`,
  'import.date-unreadable': (p) => `The date ${p.value} cannot be understood. Write it as 2026-06-01.`,
  'import.dates-reversed': (p) => `It expires on ${p.expiresOn}, before it was produced on ${p.producedOn}.`,
  'import.amount-differs': (p) => `${p.quantity} ${p.unit} × ${p.price} = ${yuanText(p.expectedFen)}, but the sheet says ${yuanText(p.amountFen)}.`,
  'import.condition-unknown': (p) => `There is no condition ${p.name}${meant(p.similar)}`,
  'import.serial-count': (p) => `${p.item} has ${p.serials} serial numbers but a quantity of ${p.quantity}.`,
  'import.serial-repeated': (p) => `Serial number ${p.serial} already stands in row ${p.row}.`,
  'import.code-repeated': (p) => `${p.value} already stands in row ${p.row}.`,
  'import.category-unknown': (p) => `There is no category ${p.name}${meant(p.similar)}`,
  'import.pack-unreadable': (p) => `The pack ${p.value} cannot be understood. Write it as 箱=24.`,
  'import.scan-time-unreadable': (p) => `The time ${p.value} cannot be understood.`,
  'import.scan-action-unknown': (p) => `There is no action ${p.value}; it is 入库 or 出库.`,
}
