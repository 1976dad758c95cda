import type { Words } from '#core/i18n/words.ts'
import type { Column } from './column.ts'
import { formColumns } from './document-form.ts'
import { ledgerCardColumns } from './ledger-card.ts'
import { workbookFileName } from './sheet-name.ts'
import { stockListColumns } from './stock-list.ts'
import { stockSummaryColumns } from './stock-summary.ts'

export const reportKinds = ['stock-summary', 'ledger-card', 'stock-list', 'receipt-form', 'issue-form'] as const

export type ReportKind = (typeof reportKinds)[number]

/** What screen, print and workbook share of a report. */
export type ReportType = {
  readonly title: (words: Words) => string
  readonly fileName: (words: Words) => string
  readonly columns: (words: Words, withAmounts: boolean) => readonly Column[]
}

export const reportTypes: { readonly [Kind in ReportKind]: ReportType } = {
  'stock-summary': {
    title: (words) => words.report.stockSummary.title,
    fileName: (words) => words.report.stockSummary.fileName,
    columns: stockSummaryColumns,
  },
  'ledger-card': {
    title: (words) => words.report.ledgerCard.title,
    fileName: (words) => words.report.ledgerCard.fileName,
    columns: ledgerCardColumns,
  },
  'stock-list': {
    title: (words) => words.report.stockList.title,
    fileName: (words) => words.report.stockList.fileName,
    columns: stockListColumns,
  },
  'receipt-form': {
    title: (words) => words.report.receiptForm.title,
    fileName: (words) => words.report.receiptForm.title,
    columns: (words, withAmounts) => formColumns('receipt', words, withAmounts),
  },
  'issue-form': {
    title: (words) => words.report.issueForm.title,
    fileName: (words) => words.report.issueForm.title,
    columns: (words, withAmounts) => formColumns('issue', words, withAmounts),
  },
}

/** 收发存汇总表_县综合库_2026-01-01_2026-11-20.xlsx: what it is, then where and when. */
export function reportFileName(kind: ReportKind, words: Words, about: readonly string[]): string {
  return workbookFileName([reportTypes[kind].fileName(words), ...about])
}
