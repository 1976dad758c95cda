import { useKept } from '../parts/kept.ts'

export type RecentKind = 'item' | 'document' | 'depot' | 'bin' | 'agency' | 'person'

/** Something opened from the box, to be opened again: as it was called that day. */
export type RecentChoice = { readonly kind: RecentKind; readonly id: string; readonly title: string; readonly second: string }

const mostKept = 8
const kinds: ReadonlySet<string> = new Set<RecentKind>(['item', 'document', 'depot', 'bin', 'agency', 'person'])

/** What this person opened lately at this desk, newest first. */
export function useRecent(person: string) {
  const [text, keep] = useKept(`changping.search.${person}`)
  const recent = readRecent(text)
  return { recent, remember: (choice: RecentChoice) => keep(JSON.stringify(remembered(readRecent(text), choice))) }
}

export function remembered(recent: readonly RecentChoice[], choice: RecentChoice): readonly RecentChoice[] {
  return [choice, ...recent.filter(({ kind, id }) => kind !== choice.kind || id !== choice.id)].slice(0, mostKept)
}

/** What an older version or another hand kept is passed over where it is no choice. */
export function readRecent(text: string | null): readonly RecentChoice[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.filter(isChoice) : []
  } catch {
    return []
  }
}

function isChoice(kept: unknown): kept is RecentChoice {
  if (typeof kept !== 'object' || kept === null) return false
  const { kind, id, title, second } = kept as { readonly [Key in keyof RecentChoice]?: unknown }
  return typeof kind === 'string' && kinds.has(kind) && [id, title, second].every((text) => typeof text === 'string')
}
