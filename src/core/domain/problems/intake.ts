/** Why a whole import or a handheld's row is not posted. */
export type IntakeProblem =
  | { readonly code: 'import.depot-opened'; readonly depots: readonly string[]; readonly rows: number }
  | { readonly code: 'import.batch-unknown'; readonly batch: string }
  | { readonly code: 'import.upload-gone' }
  | { readonly code: 'import.name-unknown'; readonly name: string }
