import type { Brand } from './brand.ts'

/** A whole number of an item's smallest unit (scale 2: 1.00 is 100); never negative, never a fraction. */
export type Quantity = Brand<number, 'quantity'>

/** Decimals an item allows: 0, 1 or 2 (domain.md §0.12). */
export type Scale = 0 | 1 | 2

export type Pack = { readonly name: string; readonly baseUnits: Quantity }

export type QuantityFault = 'not-a-number' | 'negative' | 'too-many-decimals' | 'too-large'

const largest = 1_000_000_000_000

export const zero = 0 as Quantity

export function quantity(smallestUnits: number): Quantity {
  if (!Number.isSafeInteger(smallestUnits) || smallestUnits < 0) throw new RangeError(`not a quantity: ${smallestUnits}`)
  return smallestUnits as Quantity
}

/** Throws where the result would be negative: ask first. */
export function subtract(a: Quantity, b: Quantity): Quantity {
  return quantity(a - b)
}

/** Reads "12", "0.35", "1,280" exactly; the third decimal of a two-decimal item is refused, never rounded. */
export function parseQuantity(text: string, scale: Scale): Quantity | QuantityFault {
  const plain = text.trim().replaceAll(/[,\uff0c]/g, '')
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(plain)
  if (!match) return 'not-a-number'
  const [, sign, whole = '', decimals = ''] = match
  const kept = decimals.replace(/0+$/, '')
  if (sign === '-' && /[1-9]/.test(whole + kept)) return 'negative'
  if (kept.length > scale) return 'too-many-decimals'
  const value = Number(whole + kept.padEnd(scale, '0'))
  return value > largest ? 'too-large' : (value as Quantity)
}

export function isQuantity(value: Quantity | QuantityFault): value is Quantity {
  return typeof value === 'number'
}

/** "1234.5" without separators; the exact inverse of parseQuantity. */
export function quantityText(value: number, scale: Scale): string {
  if (scale === 0) return String(value)
  const digits = String(Math.abs(value)).padStart(scale + 1, '0')
  const whole = digits.slice(0, -scale)
  const decimals = digits.slice(-scale).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`
}

export type Packed = { readonly packs: number; readonly rest: Quantity }

/** Whole packs and what is left over, exactly: 211 瓶 at 24 are 8 箱 and 19 瓶 (edge case 1). */
export function inPacks(value: Quantity, pack: Pack): Packed {
  return { packs: Math.floor(value / pack.baseUnits), rest: quantity(value % pack.baseUnits) }
}

export function fromPacks(packs: number, pack: Pack): Quantity {
  return quantity(packs * pack.baseUnits)
}
