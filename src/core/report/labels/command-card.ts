import type { Words } from '#core/i18n/words.ts'
import { barsSvg, code128, matrixSvg, qrCode } from '../barcode.ts'
import { html, htmlPage } from '../html.ts'
import type { Markup } from '../html.ts'
import type { CommandData } from './label-data.ts'

const cardStyle = `
@page { size: A4 portrait; margin: 12mm }
:root { color-scheme: light }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { font: 10pt/1.3 'Microsoft YaHei','微软雅黑','PingFang SC','Noto Sans CJK SC','Source Han Sans SC',sans-serif; color: #000; background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact }
h1 { font-size: 18pt; text-align: center; letter-spacing: 0.2em }
.hint { text-align: center; padding: 1mm 0 4mm }
.grid { width: calc(100% - 0.4mm); margin: 0 0.2mm; display: grid; grid-template-columns: 1fr 1fr; border-top: 0.3mm solid #000; border-left: 0.3mm solid #000 }
.command { height: 34mm; padding: 2mm 5mm; border-right: 0.3mm solid #000; border-bottom: 0.3mm solid #000; break-inside: avoid; overflow: hidden; text-align: center }
.command b { font-size: 15pt; line-height: 1.2 } .command span { padding-left: 2mm }
.command svg { display: block; margin: 2mm auto 0.6mm }
.command small { font-size: 8pt; letter-spacing: 0.05em }
@media screen { body { width: 210mm; min-height: 297mm; padding: 12mm } }
`

const moduleMm = 0.375
const barHeightMm = 13

/** An A4 card of command codes: one scan is one key press. */
export function commandCard(commands: readonly CommandData[], words: Words): string {
  const { commandTitle, commandHint } = words.print.label
  return htmlPage({
    title: commandTitle,
    lang: 'zh-CN',
    css: cardStyle,
    body: html`<h1>${commandTitle}</h1><div class="hint">${commandHint}</div><div class="grid">${commands.map(command)}</div>`,
  })
}

function command({ code, name, note }: CommandData): Markup {
  const bars = code128(code)
  const drawn = bars ? barsSvg(bars, { moduleMm, heightMm: barHeightMm }) : matrixSvg(qrCode(code), moduleMm * 2)
  return html`<div class="command"><b>${name}</b><span>${note}</span>${drawn}<small>${code}</small></div>`
}
