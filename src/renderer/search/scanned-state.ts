import type { Problem } from '#core/domain/problem.ts'
import type { GunScan } from '../parts/scan/scan-listener.ts'
import { sharedValue, useShared } from '../parts/shared-value.ts'
import type { Scanned } from './search-types.ts'

type OnCard = Extract<Scanned, { readonly kind: 'item' | 'choose' | 'bins' }>

/** What was read on a screen that has no use for it, and what it names. */
export type ScannedCard = { readonly scan: GunScan; readonly text: string } & ({ readonly named: OnCard } | { readonly problems: readonly Problem[] })

const shown = sharedValue<ScannedCard | undefined>(undefined)

export function useScannedCard(): ScannedCard | undefined {
  return useShared(shown)
}

export function shownCard(): ScannedCard | undefined {
  return shown.get()
}

export function showCard(card: ScannedCard | undefined): void {
  shown.set(card)
}
