import type { ColDef, ColGroupDef, ColumnState, GridApi } from 'ag-grid-community'

/** What a saved view keeps of a grid: which columns, in which order, how wide, sorted how. */
export type GridView = { readonly columns: readonly GridColumnView[] }

export type GridColumnView = {
  readonly id: string
  readonly hidden: boolean
  /** CSS pixels. */
  readonly width?: number
  /** Grows with the grid by this share; one that somebody drew to a width does not. */
  readonly flex?: number
  readonly sort?: 'asc' | 'desc'
  readonly sortIndex?: number
}

/** The view before anybody changed it, and every column's heading. */
export function declaredView<Row>(columns: readonly (ColDef<Row> | ColGroupDef<Row>)[]): { readonly view: GridView; readonly titles: ReadonlyMap<string, string> } {
  const leaves = columns.flatMap((column): readonly ColDef<Row>[] => ('children' in column ? column.children : [column]))
  return {
    view: { columns: leaves.map(({ colId = '', initialHide = false, width, flex }) => ({ id: colId, hidden: initialHide, ...(width === undefined ? {} : { width }), ...(typeof flex === 'number' ? { flex } : {}) })) },
    titles: new Map(leaves.map(({ colId = '', headerName = '' }) => [colId, headerName])),
  }
}

export function viewOf<Row>(api: GridApi<Row>): GridView {
  return { columns: api.getColumnState().map(columnView) }
}

/** Columns the view does not know (added by a later version) stay as the screen declares them. */
export function applyView<Row>(api: GridApi<Row>, view: GridView): void {
  api.applyColumnState({ state: view.columns.map(columnState), applyOrder: true, defaultState: { sort: null } })
}

/** Shows or hides one column. */
export function showColumn(view: GridView, id: string, shown: boolean): GridView {
  return { columns: view.columns.map((column) => (column.id === id ? { ...column, hidden: !shown } : column)) }
}

/** Moves one column by one place among the others; at the ends it stays. */
export function moveColumn(view: GridView, id: string, by: 1 | -1): GridView {
  const from = view.columns.findIndex((column) => column.id === id)
  const moved = view.columns[from]
  const to = from + by
  if (!moved || to < 0 || to >= view.columns.length) return view
  const others = view.columns.filter((column) => column.id !== id)
  return { columns: [...others.slice(0, to), moved, ...others.slice(to)] }
}

function columnView({ colId, hide, width, flex, sort, sortIndex }: ColumnState): GridColumnView {
  return {
    id: colId,
    hidden: hide === true,
    ...(typeof width === 'number' ? { width } : {}),
    ...(typeof flex === 'number' ? { flex } : {}),
    ...(sort ? { sort } : {}),
    ...(typeof sortIndex === 'number' ? { sortIndex } : {}),
  }
}

function columnState({ id, hidden, width, flex, sort, sortIndex }: GridColumnView): ColumnState {
  return {
    colId: id,
    hide: hidden,
    ...(width === undefined ? {} : { width, flex: flex ?? null }),
    sort: sort ?? null,
    sortIndex: sortIndex ?? null,
  }
}
