import { html } from '../html.ts'
import type { Markup } from '../html.ts'
import type { LabelOptions } from './item-label.ts'
import { fittedQr } from './label-codes.ts'
import type { PaperLabelData } from './label-data.ts'
import { fittingMm, labelPage } from './label-page.ts'

const wordsWidthMm = 31.5
const qrSpaceMm = 21
const numberWidthMm = 54

/**
 * Labels of 60 × 40 mm for the pieces that go or come with a paper; a scan of one opens the paper. A number of twenty signs
 * is wider in Code 128 than the label: its QR code is read from farther away.
 */
export function paperLabels(labels: readonly PaperLabelData[], options: LabelOptions): string {
  return labelPage(labels[0]?.number ?? '', labels.map((label) => paperLabel(label, options)), options.sheet)
}

function paperLabel({ number, title, depot, party, businessDate, goods, piece, pieces }: PaperLabelData, { words, practice }: LabelOptions): Markup {
  const size = fittingMm(number, numberWidthMm, { least: 2.7, most: 4.6 })
  const said = [businessDate, party, depot, ...goods].filter((line) => line !== '')
  return html`<div class="label"><div class="words" style="right:26mm">
<div class="line"><b style="font-size:${fittingMm(title, wordsWidthMm, { least: 3.6, most: 5 })}mm">${title}</b></div>
<div class="line"><b>${words.print.label.piece(piece, pieces)}</b></div>
${said.map((line) => html`<div class="line">${line}</div>`)}</div>
<div class="matrix">${fittedQr(number, qrSpaceMm)}</div>
<div class="number" style="font-size:${size}mm">${number}</div>
${practice ? html`<div class="practice" style="top:25.4mm">${words.print.practice}</div>` : undefined}</div>`
}
