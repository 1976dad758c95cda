import type { ImportField } from '#core/domain/problems/import.ts'
import type { Checked } from '../check-rows.ts'
import { findSimilar } from '../find-similar.ts'
import { matchKey } from '../plain-text.ts'
import { textOf, type RowReader } from '../read-cell.ts'
import type { TableRow } from '../read-tables.ts'
import { typeIt, useInstead, type FieldProblem } from '../row-problem.ts'
import { cellText } from '../sheet.ts'
import type { Found } from './find-depot.ts'
import type { NamedItem } from './find-item.ts'
import { soundWords, type ConditionMaster, type DepotMaster, type ItemMaster, type OpeningRow, type OwnerMaster } from './opening-masters.ts'
import { readDates, readItemQuantity, readSerials } from './read-stock.ts'
import { readValue, type TenThousands, type Value } from './read-value.ts'

/** What a row is judged by. */
export type OpeningContext = {
  readonly depot: (name: string) => Found<DepotMaster>
  /** Depot named by the sheet itself, by sheet. */
  readonly sheetDepots: ReadonlyMap<string, string>
  readonly item: (named: NamedItem) => Found<ItemMaster>
  readonly owners: readonly OwnerMaster[]
  readonly conditions: readonly ConditionMaster[]
  readonly tenThousands: ReadonlyMap<string, TenThousands>
  /** Serials of the rows taken so far: item and serial → row. */
  readonly serials: Map<string, number>
}

const noTenThousands: TenThousands = { unitPrice: false, amount: false }

/** One line of an opening sheet: everything it says resolved, or every reason why it cannot be. */
export function checkOpeningRow(row: TableRow, fixed: ReadonlySet<ImportField>, context: OpeningContext): Checked<OpeningRow> {
  const reader: RowReader = { row, problems: [] }
  const depot = depotOf(reader, context)
  const item = itemOf(reader, fixed, context)
  const counted = item && readItemQuantity(reader, item)
  if (counted?.quantity === 0) return { aside: 'no-stock' }
  const { derived, ...days } = readDates(reader, item)
  const serials = serialsOf(reader, { item, quantity: counted?.quantity }, context)
  const value = valueOf(reader, { item, quantity: counted?.quantity }, context)
  const owner = ownerOf(reader, depot, context.owners)
  const condition = conditionOf(reader, context.conditions)
  const texts = restOf(reader, item)
  const known = allOf({ depot, item, counted, owner, condition })
  if (!known || reader.problems.length > 0) return { problems: reader.problems }
  for (const serial of serials) context.serials.set(serialKey(known.item, serial), row.row)
  return {
    value: {
      sheet: row.sheet, excelRow: row.row, depotId: known.depot.id, ownerId: known.owner.id, itemId: known.item.id,
      ...known.counted, ...days, serials, ...value, conditionCode: known.condition.code, ...texts,
      assumed: assumedOf({ owner: !known.owner.given, condition: !known.condition.given, expiry: derived }),
    },
  }
}

function valueOf(reader: RowReader, { item, quantity }: Amount, { tenThousands }: OpeningContext): Value {
  const counted = item && quantity !== undefined ? { item, quantity } : undefined
  return readValue(reader, tenThousands.get(reader.row.sheet) ?? noTenThousands, counted)
}

type Amount = { readonly item: ItemMaster | undefined; readonly quantity: OpeningRow['quantity'] | undefined }

type Present<T> = { readonly [Key in keyof T]: Exclude<T[Key], undefined> }

function allOf<T extends Readonly<Record<string, unknown>>>(parts: T): Present<T> | undefined {
  return Object.values(parts).includes(undefined) ? undefined : (parts as Present<T>)
}

function assumedOf(assumed: { readonly [Part in OpeningRow['assumed'][number]]: boolean }): OpeningRow['assumed'] {
  return (['owner', 'condition', 'expiry'] as const).filter((part) => assumed[part])
}

function depotOf(reader: RowReader, { depot, sheetDepots }: OpeningContext): DepotMaster | undefined {
  const written = textOf(reader, 'depot')
  const name = written === '' ? (sheetDepots.get(reader.row.sheet) ?? '') : written
  if (name === '') {
    reader.problems.push({ field: 'depot', value: '', reason: { code: 'import.value-missing', field: 'depot' }, proposal: useInstead('同上') })
    return undefined
  }
  return taken(reader, depot(name))
}

