/** Addresses of the screens, the same in links, keys and routes. */
export const paths = {
  /** Four large actions, for those who chose it as their first screen. */
  desk: '/desk',
  scan: '/scan',
  documents: '/documents',
  document: (id: string) => `/documents/${id}`,
  /** The print preview: a paper with its labels, the labels of an item, the bins of a depot, units by their lots, the command card … */
  print: (subject: 'document' | 'item' | 'depot' | 'stock' | 'units' | 'serials' | 'card', id: string) => `/print/${subject}/${id}`,
  stock: '/stock',
  item: (id: string) => `/stock/items/${id}`,
  reports: '/reports',
  /** '' before an item is chosen. */
  ledgerCard: (item: string) => (item === '' ? '/reports/card' : `/reports/card/${item}`),
  master: '/master',
  masterItem: (id: string) => `/master/items/${id}`,
  masterDepot: (id: string) => `/master/depots/${id}`,
  masterAgency: (id: string) => `/master/agencies/${id}`,
  intake: '/intake',
  settings: '/settings',
  firstRun: '/first-run',
} as const
