import { listKinds } from '../../domain/import-lists.ts'
import type { PlannedRow } from './plan-list.ts'

/** List after list; inside one, what others of it name comes first: agencies above, zones. Codes are given up before they are taken. */
export function saveOrder(planned: readonly PlannedRow[]): readonly PlannedRow[] {
  const lists = listKinds.flatMap((kind) => {
    const rows = planned.filter(({ list }) => list === kind)
    const ranked = rows.toSorted((a, b) => rankOf(a) - rankOf(b))
    return kind === 'agencies' || kind === 'suppliers' ? parentsFirst(ranked) : ranked
  })
  return lists
}

function rankOf({ action, cells }: PlannedRow): number {
  return (cells.placeKind === 'bin' ? 2 : 0) + (action === 'added' ? 1 : 0)
}

function parentsFirst(rows: readonly PlannedRow[]): readonly PlannedRow[] {
  const pending = new Map(rows.map((row) => [row.id, row]))
  const ordered: PlannedRow[] = []
  const take = (row: PlannedRow): void => {
    if (!pending.delete(row.id)) return
    const above = pending.get(row.cells.parent ?? '')
    if (above) take(above)
    ordered.push(row)
  }
  for (const row of rows) take(row)
  return ordered
}
