import type { SheetChoice } from '#core/domain/label-paper.ts'
import { html, htmlPage } from '../html.ts'
import type { Markup } from '../html.ts'
import { sheetsOf, sheetStyle } from './label-sheet.ts'

/** Thermal printers of 203 dpi have 8 dots to the millimetre; every module is a whole number of dots. */
export const dotMm = 0.125

const sans = "'Microsoft YaHei','微软雅黑','PingFang SC','Noto Sans CJK SC','Source Han Sans SC',sans-serif"

/** The box is a little lower than the paper, so that no printer feeds an empty label. */
const labelStyle = `
:root { color-scheme: light }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { font: 3.1mm/1.22 ${sans}; color: #000; background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact }
.label { position: relative; width: 60mm; height: 39.9mm; overflow: hidden; break-inside: avoid; break-after: page }
.label:last-child { break-after: auto }
.words { position: absolute; left: 2.2mm; top: 1.6mm; right: 2.2mm }
.beside { right: 20mm }
.line { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.line b, .name { font-weight: bold }
.name { line-height: 1.12; overflow: hidden; overflow-wrap: anywhere }
.gap { margin-left: 0.6em }
.matrix { position: absolute; right: 2.6mm; top: 2.4mm }
.bars { position: absolute; left: 0; top: 24.6mm }
.bars svg, .matrix svg { display: block }
.digits { text-align: center; font-size: 2.7mm; line-height: 1.15; letter-spacing: 0.06em; padding-top: 0.5mm }
.alone { position: absolute; left: 2.2mm; bottom: 1.6mm; max-width: 38mm; font-size: 2.7mm; overflow-wrap: anywhere }
.corner { position: absolute; right: 2.2mm; bottom: 1.6mm; font-size: 2.5mm; text-align: right; max-width: 17mm; line-height: 1.15 }
.owner { display: flex; justify-content: flex-end; gap: 0.3em; font-size: 2.1mm; white-space: nowrap }
.owner span { overflow: hidden; text-overflow: ellipsis }
.owner b { font-weight: normal }
.practice { position: absolute; right: 2.6mm; top: 18.9mm; font-size: 3.2mm; font-weight: bold; border: 0.3mm solid #000; padding: 0 1mm }
.low { bottom: 1.6mm }
.number { position: absolute; left: 2.2mm; right: 2.2mm; bottom: 1.4mm; font-weight: bold; line-height: 1.1; white-space: nowrap; letter-spacing: 0.02em }
.bin { font-weight: bold; line-height: 1.1; padding-top: 1.4mm; white-space: nowrap }
`

const rollStyle = `
@page { size: 60mm 40mm; margin: 0 }
@media screen {
body { padding: 2mm; background: #e6eaee }
.label { display: inline-block; margin: 2mm; background: #fff; border: 0.2mm solid #b2bcc6 }
}
`

/** A document with one label of 60 × 40 mm to a page, or with the labels on sheets of A4. */
export function labelPage(title: string, labels: readonly Markup[], sheet: SheetChoice | undefined): string {
  const css = `${labelStyle}${sheet ? sheetStyle(sheet) : rollStyle}`
  return htmlPage({ title, lang: 'zh-CN', css, body: sheet ? sheetsOf(labels, sheet) : html`${labels}` })
}

/** The largest type, in millimetres, in which a text fits a width on one line, within bounds. */
export function fittingMm(text: string, widthMm: number, { least, most }: { readonly least: number; readonly most: number }): number {
  const ems = emsOf(text)
  const fits = ems === 0 ? most : widthMm / ems
  return Math.round(Math.max(least, Math.min(most, fits)) * 100) / 100
}

/** Width of a text in ems: a Chinese character is one, a letter a good half. */
export function emsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.6 : 1), 0)
}
