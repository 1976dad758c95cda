import type { Words } from '#core/i18n/words.ts'
import { cssText } from '../html.ts'

/** Texts in the margins of every page; they are data and reach CSS escaped. */
export type Margins = { readonly copies: string; readonly middle: string; readonly printed: string }

const song = "'SimSun','宋体','Songti SC','STSong','Noto Serif CJK SC','Source Han Serif SC',serif"

/** A4 landscape, black on white whatever the screen shows, headings repeated, page and copies in the margins. */
export function formStyle(words: Words, { copies, middle, printed }: Margins): string {
  return `
@page { size: A4 landscape; margin: 13mm 15mm 16mm;
  @top-left { content: ${pageContent(words)}; font: 10pt ${song}; vertical-align: bottom; color: #000 }
  @bottom-left { ${marginText(copies)} }
  @bottom-center { ${marginText(middle)} }
  @bottom-right { ${marginText(printed)} } }
:root { color-scheme: light }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { font: 11pt/1.35 ${song}; color: #000; background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact }
table { width: calc(100% - 0.4mm); margin: 0 0.2mm; border-collapse: collapse; table-layout: fixed }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 0.3mm solid #000; padding: 0.6mm 1.2mm; height: 7.4mm; overflow-wrap: anywhere; font-weight: normal; text-align: left }
thead .names th { font-weight: bold; text-align: center; padding: 0.6mm 0.4mm; text-wrap: balance }
th.top, td.foot { border: none; padding: 0; height: auto }
.top .line { display: grid; grid-template-columns: 1fr auto 1fr; align-items: end; min-height: 17mm }
.top .middle { position: relative; text-align: center }
.agency { font-size: 13pt }
.title { font-size: 22pt; font-weight: bold; letter-spacing: 0.36em; margin-right: -0.36em; line-height: 1.25; white-space: nowrap }
.marks { position: absolute; left: calc(100% + 4mm); bottom: 1.6mm; white-space: nowrap }
.mark { border: 0.4mm solid; padding: 0.2mm 1.5mm; margin-right: 2mm; font-size: 12pt; font-weight: bold; letter-spacing: 0.1em }
.number { text-align: right; font-size: 10.5pt }
.number svg { display: block; margin-left: auto }
.fields { display: grid; grid-template-columns: 1.25fr 1.35fr 1fr; gap: 0.6mm 6mm; padding: 2mm 0 1.6mm; text-align: left }
td.center { text-align: center } td.right { text-align: right; white-space: nowrap } .strong { font-weight: bold }
.small .names th, .small tbody.lines td, .small .total td.right { font-size: 9pt; padding: 0.5mm 0.7mm }
.small .names th { font-size: 8.5pt }
.total td { font-weight: bold; height: 8mm }
tbody.end { break-inside: avoid }
.signs { display: flex; gap: 3mm; padding-top: 5.5mm }
.sign { flex: 1; display: flex; align-items: baseline; white-space: nowrap }
.sign b { flex: 1; border-bottom: 0.3mm solid #000; text-align: center; font-weight: normal; min-width: 12mm; padding-bottom: 0.6mm }
.times { display: flex; justify-content: space-between; padding-top: 4mm }
.red .title, .red .mark, .red td.negative, .red .total td { color: #c00000 }
.practice { position: fixed; inset: 0; display: grid; place-items: center; font-size: 90pt; font-weight: bold; color: rgb(0 0 0 / 9%); transform: rotate(-18deg); letter-spacing: 0.3em; z-index: -1 }
${screenStyle({ copies, middle, printed })}
`
}

/** A preview shows the sheet with its margins; a browser draws those on paper only. */
function screenStyle({ copies, middle, printed }: Margins): string {
  return `@media screen {
body { position: relative; width: 297mm; min-height: 210mm; padding: 13mm 15mm 18mm }
body::before, body::after, body > div::after { position: absolute; bottom: 8mm; font: 9pt ${song}; color: #000 }
body::before { content: ${cssText(copies)}; left: 15mm }
body > div::after { content: ${cssText(middle)}; left: 0; right: 0; text-align: center }
body::after { content: ${cssText(printed)}; right: 15mm }
}`
}

function marginText(text: string): string {
  return `content: ${cssText(text)}; font: 9pt ${song}; color: #000; vertical-align: top; padding-top: 3mm; white-space: nowrap`
}

/** 第 counter(page) 页，共 counter(pages) 页: the words around the two counters. */
function pageContent(words: Words): string {
  const [before = '', between = '', after = ''] = words.print.page('|', '|').split('|')
  return `${cssText(before)} counter(page) ${cssText(between)} counter(pages) ${cssText(after)}`
}
