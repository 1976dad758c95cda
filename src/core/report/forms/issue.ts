import type { FormDocument } from '../form-document.ts'
import { formColumnsOf } from './form-columns.ts'
import type { FormColumnName } from './form-columns.ts'
import { formPage } from './form-page.ts'
import type { PrintOptions } from './form-page.ts'

/** 出库单 on A4 landscape (picture 13b), as a document of its own; red and negative where it is a reversal. */
export function issueForm(document: FormDocument, options: PrintOptions): string {
  const { print, report } = options.words
  const { head, sign } = print
  const { people } = document
  return formPage(
    document,
    {
      title: print.issue,
      fields: [
        [head.fromDepot, document.depot],
        [head.party, document.party],
        [head.businessDate, report.longDate(document.businessDate)],
        [head.purpose, document.purpose],
        [head.place, document.place],
        [head.officialNumber, document.officialNumber],
      ],
      columns: formColumnsOf(options.words, columns),
      signatures: [
        [sign.maker, people.maker],
        [sign.checker, people.checker],
        [sign.approver, people.approver],
        [sign.keeper, people.keeper],
        [sign.receiver, people.other],
        [sign.carrier, people.carrier],
      ],
      times: [print.field(print.handedOut, print.blankTime), print.field(print.signedFor, print.blankTime), print.issueCheck],
      copies: print.issueCopies,
      note: print.reliefOnly,
    },
    options,
  )
}

const columns: readonly (readonly [FormColumnName, number])[] = [
  ['itemCode', 21],
  ['itemName', 26],
  ['spec', 40],
  ['unit', 12],
  ['batchOrSerial', 28],
  ['askedQuantity', 20],
  ['issuedQuantity', 20],
  ['packed', 15],
  ['price', 17],
  ['amount', 25],
  ['recoverable', 12],
  ['remark', 20],
]
