/** Serials of our own, one after the other: `FDJ-0001`, `FDJ-0002` … */
export type SerialRun = { readonly prefix: string; readonly first: number; readonly digits: number; readonly count: number }

/** Most serials of one run. */
export const maxRun = 500
export const maxPrefix = 24
export const maxDigits = 9
/** Longer than any maker's plate; fits a label. */
export const maxSerial = 60

/** The serials of a run; undefined where Code 128 could not hold them or the numbers outgrow their digits. */
export function serialsOf({ prefix, first, digits, count }: SerialRun): readonly string[] | undefined {
  const whole = [first, digits, count].every((number) => Number.isSafeInteger(number) && number >= 1)
  const fits = prefix.length <= maxPrefix && digits <= maxDigits && count <= maxRun && first + count - 1 < 10 ** digits
  if (!whole || !fits || !serialPrefix.test(prefix)) return undefined
  return Array.from({ length: count }, (_, at) => `${prefix}${String(first + at).padStart(digits, '0')}`)
}

/** Where the running number of a serial begins: `TX-003-D03-` and 7 of `TX-003-D03-007`; undefined where it ends in no number. */
export function runOf(serial: string): { readonly prefix: string; readonly number: number } | undefined {
  const [, prefix, number] = /^(.*?)(\d{1,9})$/.exec(serial) ?? []
  return prefix === undefined ? undefined : { prefix, number: Number(number) }
}

/** Signs that every label, gun and file name can bear; bare numbers are barcodes. */
const serialPrefix = /^[A-Z][A-Z0-9._-]*$/i
