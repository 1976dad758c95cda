import type { ImportField } from '../../domain/problems/import.ts'
import type { ListKind } from '../../domain/import-lists.ts'
import type { KnownRow, ListCells, ListRow, ListType } from '../../intake/lists/list-type.ts'
import { matchRows } from '../../intake/lists/match-rows.ts'
import { codeKey, saysNothing } from '../../intake/plain-text.ts'

/** A cell of a record that a list would change; values in their one spelling. */
export type Difference = { readonly field: ImportField; readonly before: string; readonly after: string }

/** What becomes of one row. `cells` is the whole record as it would be. */
export type PlannedRow = {
  readonly list: ListKind
  readonly sheet: string
  /** 0 where no row of its own names the record, only another row's cell. */
  readonly row: number
  readonly id: string
  readonly action: 'added' | 'changed' | 'restored' | 'known'
  readonly before: KnownRow | undefined
  readonly cells: ListCells
  readonly differences: readonly Difference[]
}

type Planning = {
  readonly list: ListType
  readonly rows: readonly ListRow[]
  readonly known: readonly KnownRow[]
  readonly newId: () => string
  /** The office's next code, for records whose sheet has none. */
  readonly nextCode: () => string
  /** Columns that this person may not see. */
  readonly unseen: ReadonlySet<ImportField>
}

/** Tells new records from known ones, and what of the known ones would change. */
export function planList({ list, rows, known, newId, nextCode, unseen }: Planning): readonly PlannedRow[] {
  return matchRows(list, rows, known).map(({ row, known: before }) => {
    const given = seen(row.cells, unseen)
    const { sheet } = row
    if (!before) {
      const code = given[list.code] ?? nextCode()
      return { list: list.kind, sheet, row: row.row, id: newId(), action: 'added', before, cells: { ...given, [list.code]: code }, differences: [] }
    }
    const differences = differencesOf(given, before.cells)
    const changed = Object.fromEntries(differences.map(({ field, after }) => [field, after]))
    const action = before.retired ? 'restored' : differences.length > 0 ? 'changed' : 'known'
    return { list: list.kind, sheet, row: row.row, id: before.id, action, before, cells: { ...before.cells, ...changed }, differences }
  })
}

function seen(cells: ListCells, unseen: ReadonlySet<ImportField>): ListCells {
  return Object.fromEntries(Object.entries(cells).filter(([field]) => !unseen.has(field as ImportField)))
}

/** A text that says nothing and an empty one are the same. */
function differencesOf(given: ListCells, before: ListCells): readonly Difference[] {
  return Object.entries(given).flatMap(([name, after]): readonly Difference[] => {
    const field = name as ImportField
    const stands = before[field] ?? ''
    const text = saysNothing(stands.trim()) ? '' : stands.trim()
    return text === after ? [] : [{ field, before: stands, after }]
  })
}

/** The office's next free code: A15 after A14. */
export function codeMaker(prefix: string | undefined, used: readonly string[]): () => string {
  const taken = new Set(used.map(codeKey))
  let number = 0
  return () => {
    if (prefix === undefined) return ''
    do number += 1
    while (taken.has(`${prefix}${String(number).padStart(2, '0')}`))
    return `${prefix}${String(number).padStart(2, '0')}`
  }
}
