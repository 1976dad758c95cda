/** Reasons of the subject "import". */
export type ImportProblem =
  | { readonly code: 'import.file-unreadable'; readonly name: string }
