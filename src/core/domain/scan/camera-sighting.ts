/** When each code in front of the camera was last seen, and what has been counted of it. */
export type Sightings = ReadonlyMap<string, Sighting>

type Sighting = { readonly lastSeenMs: number; readonly frames: number }

/** A code must leave the picture this long before it counts again: holding the camera still is one scan. */
export const outOfSightMs = 800

/** Two frames must agree, so that one blurred frame never becomes a scan. */
export const framesToCount = 2

/** The codes of one frame; `counted` are scans. */
export function sight(
  before: Sightings, keys: readonly string[], nowMs: number,
): { readonly sightings: Sightings; readonly counted: readonly string[] } {
  const sightings = new Map([...before].filter(([, seen]) => nowMs - seen.lastSeenMs < outOfSightMs))
  const counted: string[] = []
  for (const key of new Set(keys)) {
    const frames = (sightings.get(key)?.frames ?? 0) + 1
    sightings.set(key, { lastSeenMs: nowMs, frames })
    if (frames === framesToCount) counted.push(key)
  }
  return { sightings, counted }
}
