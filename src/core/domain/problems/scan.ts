/** Reasons of the subject "scan". */
export type ScanProblem =
  | { readonly code: 'scan.check-digit'; readonly text: string }
  | { readonly code: 'scan.unknown'; readonly text: string }
