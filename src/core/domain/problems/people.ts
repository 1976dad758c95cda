/** Reasons of the subject "people". */
export type PeopleProblem =
  | { readonly code: 'right.missing'; readonly right: string }
  | { readonly code: 'session.missing' }
  | { readonly code: 'session.wrong-password' }
  | { readonly code: 'session.blocked'; readonly until: string }
  | { readonly code: 'person.password-short'; readonly least: number }
  | { readonly code: 'person.name-taken'; readonly name: string }
  | { readonly code: 'person.wrong-recovery-code' }
  | { readonly code: 'person.last-administrator' }
