import { amountWords } from '#core/domain/amount-words.ts'
import type { Words } from '#core/i18n/words.ts'
import { columnsOf, withoutMoney } from './column.ts'
import type { Column, ColumnShape } from './column.ts'
import { formTotalFen } from './form-document.ts'
import type { FormDocument, FormLine } from './form-document.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { secondRow } from './sheet-words.ts'

export type FormKind = 'receipt' | 'issue'

export type FormSheetOptions = {
  readonly words: Words
  /** Without the right to see costs there are no amounts and no prices. */
  readonly withAmounts: boolean
}

/** 入库单 as domain.md §3.12(e), 出库单 as §3.12(f). */
export function documentFormSheet(kind: FormKind, document: FormDocument, { words, withAmounts }: FormSheetOptions): Sheet {
  const { print, report } = words
  const form = kind === 'receipt' ? report.receiptForm : report.issueForm
  return {
    name: document.number,
    title: document.reverses ? report.marked(form.title, print.red) : form.title,
    head: [secondRow(words, document.agency, report.longDate(document.businessDate)), ...headFields(kind, document, words)],
    columns: formColumns(kind, words, withAmounts),
    rows: document.lines.map((line) => formRow(line, document, words)),
    total: report.total,
    closing: withAmounts ? [print.field(print.totalInWords, amountWords(formTotalFen(document)))] : [],
    signatures: signatures(kind, document, words),
    frozenColumns: 3,
  }
}

export function formColumns(kind: FormKind, words: Words, withAmounts: boolean): readonly Column[] {
  const columns: readonly Column[] =
    kind === 'receipt' ? columnsOf(words.report.receiptForm.columns, receiptShapes) : columnsOf(words.report.issueForm.columns, issueShapes)
  return withAmounts ? columns : withoutMoney(columns)
}

function headFields(kind: FormKind, document: FormDocument, { print }: Words): readonly (readonly string[])[] {
  const { head, field } = print
  const reversed = document.reverses
  const first =
    kind === 'receipt'
      ? [field(head.toDepot, document.depot), field(head.supplier, document.party), document.number]
      : [field(head.fromDepot, document.depot), field(head.party, document.party), document.number]
  const second =
    kind === 'receipt'
      ? [field(head.receiptKind, document.purpose), field(head.contract, document.contract), field(head.officialNumber, document.officialNumber)]
      : [field(head.purpose, document.purpose), field(head.place, document.place), field(head.officialNumber, document.officialNumber)]
  return [first, second, ...(reversed ? [[field(head.reverses, reversed.number), field(head.reason, reversed.reason)]] : [])]
}

function formRow(line: FormLine, document: FormDocument, { report }: Words): SheetRow {
  const { amountFen, recoverable, toBin: _, ...rest } = line
  return { ...rest, fen: amountFen, recoverable: recoverable ? report.yes : report.no, look: document.reverses ? 'red' : 'plain' }
}

function signatures(kind: FormKind, { people }: FormDocument, { print, report }: Words): readonly string[] {
  const { sign } = print
  const other = kind === 'receipt' ? sign.deliverer : sign.receiver
  return [
    report.signed(sign.maker, people.maker),
    report.signed(sign.checker, people.checker),
    report.signed(sign.approver, people.approver),
    report.signed(sign.keeper, people.keeper),
    report.signed(other, people.other),
  ]
}

type ReceiptKey = keyof Words['report']['receiptForm']['columns']
type IssueKey = keyof Words['report']['issueForm']['columns']

const text = (width: number): ColumnShape => ({ width, kind: 'text' })
const counted: ColumnShape = { width: 10, kind: 'quantity' }
const code = (width: number): ColumnShape => ({ width, kind: 'code' })
const date: ColumnShape = { width: 12, kind: 'date' }
const price: ColumnShape = { width: 11, kind: 'price' }
const amount: ColumnShape = { width: 14, kind: 'amount', total: true }
const no: ColumnShape = { width: 6, kind: 'integer', counts: true }

const receiptShapes: readonly (readonly [ReceiptKey, ColumnShape])[] = [
  ['no', no],
  ['itemCode', code(11)],
  ['itemName', text(18)],
  ['spec', text(18)],
  ['unit', text(6)],
  ['dueQuantity', counted],
  ['quantity', counted],
  ['passedQuantity', counted],
  ['rejectedQuantity', { ...counted, width: 11 }],
  ['batch', code(14)],
  ['producedOn', date],
  ['expiresOn', date],
  ['price', price],
  ['fen', amount],
  ['bin', code(10)],
  ['fundingSource', text(14)],
  ['remark', text(14)],
]

const issueShapes: readonly (readonly [IssueKey, ColumnShape])[] = [
  ['no', no],
  ['itemCode', code(11)],
  ['itemName', text(20)],
  ['spec', text(20)],
  ['unit', text(6)],
  ['batch', code(16)],
  ['dueQuantity', counted],
  ['quantity', counted],
  ['price', price],
  ['fen', amount],
  ['purpose', text(14)],
  ['recoverable', { ...text(9) }],
  ['remark', text(18)],
]
