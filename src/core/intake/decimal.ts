/** An exact decimal number: `digits` / 10^`places`. */
export type Decimal = { readonly digits: bigint; readonly places: number }

const shape = /^([+-]?)(\d{1,15})(?:\.(\d{0,15}))?$/

/** Reads "1280" and "-3.50"; undefined for separators, exponents and ".5". */
export function parseDecimal(text: string): Decimal | undefined {
  const match = shape.exec(text)
  if (!match) return undefined
  const decimals = (match[3] ?? '').replace(/0+$/, '')
  const digits = BigInt((match[2] ?? '0') + decimals)
  return { digits: match[1] === '-' ? -digits : digits, places: decimals.length }
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, places: a.places + b.places }
}

/** The number in units of 10^-`places`, half away from zero. */
export function roundTo(value: Decimal, places: number): bigint {
  if (value.places <= places) return value.digits * 10n ** BigInt(places - value.places)
  const divisor = 10n ** BigInt(value.places - places)
  const magnitude = value.digits < 0n ? -value.digits : value.digits
  const rounded = (2n * magnitude + divisor) / (2n * divisor)
  return value.digits < 0n ? -rounded : rounded
}

/** The number in units of 10^-`places`, or undefined where that would need rounding. */
export function exactTo(value: Decimal, places: number): bigint | undefined {
  const rounded = roundTo(value, places)
  return value.places <= places || rounded * 10n ** BigInt(value.places - places) === value.digits ? rounded : undefined
}

/** "12.5" without trailing zeros. */
export function decimalText({ digits, places }: Decimal): string {
  const magnitude = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  const whole = magnitude.slice(0, magnitude.length - places)
  const decimals = magnitude.slice(magnitude.length - places).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`
}
