import type { SortKey } from '../../parts/grid-source.ts'
import type { GridView } from '../../parts/grid-view.ts'

/** The orders of a view, the first one first. */
export function sortIn({ columns }: GridView): readonly SortKey[] {
  return columns
    .flatMap(({ id, sort, sortIndex = 0 }) => (sort === undefined ? [] : [{ column: id, direction: sort, sortIndex }]))
    .toSorted((a, b) => a.sortIndex - b.sortIndex)
    .map(({ column, direction }) => ({ column, direction }))
}
