/** Addresses of the screens, the same in links, keys and routes. */
export const paths = {
  scan: '/scan',
  documents: '/documents',
  document: (id: string) => `/documents/${id}`,
  stock: '/stock',
  item: (id: string) => `/stock/items/${id}`,
  reports: '/reports',
  master: '/master',
  masterItem: (id: string) => `/master/items/${id}`,
  masterDepot: (id: string) => `/master/depots/${id}`,
  masterAgency: (id: string) => `/master/agencies/${id}`,
  intake: '/intake',
  settings: '/settings',
  firstRun: '/first-run',
} as const
