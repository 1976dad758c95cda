import type { Words } from '#core/i18n/words.ts'

/** Who answers for a sheet and for which days. Dates are YYYY-MM-DD. */
export type SheetFacts = {
  /** 编制单位, with the depot where only one is meant. */
  readonly unit: string
  readonly period: { readonly from: string; readonly to: string }
  readonly maker: string
  /** The day the sheet is made. */
  readonly madeOn: string
}

/** Row 2 of every official sheet: who, when, and in what money. */
export function secondRow(words: Words, unit: string, when: string): readonly string[] {
  return [words.report.preparedBy(unit), when, words.report.inYuan]
}

/** The last row: 单位负责人, 财务负责人, 复核, 制表, 制表日期. */
export function signatureRow(words: Words, { maker, madeOn }: Pick<SheetFacts, 'maker' | 'madeOn'>): readonly string[] {
  const { sign, signed, longDate } = words.report
  return [signed(sign.head, ''), signed(sign.finance, ''), signed(sign.checker, ''), signed(sign.maker, maker), signed(sign.madeOn, longDate(madeOn))]
}
