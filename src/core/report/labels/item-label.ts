import type { SheetChoice } from '#core/domain/label-paper.ts'
import type { Words } from '#core/i18n/words.ts'
import { html } from '../html.ts'
import type { Markup } from '../html.ts'
import { goodsBars, labelMatrix } from './label-codes.ts'
import type { LabelData } from './label-data.ts'
import { emsOf, fittingMm, labelPage } from './label-page.ts'

/** Without a sheet the labels come off a roll. */
export type LabelOptions = { readonly words: Words; readonly practice: boolean; readonly sheet?: SheetChoice | undefined }

const labelWidthMm = 60
const wordsWidthMm = 37.5
/** From the top of the words to the bars. */
const wordsHeightMm = 22.6
const mostLineMm = 3.1
/** A longer text under the bars begins at their left, to leave the corner free. */
const centredLength = 14
const lineHeight = 1.22

/** Labels of 60 × 40 mm for goods (picture 13): an item, a lot or a unit, as a document of its own. */
export function itemLabels(labels: readonly LabelData[], options: LabelOptions): string {
  return labelPage(labels[0]?.itemName ?? '', labels.map((label) => itemLabel(label, options)), options.sheet)
}

function itemLabel(label: LabelData, { words, practice }: LabelOptions): Markup {
  const bars = goodsBars(label, labelWidthMm)
  const name = nameSize(label.itemName)
  const shown = [...(label.spec === '' ? [] : [html`${label.spec}`]), ...lines(label, words)]
  const size = Math.min(mostLineMm, (wordsHeightMm - name.heightMm) / shown.length / lineHeight)
  return html`<div class="label"><div class="words beside" style="font-size:${size.toFixed(2)}mm">
<div class="name" style="font-size:${name.sizeMm}mm;max-height:${name.heightMm.toFixed(2)}mm">${label.itemName}</div>
${shown.map((line) => html`<div class="line">${line}</div>`)}</div>
<div class="matrix">${labelMatrix(label)}</div>
${bars ? html`<div class="bars" style="left:${bars.quietMm}mm;width:${bars.widthMm}mm">${bars.svg}<div class="digits" style="text-align:${bars.text.length > centredLength ? 'left' : 'center'}">${bars.text}</div></div>` : html`<div class="alone">${label.serial === '' ? label.code : label.serial}</div>`}
${practice ? html`<div class="practice">${words.print.practice}</div>` : undefined}${ownerCorner(label.owner)}</div>`
}

/** 「县应急管理局 D03」 on one line: a long name is cut, the depot's code never. */
function ownerCorner(owner: string): Markup {
  const at = owner.lastIndexOf(' ')
  return html`<div class="corner owner"><span>${owner.slice(0, Math.max(at, 0))}</span> <b>${owner.slice(at + 1)}</b></div>`
}

/** As large as fits one line; a long name takes two, what is longer still is cut. */
function nameSize(name: string): { readonly sizeMm: number; readonly heightMm: number } {
  const sizeMm = fittingMm(name, wordsWidthMm, { least: 3.3, most: 5.75 })
  const rows = emsOf(name) * sizeMm > wordsWidthMm ? 2 : 1
  return { sizeMm, heightMm: rows * sizeMm * 1.13 }
}

function lines(label: LabelData, { print }: Words): readonly Markup[] {
  const named = (name: string, value: string) => html`${name} <b>${value}</b>`
  const { pack } = label
  const packed = pack ? html`<b class="gap">${print.label.pack(pack.name, pack.quantity, pack.unit)}</b>` : undefined
  const bin = label.bin === '' ? undefined : named(print.label.bin, label.bin)
  return [
    label.batch === '' ? undefined : named(print.label.batch, label.batch),
    label.serial === '' ? undefined : named(print.label.serial, label.serial),
    label.expiresOn === undefined ? undefined : named(label.clock === 'shelf' ? print.label.shelfLife : print.label.serviceLife, label.expiresOn),
    bin ?? packed ? html`${bin}${packed}` : undefined,
  ].filter((line) => line !== undefined)
}