function taken<T>(reader: RowReader, found: Found<T>): T | undefined {
  if ('found' in found) return found.found
  reader.problems.push(found.problem)
  return undefined
}

const itemFields = ['itemCode', 'barcode', 'itemName'] as const

function itemOf(reader: RowReader, fixed: ReadonlySet<ImportField>, { item }: OpeningContext): ItemMaster | undefined {
  const answered = itemFields.find((field) => fixed.has(field))
  const found = taken(reader, item({
    code: textOf(reader, 'itemCode'),
    barcode: textOf(reader, 'barcode'),
    name: textOf(reader, 'itemName'),
    spec: textOf(reader, 'spec'),
    chosen: answered ? textOf(reader, answered) : '',
  }))
  if (found?.tracking !== 'capacity') return found
  reader.problems.push({ field: 'itemName', value: textOf(reader, 'itemName'), reason: { code: 'import.item-not-stocked', item: found.name }, proposal: typeIt })
  return undefined
}

type Owner = { readonly id: string; readonly given: boolean }

/** 归属, else the depot's owner. */
function ownerOf(reader: RowReader, depot: DepotMaster | undefined, owners: readonly OwnerMaster[]): Owner | undefined {
  const name = textOf(reader, 'owner')
  if (name === '') return depot && { id: depot.ownerId, given: false }
  const owner = owners.find((one) => [one.name, one.shortName, one.id].some((text) => matchKey(text) === matchKey(name)))
  if (owner) return { id: owner.id, given: true }
  const similar = findSimilar(name, owners, (one) => [one.name, one.shortName])
  const reason = { code: 'import.owner-unknown', name, ...(similar && { similar: similar.name }) } as const
  reader.problems.push({ field: 'owner', value: name, reason, proposal: similar ? useInstead(similar.name) : typeIt })
  return undefined
}

type Condition = { readonly code: string; readonly given: boolean }

function conditionOf(reader: RowReader, conditions: readonly ConditionMaster[]): Condition | undefined {
  const name = textOf(reader, 'condition')
  const [usual] = conditions
  if (name === '') return usual && { code: usual.code, given: false }
  const condition = conditions.find((one) => matchKey(one.name) === matchKey(name) || one.code === name) ?? (soundWords.includes(name) ? usual : undefined)
  if (condition) return { code: condition.code, given: true }
  reader.problems.push(unknownCondition(name, conditions))
  return undefined
}

function unknownCondition(name: string, conditions: readonly ConditionMaster[]): FieldProblem {
  const similar = findSimilar(name, conditions, (one) => [one.name])
  const choices = conditions.map((one) => ({ to: one.name, label: one.name }))
  return {
    field: 'condition',
    value: name,
    reason: { code: 'import.condition-unknown', name, ...(similar && { similar: similar.name }) },
    proposal: similar ? useInstead(similar.name) : { kind: 'choose', choices },
  }
}

function serialsOf(reader: RowReader, { item, quantity }: Amount, { serials }: OpeningContext): readonly string[] {
  if (!item) return []
  const listed = readSerials(reader, item, quantity)
  const repeated = listed.find((serial, at) => serials.has(serialKey(item, serial)) || listed.indexOf(serial) !== at)
  if (repeated !== undefined) {
    const reason = { code: 'import.serial-repeated', serial: repeated, row: serials.get(serialKey(item, repeated)) ?? reader.row.row } as const
    reader.problems.push({ field: 'serial', value: cellText(reader.row.cells.serial), reason, proposal: typeIt })
  }
  return listed
}

function serialKey(item: ItemMaster, serial: string): string {
  return `${item.id}\n${serial}`
}

type Texts = Pick<OpeningRow, 'batch' | 'binName' | 'fundingSource' | 'acquiredBy' | 'remark'>

function restOf(reader: RowReader, item: ItemMaster | undefined): Texts {
  const either = item?.tracking === 'serial' ? '' : textOf(reader, 'batchOrSerial')
  const batch = textOf(reader, 'batch') || either
  const optional = { binName: textOf(reader, 'bin'), fundingSource: textOf(reader, 'fundingSource'), acquiredBy: textOf(reader, 'acquiredBy'), remark: textOf(reader, 'remark') }
  return { batch, ...Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== '')) }
}
