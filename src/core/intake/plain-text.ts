/** Full-width letters, digits, signs and spaces as plain ones; everything else stays. */
export function halfWidth(text: string): string {
  return text.replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0)).replaceAll('\u3000', ' ')
}

/** What two spellings of one name have in common: no width, case, space or punctuation. */
export function matchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[\s\p{P}\p{S}]/gu, '')
}

/** A code as it is compared: no width, no case, no spaces; hyphens count. */
export function codeKey(text: string): string {
  return text.normalize('NFKC').toUpperCase().replaceAll(/\s/g, '')
}

/** A heading as it is compared: without remarks in brackets, spaces, punctuation and marks such as *. */
export function headingKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[([【〔].*?[)\]】〕]/g, '').replaceAll(/[\s\p{P}\p{S}]/gu, '')
}

/** A number as the sheet shows it: 15 digits, no exponent, so 0.1 + 0.2 reads 0.3. */
export function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)))
  if (!text.includes('e')) return text
  return Math.abs(value) > 1 ? BigInt(Math.round(value)).toString() : value.toFixed(12).replace(/\.?0+$/, '')
}

const nothing = /^(?:[/\\\-—–_.*]+|无|没有|不详|未知|暂无|n\/?a|null)$/i

/** Cells that say in words that there is nothing: "/", "无", "—". */
export function saysNothing(text: string): boolean {
  return text === '' || nothing.test(halfWidth(text).trim())
}
