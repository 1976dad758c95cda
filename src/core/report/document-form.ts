import { amountWords } from '#core/domain/amount-words.ts'
import type { Words } from '#core/i18n/words.ts'
import { columnsOf, withoutMoney } from './column.ts'
import type { Column, ColumnShape } from './column.ts'
import { formTotalFen } from './form-document.ts'
import type { FormDocument, FormLine } from './form-document.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { secondRow } from './sheet-words.ts'

export type FormKind = 'receipt' | 'issue' | 'bin-move'

export type FormSheetOptions = {
  readonly words: Words
  /** Without the right to see costs there are no amounts and no prices. */
  readonly withAmounts: boolean
}

/** 入库单 as domain.md §3.12(e), 出库单 as §3.12(f); 移库单 with the columns of its print, and never any money. */
export function documentFormSheet(kind: FormKind, document: FormDocument, options: FormSheetOptions): Sheet {
  const { words } = options
  const { print, report } = words
  const withAmounts = options.withAmounts && kind !== 'bin-move'
  return {
    name: document.number,
    title: titleOf(kind, document, words),
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
  const columns = columnsOfKind(kind, words)
  return withAmounts ? columns : withoutMoney(columns)
}

function columnsOfKind(kind: FormKind, { print, report }: Words): readonly Column[] {
  if (kind === 'receipt') return columnsOf(report.receiptForm.columns, receiptShapes)
  if (kind === 'issue') return columnsOf(report.issueForm.columns, issueShapes)
  return columnsOf({ ...print.columns, quantity: print.columns.movedQuantity, batch: print.columns.batchOrSerial, bin: print.columns.fromBin }, moveShapes)
}

function titleOf(kind: FormKind, document: FormDocument, { print, report }: Words): string {
  const title = { receipt: report.receiptForm.title, issue: report.issueForm.title, 'bin-move': print.binMove }[kind]
  const marks = [document.reverses ? print.red : '', document.mark ?? ''].filter((mark) => mark !== '')
  return marks.reduce((marked, mark) => report.marked(marked, mark), title)
}

function headFields(kind: FormKind, document: FormDocument, { print }: Words): readonly (readonly string[])[] {
  const { head, field } = print
  const reversed = document.reverses
  return [...ownFields(kind, document, print), ...(reversed ? [[field(head.reverses, reversed.number), field(head.reason, reversed.reason)]] : [])]
}

function ownFields(kind: FormKind, document: FormDocument, { head, field }: Words['print']): readonly (readonly string[])[] {
  if (kind === 'bin-move') return [[field(head.depot, document.depot), document.number]]
  if (kind === 'receipt') {
    return [
      [field(head.toDepot, document.depot), field(head.supplier, document.party), document.number],
      [field(head.receiptKind, document.purpose), field(head.contract, document.contract), field(head.officialNumber, document.officialNumber)],
    ]
  }
  return [
    [field(head.fromDepot, document.depot), field(head.party, document.party), document.number],
    [field(head.purpose, document.purpose), field(head.place, document.place), field(head.officialNumber, document.officialNumber)],
  ]
}

function formRow(line: FormLine, document: FormDocument, { report }: Words): SheetRow {
  const { amountFen, recoverable, ...rest } = line
  return { ...rest, fen: amountFen, recoverable: recoverable ? report.yes : report.no, look: document.reverses ? 'red' : 'plain' }
}

function signatures(kind: FormKind, { people }: FormDocument, { print, report }: Words): readonly string[] {
  const { sign } = print
  const maker = report.signed(sign.maker, people.maker)
  const checker = report.signed(sign.checker, people.checker)
  const keeper = report.signed(sign.keeper, people.keeper)
  if (kind === 'bin-move') return [maker, checker, keeper]
  const other = kind === 'receipt' ? sign.deliverer : sign.receiver
  return [maker, checker, report.signed(sign.approver, people.approver), keeper, report.signed(other, people.other)]
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

const moveShapes: readonly (readonly ['no' | 'itemCode' | 'itemName' | 'spec' | 'unit' | 'batch' | 'quantity' | 'packed' | 'bin' | 'toBin' | 'remark', ColumnShape])[] = [
  ['no', no],
  ['itemCode', code(11)],
  ['itemName', text(20)],
  ['spec', text(20)],
  ['unit', text(6)],
  ['batch', code(16)],
  ['quantity', counted],
  ['packed', text(14)],
  ['bin', code(12)],
  ['toBin', code(12)],
  ['remark', text(18)],
]
