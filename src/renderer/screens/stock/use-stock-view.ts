import { useMemo } from 'react'
import { useSession } from '../../app/session.tsx'
import type { SortKey } from '../../parts/grid-source.ts'
import type { GridView } from '../../parts/grid-view.ts'
import { useKept } from '../../parts/kept.ts'

/** Which columns this person shows, in which order, how wide and sorted how; kept at this desk. */
export function useStockView(declared: GridView) {
  const { me } = useSession()
  const [kept, keep] = useKept(`stock-view-${me.id}`)
  const view = useMemo(() => readView(kept, declared), [kept, declared])
  return { view, change: (next: GridView) => keep(JSON.stringify(next)), reset: () => keep(null) }
}

export function sortIn({ columns }: GridView): readonly SortKey[] {
  return columns
    .flatMap(({ id, sort, sortIndex = 0 }) => (sort === undefined ? [] : [{ column: id, direction: sort, sortIndex }]))
    .toSorted((a, b) => a.sortIndex - b.sortIndex)
    .map(({ column, direction }) => ({ column, direction }))
}

/** Columns that came or went with a version or a right follow the declaration. */
export function readView(text: string | null, declared: GridView): GridView {
  const read = parsed(text)
  if (!isView(read)) return declared
  const known = new Set(declared.columns.map(({ id }) => id))
  const kept = read.columns.filter(({ id }) => known.has(id))
  const keptIds = new Set(kept.map(({ id }) => id))
  return { columns: [...kept, ...declared.columns.filter(({ id }) => !keptIds.has(id))] }
}

function isView(read: unknown): read is GridView {
  return typeof read === 'object' && read !== null && 'columns' in read && Array.isArray(read.columns)
    && read.columns.every((column: unknown) => typeof column === 'object' && column !== null && 'id' in column && 'hidden' in column)
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
