import { checkDigitHolds, gtinOf } from '#core/domain/check-digit.ts'
import { barsSvg, code128, dataMatrix, ean13, gs, gs1DataMatrix, matrixSvg, qrCode } from '../barcode.ts'
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
  const ean = isEan13(code)
  const bars = ean ? ean13(code) : code128(code)
  const quiet = ean ? 11 : 10
  const dots = bars && [4, 3, 2].find((size) => (bars.modules + 2 * quiet) * size * dotMm <= spaceMm)
  return bars && dots ? placed(bars, { quiet, moduleMm: dots * dotMm, heightMm }) : undefined
}

function placed(bars: Bars, { quiet, moduleMm, heightMm }: { readonly quiet: number; readonly moduleMm: number; readonly heightMm: number }): PlacedBars {
  return { svg: barsSvg(bars, { moduleMm, heightMm }), widthMm: bars.modules * moduleMm, quietMm: quiet * moduleMm }
}

/**
 * GS1 elements for a code that is a GTIN: (01), then (17) of fixed length, so that a reader that drops separators loses
 * nothing, then (10) and (21). A batch or serial GS1 cannot hold is left out. Any other code stands alone.
 */
export function labelMatrix(label: LabelData): Markup {
  const gtin = gtinOf(label.code)
  const matrix = gtin === undefined ? plainMatrix(label.code) : gs1DataMatrix(gs1Elements(gtin, label))
  return fittedMatrix(matrix, matrixSpaceMm)
}

export function fittedQr(text: string, spaceMm: number): Markup {
  return fittedMatrix(qrCode(text), spaceMm)
}

function gs1Elements(gtin: string, { expiresOn, batch, serial }: LabelData): readonly string[] {
  const fixed = [`01${gtin}`, ...(expiresOn === undefined ? [] : [`17${expiresOn.slice(2).replaceAll('-', '')}`])]
  const open = [`10${batch}`, `21${serial}`].filter((element) => gs1Text.test(element.slice(2)))
  return [...fixed, ...open.map((element, at) => (at < open.length - 1 ? element + gs : element))]
}

/** GS1 character set 82, at most 20 characters. */
const gs1Text = /^[!"%-?A-Z_a-z]{1,20}$/

function plainMatrix(code: string): Matrix {
  return /^[ -~]*$/.test(code) ? dataMatrix(code) : qrCode(code)
}

function fittedMatrix(matrix: Matrix, spaceMm: number): Markup {
  const dots = Math.max(2, Math.floor(spaceMm / dotMm / Math.max(matrix.columns, matrix.rows)))
  return matrixSvg(matrix, dots * dotMm)
}
