/** Reasons of the subject "report": why a ledger sheet is not made. */
export type ReportProblem =
  | { readonly code: 'report.dates-reversed'; readonly from: string; readonly to: string }
  /** Opening + in − out is not closing: the first such place, and how many there are. */
  | { readonly code: 'report.unbalanced'; readonly item: string; readonly depot: string; readonly measure: 'quantity' | 'amount'; readonly differences: number }
  | { readonly code: 'report.too-many-cards'; readonly cards: number; readonly limit: number }
