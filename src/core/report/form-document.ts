import type { Scale } from '#core/domain/quantity.ts'

/**
 * A posted document as its paper shows it: names as they were when it was posted. Quantities are smallest units, amounts
 * fen, both negative in a reversal; prices yuan text; dates YYYY-MM-DD. Empty text leaves a field to the pen.
 */
export type FormDocument = {
  readonly number: string
  /** The agency over the title. */
  readonly agency: string
  readonly depot: string
  /** 领用单位 of an issue, 来源单位 of a receipt. */
  readonly party: string
  readonly businessDate: string
  /** 用途 of an issue, 入库类别 of a receipt. */
  readonly purpose: string
  readonly place: string
  readonly officialNumber: string
  readonly contract: string
  readonly lines: readonly FormLine[]
  readonly people: FormPeople
  /** Number of the document this one reverses (红字冲销), and why. */
  readonly reverses?: { readonly number: string; readonly reason: string }
  /** A word beside the title of what is no plain posted paper: a draft, a reversed one. */
  readonly mark?: string | undefined
}

export type FormPeople = {
  readonly maker: string
  readonly checker: string
  readonly approver: string
  readonly keeper: string
  /** 领用人 of an issue, 送货人 of a receipt. */
  readonly other: string
  readonly carrier: string
}

export type FormLine = {
  readonly itemCode: string
  readonly itemName: string
  readonly spec: string
  readonly unit: string
  readonly scale: Scale
  readonly batch: string
  readonly producedOn?: string | undefined
  readonly expiresOn?: string | undefined
  /** Asked for, or due; none where nobody asked. */
  readonly dueQuantity?: number | undefined
  readonly quantity: number
  readonly passedQuantity?: number | undefined
  readonly rejectedQuantity?: number | undefined
  /** In packs as the keeper counts them: 「30 包」, 「8 箱 + 19 瓶」. */
  readonly packed: string
  readonly price?: string | undefined
  readonly amountFen?: number | undefined
  readonly bin: string
  /** Where a bin move puts the goods. */
  readonly toBin?: string | undefined
  readonly fundingSource: string
  readonly purpose: string
  readonly recoverable: boolean
  readonly remark: string
}

/** The sum of a form's lines in fen. */
export function formTotalFen(document: FormDocument): number {
  return document.lines.reduce((sum, line) => sum + (line.amountFen ?? 0), 0)
}
