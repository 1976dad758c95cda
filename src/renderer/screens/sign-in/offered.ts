/** More names than this do not help; whoever is not among them types. */
const mostOffered = 12

/** Who signed in here lately comes first, then the others in the order of the core; people gone are left out. */
export function namesToOffer(known: readonly string[], recent: readonly string[]): readonly string[] {
  const first = recent.filter((name) => known.includes(name))
  return [...first, ...known.filter((name) => !first.includes(name))].slice(0, mostOffered)
}

/** Full-width letters, digits and Chinese characters: what an input method left on puts into a password. */
export function hasFullWidth(text: string): boolean {
  return /[\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/.test(text)
}

/** Four letters and digits that tell new desks apart until somebody names them. */
export function defaultDeskName(): string {
  return crypto.randomUUID().slice(0, 4).toUpperCase()
}
