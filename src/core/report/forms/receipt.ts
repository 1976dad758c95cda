import type { FormDocument } from '../form-document.ts'
import { formColumnsOf } from './form-columns.ts'
import type { FormColumnName } from './form-columns.ts'
import { formPage } from './form-page.ts'
import type { PrintOptions } from './form-page.ts'

/** 入库单 on A4 landscape with all columns of domain.md §3.12(e); red and negative where it is a reversal. */
export function receiptForm(document: FormDocument, options: PrintOptions): string {
  const { print, report } = options.words
  const { head, sign } = print
  const { people } = document
  return formPage(
    document,
    {
      title: print.receipt,
      fields: [
        [head.toDepot, document.depot],
        [head.supplier, document.party],
        [head.businessDate, report.longDate(document.businessDate)],
        [head.receiptKind, document.purpose],
        [head.contract, document.contract],
        [head.officialNumber, document.officialNumber],
      ],
      columns: formColumnsOf(options.words, columns),
      signatures: [
        [sign.maker, people.maker],
        [sign.checker, people.checker],
        [sign.approver, people.approver],
        [sign.keeper, people.keeper],
        [sign.deliverer, people.other],
        [sign.carrier, people.carrier],
      ],
      times: [print.field(print.arrived, print.blankTime), print.field(print.signedFor, print.blankTime), print.receiptCheck],
      copies: print.receiptCopies,
      note: print.reliefOnly,
      small: true,
    },
    options,
  )
}

const columns: readonly (readonly [FormColumnName, number])[] = [
  ['itemCode', 17],
  ['itemName', 21],
  ['spec', 30],
  ['unit', 9],
  ['dueQuantity', 13],
  ['receivedQuantity', 13],
  ['passedQuantity', 13],
  ['rejectedQuantity', 17.5],
  ['batch', 21],
  ['producedOn', 18.5],
  ['expiresOn', 18.5],
  ['price', 14],
  ['amount', 20],
  ['bin', 12],
  ['fundingSource', 16],
  ['remark', 12],
]
