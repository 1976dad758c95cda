import type { FormDocument } from '../form-document.ts'
import { formColumnsOf } from './form-columns.ts'
import type { FormColumnName } from './form-columns.ts'
import { formPage } from './form-page.ts'
import type { PrintOptions } from './form-page.ts'

/** 移库单 on A4 landscape: goods change their bin and nothing else, so there is no money on it. */
export function binMoveForm(document: FormDocument, options: PrintOptions): string {
  const { print, report } = options.words
  const { head, sign } = print
  const { people } = document
  return formPage(
    document,
    {
      title: print.binMove,
      fields: [
        [head.depot, document.depot],
        [head.purpose, document.purpose],
        [head.businessDate, report.longDate(document.businessDate)],
      ],
      columns: formColumnsOf(options.words, columns),
      signatures: [
        [sign.maker, people.maker],
        [sign.checker, people.checker],
        [sign.keeper, people.keeper],
      ],
      times: [print.field(print.movedAt, print.blankTime)],
      copies: print.binMoveCopies,
      note: '',
    },
    { ...options, withAmounts: false },
  )
}

const columns: readonly (readonly [FormColumnName, number])[] = [
  ['itemCode', 21],
  ['itemName', 32],
  ['spec', 44],
  ['unit', 12],
  ['batchOrSerial', 32],
  ['movedQuantity', 22],
  ['packed', 22],
  ['fromBin', 24],
  ['toBin', 24],
  ['remark', 28],
]
