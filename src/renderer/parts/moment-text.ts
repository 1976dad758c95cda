/** "2026-11-20 08:03" by the clock on the wall, from an ISO instant. */
export function momentText(instant: string): string {
  const at = new Date(instant)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The same without the year, for what is recent: "11-20 08:03". */
export function shortMomentText(instant: string): string {
  return momentText(instant).slice(5)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
