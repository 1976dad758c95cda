/** Reasons of the subject "people". */
export type PeopleProblem =
  | { readonly code: 'right.missing'; readonly right: string }
  | { readonly code: 'session.missing' }
  | { readonly code: 'session.wrong-password' }
