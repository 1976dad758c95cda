import { dateOf, type BusinessDate } from '../business-date.ts'
import { groupSeparator, readCodeText } from '../code-text.ts'

/** What a label of ours says of goods that have no GTIN, or of a lot that GS1 cannot hold. Empty texts where nothing. */
export type OwnLabel = {
  /** The item's number in the catalogue. */
  readonly item: string
  readonly batch: string
  readonly serial: string
  readonly expiresOn: BusinessDate | ''
  readonly serviceUntil: BusinessDate | ''
}

/**
 * `W:SH-004*BMB231112*U20311112`: after the item number the batch, the two clocks and the serial, each behind its letter.
 * Colon, asterisk, capitals and digits keep a QR code small and pass every gun. Undefined where a part would not be read
 * back as it is.
 */
export function ownLabelText({ item, batch, serial, expiresOn, serviceUntil }: OwnLabel): string | undefined {
  const parts = [item, part('B', batch), part('E', compact(expiresOn)), part('U', compact(serviceUntil)), part('S', serial)]
  const text = `W:${parts.filter((each) => each !== '').join('*')}`
  const read = item.trim() === '' || [item, batch, serial].some((each) => each.includes('*') || each.includes(groupSeparator)) ? undefined : readOwnLabel(readCodeText(text).text)
  const same = read?.item === item && read.batch === batch && read.serial === serial
  return same ? text : undefined
}

/** What such a text says; undefined for any other text. */
export function readOwnLabel(text: string): OwnLabel | undefined {
  const [head = '', ...rest] = text.split('*')
  const item = /^W:(\S.*)$/i.exec(head)?.[1]?.trimEnd()
  const values = new Map(rest.map((each) => [each.slice(0, 1).toUpperCase(), each.slice(1)]))
  const valueOf = (letter: string) => values.get(letter) ?? ''
  const [expiresOn, serviceUntil] = [dayOf(valueOf('E')), dayOf(valueOf('U'))]
  const isWhole = values.size === rest.length && rest.every((each) => /^[BEUS]./i.test(each))
  if (item === undefined || !isWhole || expiresOn === undefined || serviceUntil === undefined) return undefined
  return { item, batch: valueOf('B'), serial: valueOf('S'), expiresOn, serviceUntil }
}

function part(letter: string, value: string): string {
  return value === '' ? '' : `${letter}${value}`
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

function dayOf(digits: string): BusinessDate | '' | undefined {
  if (digits === '') return ''
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(digits) ?? []
  return year === undefined ? undefined : dateOf(Number(year), Number(month), Number(day))
}
