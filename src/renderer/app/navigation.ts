import type { Right } from '#core/domain/rights.ts'
import type { NavigationEntry, ScreenRoute } from './routes.ts'

export type ShownEntry = ScreenRoute & { readonly entry: NavigationEntry }

type May = (right: Right) => boolean

/** What a person may open: absent where no right leads there, never greyed. The simple desk stands first for those who chose it, and in no navigation for others. */
export function openRoutes(routes: readonly ScreenRoute[], can: May, simple = false): readonly ScreenRoute[] {
  const open = routes.filter(({ rights }) => rights.length === 0 || rights.some(can))
  return simple ? open : open.map(({ entry, ...route }) => (entry === undefined || route.key === 'desk' ? route : { ...route, entry }))
}

/** The navigation's entries of one group, in the order of the routes. */
export function entriesIn(routes: readonly ScreenRoute[], group: NavigationEntry['group']): readonly ShownEntry[] {
  return routes.filter((route): route is ShownEntry => route.entry?.group === group)
}

/** Where a window opens: the first screen of the daily work, else whatever there is. */
export function homePath(routes: readonly ScreenRoute[]): string | undefined {
  return routes.find(({ entry }) => entry !== undefined)?.path
}
