import { amountWords } from '#core/domain/amount-words.ts'
import type { Words } from '#core/i18n/words.ts'
import { barsSvg, code128 } from '../barcode.ts'
import { shownYuan } from '../figures.ts'
import { formTotalFen } from '../form-document.ts'
import type { FormDocument, FormLine } from '../form-document.ts'
import { html, htmlPage } from '../html.ts'
import type { Markup } from '../html.ts'
import type { FormColumn } from './form-columns.ts'
import { formStyle } from './form-style.ts'

export type PrintOptions = {
  readonly words: Words
  /** Without the right to see costs there are no amounts and no prices. */
  readonly withAmounts: boolean
  /** Practice data carries the mark 「示例」 over the whole page. */
  readonly practice: boolean
  /** `at` as YYYY-MM-DD HH:mm; `times` counts this print. */
  readonly printed: { readonly at: string; readonly times: number }
}

/** What one kind of form says; the page is the same for all. */
export type Form = {
  readonly title: string
  /** Name and value, three to a line. */
  readonly fields: readonly (readonly [string, string])[]
  readonly columns: readonly FormColumn[]
  readonly signatures: readonly (readonly [string, string])[]
  readonly times: readonly string[]
  readonly copies: string
  readonly note: string
  /** Set smaller, for many columns. */
  readonly small?: true
}

/** Official forms show at least so many rows, the empty ones ruled and numbered. */
const leastRows = 12

/** A4 landscape as a document of its own (picture 13b): for printing, for PDF and for the preview alike. */
export function formPage(document: FormDocument, form: Form, options: PrintOptions): string {
  const { words, practice, printed } = options
  const columns = options.withAmounts ? form.columns : form.columns.filter((column) => column.money === undefined)
  const table = html`<table class="${form.small ? 'small' : ''}">${widths(columns, form.small ? numberWidth.small : numberWidth.usual)}<thead>${top(document, form, { ...options, span: columns.length + 1 })}${headings(words, columns)}</thead>
<tbody class="lines">${rows(document.lines, columns)}</tbody><tbody class="end">${totalRow(document, columns, words)}${foot(form, words, columns.length + 1)}</tbody></table>`
  return htmlPage({
    title: document.number,
    lang: 'zh-CN',
    css: formStyle(words, { copies: form.copies, middle: form.note, printed: words.print.printed(printed.at, printed.times) }),
    body: html`<div class="${document.reverses ? 'red' : ''}">${practice ? html`<div class="practice">${words.print.practice}</div>` : undefined}${table}</div>`,
  })
}

/** Room for the running number, in the millimetres of the columns. */
const numberWidth = { usual: 11, small: 9 } as const

function widths(columns: readonly FormColumn[], first: number): Markup {
  const whole = columns.reduce((sum, column) => sum + column.width, first)
  const share = (width: number) => html`<col style="width:${((width / whole) * 100).toFixed(3)}%">`
  return html`<colgroup>${share(first)}${columns.map((column) => share(column.width))}</colgroup>`
}

function top(document: FormDocument, form: Form, { words, practice, span }: PrintOptions & { readonly span: number }): Markup {
  const { print } = words
  const bars = code128(document.number)
  const marks = [document.reverses ? print.red : '', document.mark ?? '', practice ? print.practice : ''].filter((mark) => mark !== '')
  const reversed = document.reverses
  const fields = [...form.fields, ...(reversed ? ([[print.head.reverses, reversed.number], [print.head.reason, reversed.reason]] as const) : [])]
  return html`<tr><th class="top" colspan="${span}"><div class="line"><div></div><div class="middle"><div class="agency">${document.agency}</div>
<div class="title">${form.title}</div><div class="marks">${marks.map((mark) => html`<span class="mark">${mark}</span>`)}</div></div>
<div class="number">${bars ? barsSvg(bars, { moduleMm: 0.26, heightMm: 9 }) : undefined}${document.number}</div></div>
<div class="fields">${fields.map(([name, value]) => html`<div>${print.field(name, value)}</div>`)}</div></th></tr>`
}

function headings(words: Words, columns: readonly FormColumn[]): Markup {
  return html`<tr class="names"><th>${words.print.columns.no}</th>${columns.map((column) => html`<th>${column.heading}</th>`)}</tr>`
}

function rows(lines: readonly FormLine[], columns: readonly FormColumn[]): readonly Markup[] {
  const count = Math.max(leastRows, lines.length)
  return Array.from({ length: count }, (_, at) => {
    const line = lines[at]
    return html`<tr><td class="center">${at + 1}</td>${columns.map((column) => cell(column, line))}</tr>`
  })
}

function cell(column: FormColumn, line: FormLine | undefined): Markup {
  const text = line ? column.text(line) : ''
  const classes = [column.align, column.strong ? 'strong' : '', text.startsWith('-') ? 'negative' : ''].join(' ')
  return html`<td class="${classes}">${text}</td>`
}

/** 合计（大写） up to the amount's column, the amount, and what is left; without amounts the number of lines. */
function totalRow(document: FormDocument, columns: readonly FormColumn[], { print }: Words): Markup {
  const at = columns.findIndex((column) => column.money === 'amount')
  const named = html`<td class="center" colspan="2">${at === -1 ? print.total : print.totalInWords}</td>`
  if (at === -1) return html`<tr class="total">${named}<td colspan="${columns.length - 1}">${print.lines(document.lines.length)}</td></tr>`
  const total = formTotalFen(document)
  const rest = columns.length - at - 1
  return html`<tr class="total">${named}<td colspan="${at - 1}">${amountWords(total)}</td><td class="right">${shownYuan(total)}</td>${
    rest > 0 ? html`<td colspan="${rest}"></td>` : undefined
  }</tr>`
}

function foot(form: Form, { print }: Words, span: number): Markup {
  const signs = form.signatures.map(([role, name]) => html`<div class="sign">${print.field(role, '')}<b>${name === '' ? '\u00a0' : name}</b></div>`)
  const times = form.times.map((text) => html`<div>${text}</div>`)
  return html`<tr><td class="foot" colspan="${span}"><div class="signs">${signs}</div><div class="times">${times}</div></td></tr>`
}
