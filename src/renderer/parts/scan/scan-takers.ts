import { useEffect, useEffectEvent } from 'react'
import type { StationMode } from '#core/domain/scan/station-mode.ts'
import { sharedValue, useShared } from '../shared-value.ts'
import type { GunScan } from './scan-listener.ts'

/** Who takes the next code; `learning` hears slow guns too. */
export type ScanTaker = { readonly take: (scan: GunScan) => void; readonly learning: boolean }

/** A screen or layer that gives scans a meaning of its own; the newest on the screen has them. */
export function useScanTaker(take: (scan: GunScan) => void, { learning = false }: { readonly learning?: boolean } = {}): void {
  const taken = useEffectEvent(take)
  useEffect(() => {
    const own: ScanTaker = { take: (scan) => taken(scan), learning }
    takers.set([...takers.get(), own])
    return () => takers.set(takers.get().filter((other) => other !== own))
  }, [learning])
}

export function useNewestTaker(): ScanTaker | undefined {
  return useShared(takers).at(-1)
}

export function newestTaker(): ScanTaker | undefined {
  return takers.get().at(-1)
}

/** A code on its way to the scan station, with what is to be done there. */
export type HandedScan = { readonly scan: GunScan; readonly mode: StationMode }

/** A code that is known without a gun: a paper's number, a command chosen on the screen. */
export function unreadCode(text: string): GunScan {
  const now = performance.now()
  return { text, startedMs: now, endedMs: now, gapMs: 0, endedBy: 'enter', separators: 'unknown' }
}

/** A code read on a screen without use for it waits here for the scan station. */
export function handOver(scan: GunScan, mode: StationMode = 'look-up'): void {
  handed.set([...handed.get(), { scan, mode }].slice(-mostHanded))
}

/** Takes what waits, once. */
export function takeHanded(): readonly HandedScan[] {
  const waiting = handed.get()
  handed.set([])
  return waiting
}

const mostHanded = 20
const takers = sharedValue<readonly ScanTaker[]>([])
const handed = sharedValue<readonly HandedScan[]>([])
