import { codeKey, matchKey } from '../plain-text.ts'
import type { KnownRow, ListCells, ListRow, ListType } from './list-type.ts'

export type Matched = { readonly row: ListRow; readonly known: KnownRow | undefined }

/**
 * Which record of the office each row is. Code and name together are surest; then the name, so that an office whose
 * numbering differs finds its own again; then the code, so that a name may be mended. A record answers for one row.
 */
export function matchRows(list: ListType, rows: readonly ListRow[], known: readonly KnownRow[]): readonly Matched[] {
  const claimed = new Set<string>()
  const matches = new Map<ListRow, KnownRow>()
  const ways = list.codeOnly ? [codeOf] : [bothOf, nameOf, codeOf]
  for (const way of ways) {
    const free = freeByKey(known, (cells) => way(list, cells), claimed)
    for (const row of rows) {
      if (matches.has(row)) continue
      const hit = free.get(way(list, row.cells) ?? '')
      if (!hit || claimed.has(hit.id)) continue
      claimed.add(hit.id)
      matches.set(row, hit)
    }
  }
  return rows.map((row) => ({ row, known: matches.get(row) }))
}

/** Records in use before retired ones; a key that several share says nothing, unless it is their code. */
function freeByKey(known: readonly KnownRow[], keyOf: (cells: ListCells) => string | undefined, claimed: ReadonlySet<string>): ReadonlyMap<string, KnownRow> {
  const byKey = Map.groupBy(known.filter(({ id }) => !claimed.has(id)), ({ cells }) => keyOf(cells) ?? '')
  const single = [...byKey].flatMap(([key, all]) => {
    const inUse = all.filter(({ retired }) => !retired)
    const [only] = inUse.length > 0 ? inUse : all
    return only && key !== '' && (inUse.length === 1 || all.length === 1) ? [[key, only] as const] : []
  })
  return new Map(single)
}

function bothOf(list: ListType, cells: ListCells): string | undefined {
  const [code, name] = [codeOf(list, cells), nameOf(list, cells)]
  return code === undefined || name === undefined ? undefined : `${code}\n${name}`
}

function codeOf({ code, within }: ListType, cells: ListCells): string | undefined {
  const text = codeKey(cells[code] ?? '')
  return text === '' ? undefined : `${placeOf(within, cells)}code ${text}`
}

function nameOf({ name, within }: ListType, cells: ListCells): string | undefined {
  const text = matchKey(cells[name] ?? '')
  return text === '' ? undefined : `${placeOf(within, cells)}name ${text}`
}

function placeOf(within: ListType['within'], cells: ListCells): string {
  return within === undefined ? '' : `${cells[within] ?? ''}|`
}
