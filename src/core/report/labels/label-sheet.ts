import { labelSheets, labelsOnSheet, type LabelSheet, type SheetChoice } from '#core/domain/label-paper.ts'
import { html } from '../html.ts'
import type { Markup } from '../html.ts'

/** A label is drawn for 60 × 40 mm and stands in the middle of its place. */
const labelWidth = 60
const labelHeight = 39.9

/** Labels on sheets of A4 from the first free place on; those after the first sheet are whole. */
export function sheetsOf(labels: readonly Markup[], { sheet, start }: SheetChoice): Markup {
  const layout: LabelSheet = labelSheets[sheet]
  const each = labelsOnSheet(layout)
  const placed: readonly (Markup | undefined)[] = [...Array.from({ length: start - 1 }, () => undefined), ...labels]
  const pages = Array.from({ length: Math.ceil(placed.length / each) }, (_, at) => placed.slice(at * each, (at + 1) * each))
  return html`${pages.map((page) => html`<div class="sheet">${page.map((label, at) => (label ? place(label, at, layout) : { markup: '' }))}</div>`)}`
}

function place(label: Markup, at: number, { columns, width, height, left, top, across, cut }: LabelSheet): Markup {
  const x = left + (at % columns) * across
  const y = top + Math.floor(at / columns) * height
  return html`<div class="cell${cut ? ' cut' : ''}" style="left:${x}mm;top:${mm(y)}mm;width:${width}mm;height:${height}mm">${label}</div>`
}

function mm(length: number): number {
  return Math.round(length * 1000) / 1000
}

/** The paper and the places on it; the page is a little lower than A4, so that no printer feeds an empty sheet. */
export function sheetStyle({ sheet }: SheetChoice): string {
  const { width, height } = labelSheets[sheet]
  const high = Math.min(labelHeight, height)
  return `
@page { size: A4 portrait; margin: 0 }
.sheet { position: relative; width: 210mm; height: 296.8mm; overflow: hidden; break-after: page; background: #fff }
.sheet:last-child { break-after: auto }
.cell { position: absolute }
.cut { outline: 0.1mm dashed #888 }
.cell .label { position: absolute; left: ${dots((width - labelWidth) / 2)}mm; top: ${dots((height - high) / 2)}mm; height: ${high}mm; break-after: auto }
@media screen { .sheet + .sheet { border-top: 1mm solid #e6eaee } }
`
}

/** Whole dots of a label printer, so that modules begin where dots begin. */
function dots(length: number): number {
  return Math.max(0, Math.floor(length / 0.125) * 0.125)
}
