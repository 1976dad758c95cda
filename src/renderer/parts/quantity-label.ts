import { inPacks, quantity, quantityText, type Pack, type Scale } from '#core/domain/quantity.ts'
import { grouped } from './grouped.ts'

export type Amount = {
  /** In the item's smallest units; below zero in red-letter lines. */
  readonly value: number
  readonly scale: Scale
  readonly unit: string
  readonly pack?: Pack | undefined
}

/** The decimals of an item as the database has them. */
export function scaleOf({ scale }: { readonly scale: number }): Scale {
  return scale === 1 || scale === 2 ? scale : 0
}

/** "2,400" or "−12.5": the number alone, for grids with a unit column. */
export function countText(value: number, scale: Scale): string {
  return grouped(quantityText(value, scale))
}

/** "2,400 瓶". */
export function unitsText({ value, scale, unit }: Amount): string {
  return `${countText(value, scale)} ${unit}`
}

/** "8 箱 + 19 瓶", "20 箱", "19 瓶"; without a pack the plain units. */
export function packedText(amount: Amount): string {
  const { value, scale, unit, pack } = amount
  if (!pack || pack.baseUnits <= 1) return unitsText(amount)
  const { packs, rest } = inPacks(quantity(Math.abs(value)), pack)
  const parts = [
    ...(packs > 0 ? [`${grouped(String(packs))} ${pack.name}`] : []),
    ...(rest > 0 || packs === 0 ? [`${countText(rest, scale)} ${unit}`] : []),
  ]
  return `${value < 0 ? '−' : ''}${parts.join(' + ')}`
}
