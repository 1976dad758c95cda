/** The GS1 check digit of the digits before it: weights 3 and 1 from the right, modulo 10. */
export function checkDigit(body: string): number {
  let sum = 0
  for (let place = 0; place < body.length; place += 1) {
    const digit = Number(body[body.length - 1 - place])
    sum += place % 2 === 0 ? digit * 3 : digit
  }
  return (10 - (sum % 10)) % 10
}

export function withCheckDigit(body: string): string {
  return `${body}${checkDigit(body)}`
}

/** Whether the last digit proves the others; for GTIN of any length and SSCC alike. */
export function checkDigitHolds(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && checkDigit(digits.slice(0, -1)) === Number(digits.at(-1))
}

/** EAN-8, UPC-A, EAN-13 and GTIN-14 by their length; other lengths have no check digit to fail. */
export function isGtinLength(digits: string): boolean {
  return /^\d+$/.test(digits) && [8, 12, 13, 14].includes(digits.length)
}

/** The number as GTIN-14, under which a code is kept and looked up; undefined where length or check digit is wrong. */
export function gtinOf(digits: string): string | undefined {
  return isGtinLength(digits) && checkDigitHolds(digits) ? digits.padStart(14, '0') : undefined
}

/** EAN-13 of the ranges 20 to 29, free for use inside an organisation; also inside a carton's GTIN-14. */
export function isInHouse(gtin: string): boolean {
  return gtin[1] === '2'
}

/** The depot's own EAN-13: 29, ten digits of a running number, check digit. */
export function inHouseEan(sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 0 || sequence > 9_999_999_999) {
    throw new RangeError(`no in-house code for ${sequence}`)
  }
  return withCheckDigit(`29${String(sequence).padStart(10, '0')}`)
}
