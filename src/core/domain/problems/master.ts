/** Reasons of the subject "master". */
export type MasterProblem =
  | { readonly code: 'master.not-found'; readonly table: 'agency' | 'place' | 'item' | 'person'; readonly id: string }
  | { readonly code: 'master.code-taken'; readonly table: 'agency' | 'place' | 'item'; readonly value: string }
  | { readonly code: 'master.changed-elsewhere'; readonly table: 'agency' | 'place' | 'item' | 'person'; readonly id: string }
  | { readonly code: 'master.still-holds'; readonly table: 'place' | 'item'; readonly name: string }
  | { readonly code: 'master.fixed-once-moved'; readonly field: 'scale' | 'tracking' }
