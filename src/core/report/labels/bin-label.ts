import { html } from '../html.ts'
import type { Markup } from '../html.ts'
import type { LabelOptions } from './item-label.ts'
import { fittedQr, placedBars } from './label-codes.ts'
import type { BinLabelData } from './label-data.ts'
import { fittingMm, labelPage } from './label-page.ts'

/** `bars` is Code 128, readable by every gun; a code too long for it becomes a QR code by itself. */
export type BinSymbol = 'bars' | 'qr'

const labelWidthMm = 60
const barHeightMm = 10
const qrSpaceMm = 24

/** Labels of 60 × 40 mm for bins, as a document of its own. */
export function binLabels(labels: readonly BinLabelData[], symbol: BinSymbol, options: LabelOptions): string {
  return labelPage(options.words.print.label.binTitle, labels.map((label) => binLabel(label, symbol, options)), options.sheet)
}

function binLabel(label: BinLabelData, symbol: BinSymbol, { words, practice }: LabelOptions): Markup {
  const bars = symbol === 'bars' ? placedBars(label.code, labelWidthMm, barHeightMm) : undefined
  const wordsMm = bars ? 55 : 28
  const size = fittingMm(label.bin, wordsMm, { least: 4.5, most: 10 })
  const code = bars
    ? html`<div class="bars" style="left:${(labelWidthMm - bars.widthMm) / 2}mm;width:${bars.widthMm}mm">${bars.svg}<div class="digits">${label.code}</div></div>`
    : html`<div class="matrix" style="top:4mm;right:3.5mm">${fittedQr(label.code, qrSpaceMm)}</div><div class="corner">${label.code}</div>`
  return html`<div class="label"><div class="words"${{ markup: bars ? '' : ' style="right:30mm"' }}><div class="${bars ? 'line' : ''}">${label.depot}</div>
<div class="bin" style="font-size:${size}mm">${label.bin}</div><div class="line">${label.zone}</div></div>${code}
${practice ? html`<div class="practice" style="top:2mm">${words.print.practice}</div>` : undefined}</div>`
}
