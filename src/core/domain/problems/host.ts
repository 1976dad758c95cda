/** Reasons of the subject "host": why a data folder cannot be opened, backed up or restored. */
export type HostProblem =
  | { readonly code: 'host.in-use'; readonly folder: string }
  | { readonly code: 'host.already-founded' }
  | { readonly code: 'host.no-ledger'; readonly folder: string }
  | { readonly code: 'host.no-practice' }
  | { readonly code: 'host.folder-read-only'; readonly folder: string }
  | { readonly code: 'host.network-folder'; readonly folder: string }
  | { readonly code: 'host.synced-folder'; readonly folder: string; readonly service: string }
  | { readonly code: 'host.not-a-database'; readonly file: string }
  | { readonly code: 'host.not-a-ledger'; readonly file: string }
  | { readonly code: 'host.damaged'; readonly file: string }
  | { readonly code: 'host.newer-database'; readonly file: string }
  | { readonly code: 'host.altered-migrations'; readonly file: string }
  | { readonly code: 'host.disk-full'; readonly folder: string; readonly freeMegabytes: number; readonly neededMegabytes: number }
  | { readonly code: 'host.file-not-found'; readonly file: string }
  | { readonly code: 'host.file-not-writable'; readonly file: string }
  | { readonly code: 'host.file-too-large'; readonly file: string }
  | { readonly code: 'host.backup-not-found'; readonly file: string }
  | { readonly code: 'host.backup-unsound'; readonly file: string }
  | { readonly code: 'host.second-place-unreachable'; readonly folder: string }
  | { readonly code: 'host.anchor-unreadable'; readonly anchor: string }
