import { isStationMode } from '#core/domain/scan/station-mode.ts'
import type { Desk } from './desk.ts'

/** `?mode=receipt` without an item, as the simple desk asks: the station opens in that mode. */
export function inAskedMode(desk: Desk, search: string): Desk {
  const mode = askedMode(search)
  return mode === undefined ? desk : { ...desk, mode }
}

/** Taken once: a reload stays in the mode chosen since. */
export function dropAskedMode(): void {
  if (askedMode(location.search) !== undefined) history.replaceState(history.state, '', location.pathname + location.hash)
}

function askedMode(search: string): Desk['mode'] | undefined {
  const asked = new URLSearchParams(search)
  const mode = asked.get('mode') ?? ''
  return isStationMode(mode) && !asked.has('item') ? mode : undefined
}
