/** A row as plain columns, expected or found. */
export type Row = { readonly [column: string]: string | number | boolean | null | undefined }

export type Pairing = {
  /** Index of an expected row, index of the row taken for it. */
  readonly pairs: readonly (readonly [number, number])[]
  readonly missing: readonly number[]
  readonly extra: readonly number[]
}

/**
 * Which found row stands for which expected one, where rows have no id of their own: rows that agree in every column
 * first; what is left by the column `near`, in order; the rest is missing or too much.
 */
export function pairRows(expected: readonly Row[], found: readonly Row[], near: string): Pairing {
  const same = expected.length === found.length && expected.every((row, index) => changedColumns(row, found[index] ?? {}).length === 0)
  if (same) return { pairs: expected.map((_, index) => [index, index]), missing: [], extra: [] }
  const columns = Object.keys(expected[0] ?? {})
  const all = { expected: [...expected.keys()], found: [...found.keys()] }
  const exact = pairBy({ expected, found, among: all, keyOf: (row) => columns.map((column) => String(row[column] ?? '')).join('|') })
  const close = pairBy({
    expected, found, keyOf: (row) => String(row[near] ?? ''), among: { expected: exact.missing, found: exact.extra },
  })
  return { pairs: [...exact.pairs, ...close.pairs], missing: close.missing, extra: close.extra }
}

type PairBy = {
  readonly expected: readonly Row[]
  readonly found: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Indexes to be paired. */
  readonly among: { readonly expected: readonly number[]; readonly found: readonly number[] }
}

function pairBy({ expected, found, keyOf, among }: PairBy): Pairing {
  const waiting = new Map<string, number[]>()
  for (const index of among.found) listOf(waiting, keyOf(found[index] ?? {})).push(index)
  const pairs: [number, number][] = []
  const missing: number[] = []
  for (const index of among.expected) {
    const taken = waiting.get(keyOf(expected[index] ?? {}))?.shift()
    if (taken === undefined) missing.push(index)
    else pairs.push([index, taken])
  }
  return { pairs, missing, extra: [...waiting.values()].flat() }
}

function listOf(lists: Map<string, number[]>, key: string): number[] {
  const known = lists.get(key)
  if (known) return known
  const made: number[] = []
  lists.set(key, made)
  return made
}

/** Columns in which a found row is not what was expected; columns that nothing was expected of do not count. */
export function changedColumns(expected: Row, found: Row): readonly string[] {
  const changed: string[] = []
  for (const column in expected) if ((expected[column] ?? null) !== (found[column] ?? null)) changed.push(column)
  return changed
}
