import { inPacks, quantity, type Scale } from '#core/domain/quantity.ts'
import type { Words } from '#core/i18n/words.ts'
import { grouped } from '../../parts/grouped.ts'
import { countText, packedText, scaleOf } from '../../parts/quantity-label.ts'
import type { DraftLine } from './station-calls.ts'

type Counted = { readonly quantity: number; readonly scale: Scale; readonly unit: string; readonly pack: { readonly name: string; readonly baseUnits: number } | undefined }

export type BigQuantity = {
  /** "20" and "箱", the unit in smaller type; "8" "箱" and "19" "瓶" where packs do not come out even. */
  readonly parts: readonly { readonly count: string; readonly unit: string }[]
  /** "480 瓶" where the parts are packs. */
  readonly together: string | undefined
}

/** A quantity in packs as large as they come, with the base units beside it. */
export function bigQuantity({ quantity: value, scale, unit, pack }: Counted): BigQuantity {
  const base = { count: countText(value, scale), unit }
  if (!pack || pack.baseUnits <= 1 || value < pack.baseUnits) return { parts: [base], together: undefined }
  const { packs, rest } = inPacks(quantity(value), { name: pack.name, baseUnits: quantity(pack.baseUnits) })
  const whole = { count: grouped(String(packs)), unit: pack.name }
  return { parts: rest === 0 ? [whole] : [whole, { count: countText(rest, scale), unit }], together: `${base.count} ${unit}` }
}

/** "20 箱" beside a line's quantity; nothing where no pack is known. */
export function packText(line: DraftLine): string {
  if (line.packName === null || line.packUnits === null || line.quantity < line.packUnits) return ''
  return packedText({ value: line.quantity, scale: scaleOf(line), unit: line.unit, pack: { name: line.packName, baseUnits: quantity(line.packUnits) } })
}

export function packOf({ packName, packUnits }: Pick<DraftLine, 'packName' | 'packUnits'>) {
  return packName === null || packUnits === null ? undefined : { name: packName, baseUnits: packUnits }
}

/** The earlier of the two clocks, with the word for the one it is; undefined where none is recorded. */
export function lastDayOf({ expiresOn, serviceUntil }: Pick<DraftLine, 'expiresOn' | 'serviceUntil'>, words: Words['scan']['lot']) {
  const serviceFirst = serviceUntil !== '' && (expiresOn === '' || serviceUntil < expiresOn)
  const day = serviceFirst ? serviceUntil : expiresOn
  return day === '' ? undefined : { day, word: serviceFirst ? words.serviceUntil : words.expiresOn }
}

export function lotText({ batch, serial }: Pick<DraftLine, 'batch' | 'serial'>, words: Words['scan']['lot']): string {
  return serial || batch || words.none
}

/** Of goods counted one by one the serial, or that it is still to be given. */
export function lineLotText(line: Pick<DraftLine, 'batch' | 'serial' | 'tracking'>, words: Words['scan']['lot']): string {
  return line.tracking === 'serial' && line.serial === '' ? words.provisional : lotText(line, words)
}
