import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from '@ag-grid-community/locale'
import type { CellDoubleClickedEvent, ColDef, ColGroupDef, GridApi, RowClassRules, TabToNextCellParams } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useCallback, useImperativeHandle, useMemo, useState, type ReactNode, type Ref } from 'react'
import { registerGridModules } from './grid-modules.ts'
import type { RowSource } from './grid-source.ts'
import { gridThemes, rowHeights, type Density } from './grid-theme.ts'
import type { GridView } from './grid-view.ts'
import { useDisplaySettings } from './use-display-settings.tsx'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridView } from './use-grid-view.ts'
import { useRowSource } from './use-row-source.ts'
import { useLanguage, useWords } from './words.tsx'
import './data-grid.css'

registerGridModules()

export type GridHandle = {
  /** Puts the focus on the first row. */
  readonly focusFirst: () => void
  /** Shows the row with this key and lights it up once. */
  readonly flash: (key: string) => void
}

type Props<Row> = {
  /** What the grid lists, for those who hear it. */
  readonly name: string
  /** Kept by the caller in a constant or `useMemo`: new columns rebuild the grid. */
  readonly columns: readonly (ColDef<Row> | ColGroupDef<Row>)[]
  readonly rowKey: (row: Row) => string
  readonly source: RowSource<Row>
  /** Shown instead of rows where there are none. */
  readonly empty: ReactNode
  /** The pinned last row. */
  readonly totals?: Row | undefined
  /** Enter or a double click. */
  readonly onOpen?: (row: Row) => void
  /** Space. */
  readonly onPeek?: (row: Row) => void
  readonly onCurrent?: (row: Row | undefined) => void
  readonly view?: GridView | undefined
  readonly onViewChange?: (view: GridView) => void
  readonly rowClassRules?: RowClassRules<Row>
  /** Otherwise as this person likes it. */
  readonly density?: Density
  readonly headerHeight?: number
  /** Else Shift and a click add a further order. */
  readonly singleSort?: boolean
  readonly handle?: Ref<GridHandle>
}

/** A long list: rows by blocks from the core or all at once, keys, pinned totals, columns people may move. */
export function DataGrid<Row>(props: Props<Row>) {
  const { columns, rowKey, source, totals, onOpen, onPeek, onCurrent, view, onViewChange, headerHeight = 36, singleSort = false } = props
  const display = useDisplaySettings()
  const density = props.density ?? display.density
  const [api, setApi] = useState<GridApi<Row> | undefined>(undefined)
  const { rowProps, isEmpty, failed } = useRowSource(api, source)
  const { suppressKeyboardEvent, ...keyProps } = useGridKeys({ onOpen, onPeek, onCurrent })
  const onChanged = useGridView(api, { view, onViewChange })
  const language = useLanguage()
  const defaultColDef = useMemo<ColDef<Row>>(() => ({ ...columnDefaults, suppressKeyboardEvent }), [suppressKeyboardEvent])
  const open = useCallback(({ data, rowPinned }: CellDoubleClickedEvent<Row>) => {
    if (data !== undefined && !rowPinned) onOpen?.(data)
  }, [onOpen])
  useHandle(props.handle, api)
  return (
    <div className="data-grid" role="region" aria-label={props.name}>
      <AgGridReact<Row>
        {...rowProps}
        {...keyProps}
        theme={gridThemes[display.drawn][density]}
        localeText={language === 'zh' ? AG_GRID_LOCALE_CN : AG_GRID_LOCALE_EN}
        columnDefs={[...columns]}
        defaultColDef={defaultColDef}
        getRowId={({ data, rowPinned }) => (rowPinned ? 'totals' : rowKey(data))}
        rowHeight={rowHeights[density]}
        headerHeight={headerHeight}
        groupHeaderHeight={groupHeaderHeight}
        rowSelection={rowSelection}
        suppressMultiSort={singleSort}
        suppressDragLeaveHidesColumns
        suppressColumnMoveAnimation
        suppressNoRowsOverlay
        tabToNextCell={leave}
        {...(props.rowClassRules ? { rowClassRules: props.rowClassRules } : {})}
        pinnedBottomRowData={totals === undefined ? none : [totals]}
        onCellDoubleClicked={open}
        onGridReady={(event) => setApi(event.api)}
        onColumnMoved={onChanged}
        onColumnResized={onChanged}
        onColumnVisible={onChanged}
        onSortChanged={onChanged}
      />
      {isEmpty ? <div className="grid-empty" style={{ top: headHeight(columns, headerHeight) }}>{props.empty}</div> : null}
      {failed ? <GridFailed /> : null}
    </div>
  )
}

const rowSelection = { mode: 'singleRow', checkboxes: false, enableClickSelection: true } as const
const columnDefaults = {
  sortable: true, resizable: true, suppressHeaderMenuButton: true, cellDataType: false,
  cellClassRules: { 'grid-waiting': ({ data }: { readonly data?: unknown }) => data === undefined },
} as const
const none: never[] = []
const groupHeaderHeight = 26

/** Tab leaves the grid, arrows move inside it; while a cell is edited Tab goes on to the next one. */
function leave({ editing, nextCellPosition }: TabToNextCellParams) {
  return editing ? (nextCellPosition ?? false) : false
}

/** CSS pixels from the grid's top to its first row. */
function headHeight<Row>(columns: Props<Row>['columns'], headerHeight: number): number {
  return headerHeight + (columns.some((column) => 'children' in column) ? groupHeaderHeight : 0) + 1
}

function GridFailed() {
  return <div className="grid-failed" role="alert">{useWords().common.grid.loadFailed}</div>
}

function useHandle<Row>(handle: Ref<GridHandle> | undefined, api: GridApi<Row> | undefined): void {
  useImperativeHandle(handle, () => ({
    focusFirst: () => {
      const column = api?.getAllDisplayedColumns()[0]
      if (api && column && api.getDisplayedRowCount() > 0) api.setFocusedCell(api.getFirstDisplayedRowIndex(), column)
    },
    flash: (key) => {
      const node = api?.getRowNode(key)
      if (!api || !node) return
      api.ensureNodeVisible(node, 'middle')
      api.flashCells({ rowNodes: [node] })
    },
  }), [api])
}
