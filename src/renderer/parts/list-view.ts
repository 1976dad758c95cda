import type { GridView } from './grid-view.ts'

/** 常用查询: what a saved view keeps of a list, as JSON with the core. */
export type ListView<Filter> = {
  readonly filter: Filter
  readonly grid: GridView
  /** The list opens with it. */
  readonly opens: boolean
}

/** A kept view as this version of the list understands it. */
export function readListView<Filter>(text: string, readFilter: (kept: unknown) => Filter): ListView<Filter> {
  const kept = recordOf(parsed(text))
  return { filter: readFilter(kept['filter']), grid: isGridView(kept['grid']) ? kept['grid'] : noColumns, opens: kept['opens'] === true }
}

/** The usual conditions with what was kept of the same kind; anything else, as of another version, is left out. */
export function likeUsual<Filter extends object>(usual: Filter, kept: unknown): Filter {
  const given = recordOf(kept)
  const same = Object.entries(usual).filter(([name, value]) => kindOf(value) === kindOf(given[name])).map(([name]) => [name, given[name]] as const)
  return { ...usual, ...Object.fromEntries(same) }
}

/** Columns that came or went with a version or a right follow the declaration. */
export function gridOver(kept: unknown, declared: GridView): GridView {
  if (!isGridView(kept)) return declared
  const known = new Set(declared.columns.map(({ id }) => id))
  const columns = kept.columns.filter(({ id }) => known.has(id))
  const keptIds = new Set(columns.map(({ id }) => id))
  return { columns: [...columns, ...declared.columns.filter(({ id }) => !keptIds.has(id))] }
}

export function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

export function recordOf(value: unknown): { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

const noColumns: GridView = { columns: [] }

function isGridView(read: unknown): read is GridView {
  return typeof read === 'object' && read !== null && 'columns' in read && Array.isArray(read.columns)
    && read.columns.every((column: unknown) => typeof column === 'object' && column !== null && 'id' in column && 'hidden' in column)
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value
}
