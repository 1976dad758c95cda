import type { OfficeList } from '#core/domain/lists.ts'
import { findSimilar } from '../find-similar.ts'
import { matchKey } from '../plain-text.ts'

export type Named = { readonly code: string; readonly name: string; readonly shortName?: string }
export type NamedRow = Named & { readonly id: string }

/** What lists are matched against, as plain data. */
export type ListMasters = {
  /** Those in use before the retired ones, which earlier rows may still name. */
  readonly agencies: readonly NamedRow[]
  readonly depots: readonly NamedRow[]
  /** Zones by depot id. */
  readonly zones: ReadonlyMap<string, readonly Named[]>
  readonly lists: { readonly [List in OfficeList]?: readonly Named[] }
  /** Decimals and tracking of items that have moved, by code: they stay. */
  readonly moved: ReadonlyMap<string, { readonly scale: string; readonly tracking: string }>
  /** Of today, for reading years of two digits. */
  readonly year: number
}

type Found<T> = { readonly found: T } | { readonly similar: T | undefined }

/** Finds a row by code, name, short name or name without its bracket, however it is spelt. */
export function finderOf<T extends Named>(rows: readonly T[]): (written: string) => Found<T> {
  const exact = new Map<string, T>()
  // Full names are surer than short ones, and earlier rows than later ones.
  for (const textsOf of [fullTexts, shortTexts]) for (const row of rows) for (const text of textsOf(row)) if (!exact.has(matchKey(text))) exact.set(matchKey(text), row)
  exact.delete('')
  const answers = new Map<string, Found<T>>()
  return (written) => {
    const known = answers.get(written)
    if (known) return known
    const found = exact.get(matchKey(written))
    const answer = found ? { found } : { similar: findSimilar(written, rows, (row) => [...fullTexts(row), ...shortTexts(row)]) }
    answers.set(written, answer)
    return answer
  }
}

function fullTexts({ code, name }: Named): readonly string[] {
  return [name, code]
}

function shortTexts({ name, shortName = '' }: Named): readonly string[] {
  return [shortName, name.replaceAll(/[(\uff08].*?[)\uff09]/g, '')]
}

const shown = new WeakMap<readonly NamedRow[], ReadonlyMap<string, string>>()

/** How a sheet names each row so that `finderOf` finds that one again: by its name, or by its code where others bear the name too. */
export function shownNames(rows: readonly NamedRow[]): ReadonlyMap<string, string> {
  const known = shown.get(rows)
  if (known) return known
  const bearers = Map.groupBy(rows, ({ name }) => matchKey(name))
  const names = new Map(rows.map(({ id, name, code }) => [id, new Set(bearers.get(matchKey(name))?.map((row) => row.id)).size > 1 ? code : name]))
  shown.set(rows, names)
  return names
}
