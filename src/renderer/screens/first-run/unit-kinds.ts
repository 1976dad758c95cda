import { House, Landmark, Trees, Warehouse, type LucideIcon } from 'lucide-react'

/** The four kinds of office of first use. */
export const unitKinds = ['county', 'department', 'township', 'village'] as const
export type UnitKind = (typeof unitKinds)[number]

type Kind = {
  readonly icon: LucideIcon
  readonly tier: 'county' | 'township' | 'village'
  readonly use: 'general' | 'special' | 'shelter'
}

/** What follows from a kind: the agency's tier, and what its first depot is. */
export const kinds: { readonly [Of in UnitKind]: Kind } = {
  county: { icon: Landmark, tier: 'county', use: 'general' },
  department: { icon: Trees, tier: 'county', use: 'special' },
  township: { icon: Warehouse, tier: 'township', use: 'general' },
  village: { icon: House, tier: 'village', use: 'shelter' },
}
