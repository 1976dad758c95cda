import { Boxes } from 'lucide-react'
import { describe, expect, it } from 'vitest'
import { seededRoles, type Right } from '#core/domain/rights.ts'
import { entriesIn, homePath, openRoutes } from '#renderer/app/navigation.ts'
import { routes, type ScreenRoute } from '#renderer/app/routes.ts'

const may = (code: string) => {
  const held = seededRoles.find((role) => role.code === code)?.rights ?? []
  return (right: Right) => held.includes(right)
}

const screen = () => null
const example: readonly ScreenRoute[] = [
  { key: 'documents', path: '/documents/:id', rights: ['view'], screen },
  { key: 'scan', path: '/scan', rights: ['post-in', 'post-out'], screen, entry: { group: 'daily', icon: Boxes } },
  { key: 'stock', path: '/stock', rights: ['view'], screen, entry: { group: 'daily', icon: Boxes } },
  { key: 'settings', path: '/settings', rights: [], screen, entry: { group: 'foot', icon: Boxes } },
]

describe('what a person may open', () => {
  it('is absent without a right, and open with any one of several', () => {
    expect(openRoutes(example, may('finance')).map(({ key }) => key)).toEqual(['documents', 'stock', 'settings'])
    expect(openRoutes(example, may('keeper')).map(({ key }) => key)).toContain('scan')
    expect(openRoutes(example, () => false).map(({ key }) => key)).toEqual(['settings'])
  })

  it('begins at the first entry of the navigation, not at a screen within one', () => {
    expect(homePath(openRoutes(example, may('finance')))).toBe('/stock')
    expect(homePath([])).toBeUndefined()
  })

  it('begins at the simple desk for those who chose it', () => {
    const path = (simple: boolean) => homePath(openRoutes(routes, may('keeper'), simple))
    expect([path(true), path(false)]).toEqual(['/desk', '/scan'])
  })

  it('stands in its group', () => {
    expect(entriesIn(example, 'daily').map(({ key }) => key)).toEqual(['scan', 'stock'])
  })
})

describe('the routes', () => {
  it('have one address each, one entry per name and no key twice', () => {
    const combos = routes.flatMap(({ entry }) => entry?.combo ?? [])
    const entries = routes.filter(({ entry }) => entry !== undefined).map(({ key }) => key)
    const addresses = routes.map(({ path }) => path)
    for (const list of [combos, entries, addresses]) expect(new Set(list).size).toBe(list.length)
  })

  it('lead everybody to settings of his own', () => {
    expect(openRoutes(routes, () => false).map(({ key }) => key)).toContain('settings')
  })
})
