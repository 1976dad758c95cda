const focusable = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"])'

/** Moves the focus to the first control of the next region of the frame, round and round. */
export function nextRegion(page: Document): void {
  const regions = [...page.querySelectorAll<HTMLElement>('[data-region]')]
  const here = regions.findIndex((region) => region.contains(page.activeElement))
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions[(here + step) % regions.length]
    const first = region?.querySelector<HTMLElement>(focusable)
    if (first) return first.focus()
  }
}
