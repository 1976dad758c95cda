import type { QueryClient } from '@tanstack/react-query'

/**
 * Routers whose answers an operation may change, by the first word of the operation. Only subjects that touch little are
 * listed: whatever moves goods, names or places is seen on nearly every screen, and a screen asks but a few questions.
 */
const touched: { readonly [subject: string]: readonly string[] } = {
  draft: ['draft', 'document', 'scan'],
  person: ['people'],
  role: ['people'],
  view: ['view'],
}

/** The routers to read again after an operation such as `draft.void`; undefined: all of them. */
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
