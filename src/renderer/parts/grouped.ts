/** Thousands separators for plain decimal text: "-1234567.5" is "−1,234,567.5", with a real minus sign. */
export function grouped(plain: string): string {
  const [whole = '', decimals] = plain.replace('-', '').split('.')
  const separated = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return `${plain.startsWith('-') ? '−' : ''}${separated}${decimals === undefined ? '' : `.${decimals}`}`
}
