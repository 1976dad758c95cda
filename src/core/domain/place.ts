import type { Id } from './ids.ts'

/** Places outside our care, one per reason, so that each one's balance is itself a report (architecture.md §4). */
export const outsideKinds = [
  'outside:opening', 'outside:supplier', 'outside:donor', 'outside:upper-agency', 'outside:other', 'outside:consumed',
  'outside:scrapped', 'outside:lost', 'outside:count', 'outside:unexplained', 'outside:workshop',
] as const
export type OutsideKind = (typeof outsideKinds)[number]

/** Places that hold goods and may not go below zero. */
export const holdingKinds = ['bin', 'receiving', 'in-transit', 'dispute', 'borrower', 'recipient', 'supplier-site'] as const
export type HoldingKind = (typeof holdingKinds)[number]

export type PlaceKind = 'depot' | 'zone' | HoldingKind | OutsideKind

/** The parts of a place that posting rules look at. */
export type PostingPlace = {
  readonly id: Id<'place'>
  readonly kind: PlaceKind
  readonly name: string
  readonly depot: Id<'place'> | undefined
}

/** How goods are kept decides their value pool; outside has none. */
export type Keeping = 'stock' | 'road' | 'lent' | 'issued'

const keepings: { readonly [Kind in HoldingKind]: Keeping } = {
  bin: 'stock', receiving: 'stock', 'supplier-site': 'stock', 'in-transit': 'road', dispute: 'road', borrower: 'lent', recipient: 'issued',
}

export function isHolding(kind: PlaceKind): kind is HoldingKind {
  return kind in keepings
}

export function keepingOf(kind: PlaceKind): Keeping | undefined {
  return isHolding(kind) ? keepings[kind] : undefined
}

/** The bin that every depot and zone has from birth; its code ends every unnamed location. */
export const unassignedBin = { code: '-', name: '未分位' } as const

/** 综合仓库 and 专项仓库, as the ledgers write them. */
export const depotTypes = { general: '综合', special: '专项' } as const
