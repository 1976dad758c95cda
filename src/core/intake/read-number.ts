import { decimalText, parseDecimal, roundTo, type Decimal } from './decimal.ts'
import { halfWidth, plainNumber, saysNothing } from './plain-text.ts'
import type { Cell } from './sheet.ts'

export type NumberRead = { readonly value: Decimal | undefined } | { readonly fault: 'number-unreadable' }

/** Reads 1,280.50 · ¥12 · 12.5元 · 3.2万 · full-width digits, exactly; undefined for an empty cell or a dash. */
export function readNumber(cell: Cell): NumberRead {
  if (cell === undefined) return { value: undefined }
  if (typeof cell === 'object') return { fault: 'number-unreadable' }
  const text = typeof cell === 'number' ? plainNumber(cell) : halfWidth(cell).replaceAll(/\s/g, '')
  if (saysNothing(text)) return { value: undefined }
  const [, number = '', tenThousand] = /^[¥¥$]?(.*?)(万)?元?$/.exec(text) ?? []
  if (!/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?$/.test(number)) return { fault: 'number-unreadable' }
  const value = parseDecimal(number.replaceAll(',', ''))
  if (!value) return { fault: 'number-unreadable' }
  return { value: tenThousand ? shifted(value, 4) : value }
}

/** The number times 10^`places`. */
export function shifted({ digits, places }: Decimal, by: number): Decimal {
  return by <= places ? { digits, places: places - by } : { digits: digits * 10n ** BigInt(by - places), places: 0 }
}

/** Fen of a number of yuan, half away from zero. */
export function fenOf(yuan: Decimal): number {
  return Number(roundTo(yuan, 2))
}

/** A unit price as text with at most 6 decimals. */
export function priceTextOf(price: Decimal): string {
  return decimalText({ digits: roundTo(price, 6), places: 6 })
}
