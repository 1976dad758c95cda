import type { WriteDb } from '../db/db.ts'
import { addDays, type BusinessDate } from '../domain/business-date.ts'
import { gtinOf, isGtinLength } from '../domain/check-digit.ts'
import type { Problem } from '../domain/problem.ts'
import type { itemDetail } from '../query/item-detail.ts'
import { addItemCode, changeItemCode } from '../store/master-store.ts'

/** A barcode as people edit it; a caller-made id, so that an earlier one is known again. */
export type ItemBarcode = {
  readonly id: string
  readonly code: string
  /** Name of the pack that one scan counts; '' is one base unit. */
  readonly pack: string
  /** First and last day on which it counts; '' is always. */
  readonly validFrom: BusinessDate | ''
  readonly validTo: BusinessDate | ''
}

export const openEnd = '9999-12-31'

/** Check digits that fail, and one code given twice for the same days. */
export function barcodeFaults(barcodes: readonly ItemBarcode[]): readonly Problem[] {
  return barcodes.flatMap((barcode, at): readonly Problem[] => {
    const { code: value } = barcode
    const repeated = barcodes.slice(0, at).some((other) => other.code === value && meet(other, barcode))
    const unfit = isGtinLength(value) && gtinOf(value) === undefined
    return [
      ...(unfit ? [{ code: 'master.barcode-unfit', value, reason: 'check-digit' } as const] : []),
      ...(repeated ? [{ code: 'master.barcode-repeated', value } as const] : []),
    ]
  })
}

function meet(a: ItemBarcode, b: ItemBarcode): boolean {
  return a.validFrom <= lastDay(b) && b.validFrom <= lastDay(a)
}

function lastDay({ validTo }: ItemBarcode): string {
  return validTo === '' ? openEnd : validTo
}

type Codes = {
  readonly itemId: string
  readonly barcodes: readonly ItemBarcode[]
  readonly before: NonNullable<ReturnType<typeof itemDetail>>['codes']
  /** Ids of the item's packs in use, by name. */
  readonly packs: ReadonlyMap<string, string>
  readonly today: BusinessDate
}

/** A code left out counts until yesterday, so that old papers still resolve (edge case 23); its text never changes. */
export function writeBarcodes(tx: WriteDb, { itemId, barcodes, before, packs, today }: Codes): void {
  const known = new Map(before.map((row) => [row.id, row]))
  for (const barcode of barcodes) {
    const row = known.get(barcode.id)
    const days = { validFrom: barcode.validFrom, validTo: lastDay(barcode) }
    if (row) changeItemCode(tx, row.id, { ...days, packagingId: packs.get(barcode.pack) ?? row.packaging })
    else addItemCode(tx, { id: barcode.id, itemId, code: barcode.code, packagingId: packs.get(barcode.pack) ?? null, ...days })
  }
  const yesterday = addDays(today, -1)
  for (const row of before) {
    const left = row.validTo >= today && !barcodes.some(({ id }) => id === row.id)
    if (left) changeItemCode(tx, row.id, { validTo: yesterday })
  }
}
