import type { BusinessDate } from '#core/domain/business-date.ts'
import { checkDigitHolds, gtinOf } from '#core/domain/check-digit.ts'
import { ownLabelText } from '#core/domain/scan/own-label.ts'
import { barsSvg, code128, ean13, gs, gs1DataMatrix, matrixSvg, qrCode } from '../barcode.ts'
import type { Bars, Matrix } from '../barcode.ts'
import type { Markup } from '../html.ts'
import type { LabelData } from './label-data.ts'
import { dotMm } from './label-page.ts'

const matrixSpaceMm = 15.5
const barHeightMm = 8.4

/** Bars with their quiet zones, or undefined where the text does not fit or is not ASCII. */
export type PlacedBars = { readonly svg: Markup; readonly widthMm: number; readonly quietMm: number }

export function isEan13(code: string): boolean {
  return code.length === 13 && checkDigitHolds(code)
}

/** EAN-13 where the code is one, else Code 128, in the widest whole number of dots that fits. */
export function placedBars(code: string, spaceMm: number, heightMm = barHeightMm): PlacedBars | undefined {
  return fittedBars(code, { ean: isEan13(code), spaceMm, heightMm })
}

/** A unit's label is scanned for its serial, other goods' for their code; a serial that is too long leaves the code. */
export function goodsBars({ code, serial }: LabelData, spaceMm: number): (PlacedBars & { readonly text: string }) | undefined {
  const own = serial === '' ? undefined : fittedBars(serial, { ean: false, spaceMm, heightMm: barHeightMm })
  const bars = own ?? placedBars(code, spaceMm)
  return bars && { ...bars, text: own ? serial : code }
}

type Fitting = { readonly ean: boolean; readonly spaceMm: number; readonly heightMm: number }

function fittedBars(code: string, { ean, spaceMm, heightMm }: Fitting): PlacedBars | undefined {
  const bars = ean ? ean13(code) : code128(code)
  const quiet = ean ? 11 : 10
  const dots = bars && [4, 3, 2].find((size) => (bars.modules + 2 * quiet) * size * dotMm <= spaceMm)
  return bars && dots ? placed(bars, { quiet, moduleMm: dots * dotMm, heightMm }) : undefined
}

function placed(bars: Bars, { quiet, moduleMm, heightMm }: { readonly quiet: number; readonly moduleMm: number; readonly heightMm: number }): PlacedBars {
  return { svg: barsSvg(bars, { moduleMm, heightMm }), widthMm: bars.modules * moduleMm, quietMm: quiet * moduleMm }
}

/**
 * GS1 Data Matrix for a code that is a GTIN: (01), then (17) of fixed length, so that a reader that drops separators loses
 * nothing, then (10) and (21). Goods without GTIN, and a lot that GS1 cannot tell apart, get a QR code of our own text.
 */
export function labelMatrix(label: LabelData): Markup {
  const gtin = gtinOf(label.code)
  const matrix = gtin !== undefined && isToldByGs1(label) ? gs1DataMatrix(gs1Elements(gtin, label)) : qrCode(ownText(label) ?? label.code)
  return fittedMatrix(matrix, matrixSpaceMm)
}

/** Batch and serial fit its characters; the end of a service life, which is no expiry, is not all there is. */
function isToldByGs1({ batch, serial, clock, expiresOn }: LabelData): boolean {
  const fits = [batch, serial].every((text) => text === '' || gs1Text.test(text))
  return fits && (batch !== '' || serial !== '' || expiresOn === undefined || clock === 'shelf')
}

/** Undefined where the label tells no more than its code. */
function ownText({ code, itemCode, batch, serial, clock, expiresOn = '' }: LabelData): string | undefined {
  if (batch === '' && serial === '' && expiresOn === '') return undefined
  const day = expiresOn as BusinessDate | ''
  return ownLabelText({ item: itemCode, batch, serial, expiresOn: clock === 'shelf' ? day : '', serviceUntil: clock === 'service' ? day : '' }) ?? code
}

export function fittedQr(text: string, spaceMm: number): Markup {
  return fittedMatrix(qrCode(text), spaceMm)
}

function gs1Elements(gtin: string, { expiresOn, clock, batch, serial }: LabelData): readonly string[] {
  const fixed = [`01${gtin}`, ...(expiresOn === undefined || clock === 'service' ? [] : [`17${expiresOn.slice(2).replaceAll('-', '')}`])]
  const open = [...(batch === '' ? [] : [`10${batch}`]), ...(serial === '' ? [] : [`21${serial}`])]
  return [...fixed, ...open.map((element, at) => (at < open.length - 1 ? element + gs : element))]
}

/** GS1 character set 82, at most 20 characters. */
const gs1Text = /^[!"%-?A-Z_a-z]{1,20}$/

function fittedMatrix(matrix: Matrix, spaceMm: number): Markup {
  const dots = Math.max(2, Math.floor(spaceMm / dotMm / Math.max(matrix.columns, matrix.rows)))
  return matrixSvg(matrix, dots * dotMm)
}
