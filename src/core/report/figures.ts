import { yuanText } from '#core/domain/money.ts'
import { quantityText } from '#core/domain/quantity.ts'
import type { Scale } from '#core/domain/quantity.ts'

/** "63,696.00" from fen. */
export function shownYuan(amountFen: number): string {
  return separated(yuanText(amountFen))
}

/** "1,280" or "12.5" from smallest units. */
export function shownQuantity(value: number, scale: Scale): string {
  return separated(quantityText(value, scale))
}

/** "110.00" from "110"; a price with more places keeps them. */
export function shownPrice(price: string): string {
  const [whole = '', decimals = ''] = price.split('.')
  return separated(`${whole}.${decimals.padEnd(2, '0')}`)
}

function separated(text: string): string {
  const [whole = '', decimals] = text.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}
