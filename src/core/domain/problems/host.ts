/** Reasons of the subject "host". */
export type HostProblem =
  | { readonly code: 'host.in-use'; readonly folder: string }
  | { readonly code: 'host.already-founded' }
