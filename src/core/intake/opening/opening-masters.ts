import type { BusinessDate } from '#core/domain/business-date.ts'
import type { Quantity, Scale } from '#core/domain/quantity.ts'
import type { KnownTexts } from '../layout.ts'
import { matchKey } from '../plain-text.ts'

export type DepotMaster = { readonly id: string; readonly code: string; readonly name: string; readonly shortName?: string; readonly ownerId: string }
export type OwnerMaster = { readonly id: string; readonly name: string; readonly shortName: string }
export type ConditionMaster = { readonly code: string; readonly name: string }

export type ItemMaster = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly spec: string
  readonly unit: string
  readonly scale: Scale
  readonly tracking: 'quantity' | 'batch' | 'serial' | 'capacity'
  /** `baseUnits` in the item's smallest units. */
  readonly packs: readonly { readonly id: string; readonly name: string; readonly baseUnits: number }[]
  readonly barcodes: readonly string[]
  readonly shelfLifeMonths?: number
  readonly serviceLifeMonths?: number
}

/** What the office already knows, as plain data: rows are matched against it. The first condition is the usual one. */
export type OpeningMasters = {
  readonly depots: readonly DepotMaster[]
  readonly owners: readonly OwnerMaster[]
  readonly items: readonly ItemMaster[]
  readonly conditions: readonly ConditionMaster[]
}

/** A good row, ready to post. */
export type OpeningRow = {
  readonly sheet: string
  readonly excelRow: number
  readonly depotId: string
  readonly ownerId: string
  readonly itemId: string
  readonly quantity: Quantity
  /** The pack in which the sheet counts, where the whole quantity is in one: 20捆. */
  readonly packagingId?: string
  readonly batch: string
  readonly producedOn?: BusinessDate
  /** Last usable day of goods with a shelf life, or of goods with no life of their own. */
  readonly expiresOn?: BusinessDate
  /** End of service life, for items that have one. */
  readonly serviceUntil?: BusinessDate
  /** As many as the quantity, or none: then the units get provisional ones. */
  readonly serials: readonly string[]
  /** Yuan as in the sheet, at most 6 decimals. */
  readonly price?: string
  readonly amountFen: number
  readonly priceState: 'final' | 'unknown'
  readonly conditionCode: string
  /** As written: a bin or a zone; undefined means 「未分位」. */
  readonly binName?: string
  readonly fundingSource?: string
  readonly acquiredBy?: string
  readonly remark?: string
  /** What does not stand in the sheet but follows from the masters; no part of comparing rows with those already held. */
  readonly assumed: readonly ('owner' | 'condition' | 'expiry')[]
}

/** The texts by which columns are told apart. */
export function knownTexts({ depots, owners, items, conditions }: OpeningMasters): KnownTexts {
  const keys = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(matchKey).filter((key) => key !== ''))
  return {
    depot: keys(depots.flatMap(({ code, name, shortName }) => [code, name, shortName ?? ''])),
    owner: keys(owners.flatMap(({ name, shortName }) => [name, shortName])),
    itemCode: keys(items.map(({ code }) => code)),
    itemName: keys(items.flatMap(({ name, aliases }) => [name, ...aliases])),
    barcode: keys(items.flatMap(({ barcodes }) => barcodes)),
    unit: keys(items.flatMap(({ unit, packs }) => [unit, ...packs.map(({ name }) => name)])),
    condition: keys([...conditions.map(({ name }) => name), ...soundWords]),
  }
}

/** Ways to say 完好. */
export const soundWords: readonly string[] = ['良好', '正常', '合格', '好', '可用', '完好可用', '在用完好']
