import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import { addDays, type BusinessDate } from '../domain/business-date.ts'
import type { Problem } from '../domain/problem.ts'
import { answer, type Result } from '../domain/result.ts'
import { storedCode } from '../domain/stored-code.ts'
import { codeOwners } from '../query/code-owner.ts'
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
  /** What becomes of a code that names other items: both have it and each scan asks, or it is taken over from its first day on. */
  readonly elsewhere?: 'share' | 'move' | undefined
}

const openEnd = '9999-12-31'

type CodeRows = NonNullable<ReturnType<typeof itemDetail>>['codes']

export type BarcodePlan = {
  readonly barcodes: readonly ItemBarcode[]
  /** Own codes left out: they count until the day before today, so that old papers still resolve (edge case 23). */
  readonly left: readonly string[]
  /** Codes of other items that end with the day given. */
  readonly taken: readonly { readonly row: string; readonly lastDay: BusinessDate }[]
  readonly today: BusinessDate
}

type Planning = { readonly itemId: string; readonly barcodes: readonly ItemBarcode[]; readonly before: CodeRows; readonly today: BusinessDate }

/** The spellings under which codes are kept, check digits, one code given twice for the same days, and other items' claims. */
export function planBarcodes(db: ReadDb, { itemId, barcodes, before, today }: Planning): Result<BarcodePlan> {
  const problems: Problem[] = []
  const kept = barcodes.map((barcode): ItemBarcode => {
    if (before.some(({ id }) => id === barcode.id)) return barcode
    const stored = storedCode(barcode.code, Number(today.slice(0, 4)))
    if ('unfit' in stored) problems.push({ code: 'master.barcode-unfit', value: barcode.code, reason: stored.unfit })
    return 'unfit' in stored ? barcode : { ...barcode, code: stored.code }
  })
  problems.push(...repeatedCodes(kept))
  const taken = kept.filter(({ elsewhere }) => elsewhere === 'move').flatMap((barcode) => takenFrom(db, { itemId, barcode, today }))
  const left = before.filter((row) => row.validTo >= today && !barcodes.some(({ id }) => id === row.id)).map(({ id }) => id)
  return answer({ barcodes: kept.map((barcode) => (barcode.elsewhere === 'move' ? { ...barcode, validFrom: barcode.validFrom || today } : barcode)), left, taken, today }, problems)
}

function repeatedCodes(barcodes: readonly ItemBarcode[]): readonly Problem[] {
  return barcodes.filter((barcode, at) => barcodes.slice(0, at).some((other) => other.code === barcode.code && meet(other, barcode)))
    .map(({ code: value }) => ({ code: 'master.barcode-repeated', value }))
}

function meet(a: ItemBarcode, b: ItemBarcode): boolean {
  return a.validFrom <= lastDay(b) && b.validFrom <= lastDay(a)
}

function lastDay({ validTo }: ItemBarcode): string {
  return validTo === '' ? openEnd : validTo
}

type Taking = { readonly itemId: string; readonly barcode: ItemBarcode; readonly today: BusinessDate }

function takenFrom(db: ReadDb, { itemId, barcode, today }: Taking): BarcodePlan['taken'] {
  const from = barcode.validFrom || today
  return codeOwners(db, { code: barcode.code, on: from }).filter((owner) => owner.item !== itemId).map(({ row }) => ({ row, lastDay: addDays(from, -1) }))
}

type Codes = {
  readonly itemId: string
  readonly plan: BarcodePlan
  readonly before: CodeRows
  /** Ids of the item's packs in use, by name. */
  readonly packs: ReadonlyMap<string, string>
}

/** A code's text never changes, and what it counted on earlier days stays: another pack is another row from today on. */
export function writeBarcodes(tx: WriteDb, ctx: Context, { itemId, plan, before, packs }: Codes): void {
  const { today } = plan
  const yesterday = addDays(today, -1)
  for (const { row, lastDay: last } of plan.taken) changeItemCode(tx, row, { validTo: last })
  for (const id of plan.left) changeItemCode(tx, id, { validTo: yesterday })
  for (const barcode of plan.barcodes) {
    const row = before.find(({ id }) => id === barcode.id)
    const days = { validFrom: barcode.validFrom, validTo: lastDay(barcode) }
    const packagingId = packs.get(barcode.pack) ?? null
    if (!row) addItemCode(tx, { id: barcode.id, itemId, code: barcode.code, packagingId, ...days })
    else if (row.packaging === packagingId || days.validTo < today) changeItemCode(tx, row.id, days)
    else if (days.validFrom >= today) changeItemCode(tx, row.id, { ...days, packagingId })
    else {
      changeItemCode(tx, row.id, { validFrom: days.validFrom, validTo: yesterday })
      addItemCode(tx, { id: ctx.newId(), itemId, code: row.code, packagingId, validFrom: today, validTo: days.validTo })
    }
  }
}
