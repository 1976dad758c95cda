/** Reasons of the subject "people". */
export type PeopleProblem =
  | { readonly code: 'right.missing'; readonly right: string }
  | { readonly code: 'session.missing' }
  | { readonly code: 'session.wrong-password' }
  /** Not the password of the one who is signed in. */
  | { readonly code: 'session.not-proved' }
  /** The password was made by an administrator and takes an own one in exchange. */
  | { readonly code: 'session.password-once' }
  | { readonly code: 'session.blocked'; readonly until: string }
  | { readonly code: 'person.password-short'; readonly least: number }
  | { readonly code: 'person.password-same' }
  | { readonly code: 'person.password-spent' }
  | { readonly code: 'person.wrong-old-password' }
  | { readonly code: 'person.name-missing' }
  | { readonly code: 'person.name-taken'; readonly name: string }
  | { readonly code: 'person.role-missing' }
  | { readonly code: 'person.role-unknown'; readonly role: string }
  | { readonly code: 'person.keeper-and-finance' }
  | { readonly code: 'person.wrong-recovery-code' }
  | { readonly code: 'person.no-administrator'; readonly name: string }
  | { readonly code: 'person.last-administrator' }
