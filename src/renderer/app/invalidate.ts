import type { QueryClient } from '@tanstack/react-query'

/** Routers whose answers an operation may change, by the first word of the operation. */
const touched: { readonly [subject: string]: readonly string[] } = {
  document: ['document', 'stock', 'item', 'report', 'scan'],
  scan: ['scan', 'document', 'stock'],
  import: ['document', 'stock', 'item', 'place', 'report', 'intake'],
  item: ['item', 'stock', 'document', 'report', 'scan'],
  code: ['item', 'scan'],
  place: ['place', 'stock', 'document', 'report', 'scan', 'site'],
  depot: ['place', 'stock', 'document', 'report', 'scan', 'site'],
  agency: ['agency', 'place', 'document', 'report', 'scan'],
  person: ['people'],
  role: ['people'],
  view: ['view'],
}

/** The routers to read again after an operation such as `document.post`; undefined where it is not known: all. */
export function routersTouchedBy(operation: string): readonly string[] | undefined {
  return touched[operation.split('.')[0] ?? '']
}

/** Marks what an operation may have changed; what is on the screen is read again at once. */
export function invalidateAfter(queries: QueryClient, operation: string): void {
  const routers = routersTouchedBy(operation)
  void queries.invalidateQueries(routers ? { predicate: ({ queryKey }) => routers.includes(routerOf(queryKey)) } : {})
}

/** tRPC's query keys begin with the path: `[['stock', 'page'], { input, type }]`. */
function routerOf(queryKey: readonly unknown[]): string {
  const [path] = queryKey
  return Array.isArray(path) ? String(path[0]) : ''
}
