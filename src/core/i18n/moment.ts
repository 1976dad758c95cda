/** "2026-11-20 10:12" in China, which keeps UTC+8 all year, from an ISO instant. */
export function momentText(instant: string): string {
  return new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 16).replace('T', ' ')
}

/** "10:12:05" of the same clock. */
export function clockSecondText(instant: string): string {
  return new Date(Date.parse(instant) + offsetMs).toISOString().slice(11, 19)
}

const offsetMs = 8 * 3_600_000
