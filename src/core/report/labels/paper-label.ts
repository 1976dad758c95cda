import { html } from '../html.ts'
import type { Markup } from '../html.ts'
import type { LabelOptions } from './item-label.ts'
import { fittedQr, placedBars } from './label-codes.ts'
import type { PaperLabelData } from './label-data.ts'
import { fittingMm, labelPage } from './label-page.ts'

const labelWidthMm = 60
const wordsWidthMm = 32.5
const qrSpaceMm = 21
const barHeightMm = 7
const numberWidthMm = 54

/** Labels of 60 × 40 mm for the pieces that go or come with a paper; a scan of one opens the paper. */
export function paperLabels(labels: readonly PaperLabelData[], options: LabelOptions): string {
  return labelPage(labels[0]?.number ?? '', labels.map((label) => paperLabel(label, options)), options.sheet)
}

function paperLabel({ number, title, depot, party, businessDate, goods, piece, pieces }: PaperLabelData, { words, practice }: LabelOptions): Markup {
  const bars = placedBars(number, labelWidthMm, barHeightMm)
  const size = fittingMm(number, numberWidthMm, { least: 2.7, most: 4.6 })
  const said = [party, depot, ...goods].filter((line) => line !== '')
  const code = bars ? html`<div class="bars" style="left:${bars.quietMm}mm;width:${bars.widthMm}mm">${bars.svg}</div>` : undefined
  return html`<div class="label"><div class="words" style="right:26mm">
<div class="name" style="font-size:${fittingMm(title, wordsWidthMm, { least: 3.6, most: 5 })}mm">${title}</div>
<div class="line">${businessDate} <b>${words.print.label.piece(piece, pieces)}</b></div>
${said.map((line) => html`<div class="line">${line}</div>`)}</div>
<div class="matrix">${fittedQr(number, qrSpaceMm)}</div>${code}
<div class="number" style="font-size:${size}mm">${number}</div>
${practice ? html`<div class="practice" style="top:25.4mm">${words.print.practice}</div>` : undefined}</div>`
}
