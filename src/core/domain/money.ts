import type { Brand } from './brand.ts'
import type { Scale } from './quantity.ts'

/** An amount in whole fen; may be negative in red-letter entries. */
export type Fen = Brand<number, 'fen'>

/** A unit price in yuan as people type it: plain decimal text, at most 6 places. */
export type PriceText = Brand<string, 'price'>

const priceShape = /^\d{1,9}(?:\.\d{1,6})?$/

export function fen(whole: number): Fen {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`not an amount: ${whole}`)
  return whole as Fen
}

export function parsePrice(text: string): PriceText | undefined {
  const plain = text.trim().replaceAll(',', '').replace(/^[\u00a5\uffe5]/, '')
  return priceShape.test(plain) ? (plain as PriceText) : undefined
}

/** Quantity times price, rounded half away from zero to the fen; exact for any size. */
export function amountOf(smallestUnits: number, scale: Scale, price: PriceText): Fen {
  const [whole = '0', decimals = ''] = price.split('.')
  const micro = BigInt(whole + decimals.padEnd(6, '0'))
  return fen(Number(divideHalfAway(BigInt(smallestUnits) * micro, 10n ** BigInt(scale + 4))))
}

/** The part of an amount that belongs to `part` of `whole` units; half away from zero, all of it for all units. */
export function share(amount: Fen, part: number, whole: number): Fen {
  return part === whole ? amount : fen(Number(divideHalfAway(BigInt(amount) * BigInt(part), BigInt(whole))))
}

function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const magnitude = dividend < 0n ? -dividend : dividend
  const rounded = (2n * magnitude + divisor) / (2n * divisor)
  return dividend < 0n ? -rounded : rounded
}

/** "4091733.12": yuan with two decimals, no separators. */
export function yuanText(amount: number): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** A derived unit price for display, rounded to the fen; never computed with. */
export function unitPriceFen(amount: number, smallestUnits: number, scale: Scale): Fen | undefined {
  if (smallestUnits === 0) return undefined
  return fen(Number(divideHalfAway(BigInt(amount) * 10n ** BigInt(scale), BigInt(smallestUnits))))
}
