import type { desktop as source } from '../zh/desktop.ts'

export const desktop: { readonly [Key in keyof typeof source]: string } = {
  name: 'Changping',
  newWindow: 'New window',
  edit: 'Edit',
  window: 'Window',
  coreGone: 'The ledger program has stopped',
  coreGoneDetail:
    'The ledger program has stopped several times and starting it again did not help. All posted documents are there. Close this program and open it again; if that does not help, look at the log in the data folder or call whoever maintains this machine.',
  cannotOpen: 'The ledger cannot be opened',
  savePdf: 'Save as PDF',
}
