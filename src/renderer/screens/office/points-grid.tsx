import { AG_GRID_LOCALE_CN, AG_GRID_LOCALE_EN } from '@ag-grid-community/locale'
import type { CellEditRequestEvent, ColDef, GridApi, TabToNextCellParams } from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useMemo, useState, type ClipboardEvent } from 'react'
import type { Words } from '#core/i18n/words.ts'
import { registerGridModules } from '../../parts/grid-modules.ts'
import { gridThemes } from '../../parts/grid-theme.ts'
import { newId } from '../../parts/new-id.ts'
import { useDisplaySettings } from '../../parts/use-display-settings.tsx'
import { useLanguage, useWords } from '../../parts/words.tsx'
import { readPaste } from './paste.ts'
import { isChanged, pasted, pointColumns, type PointColumn, type PointRow } from './points-form.ts'
import '../../parts/data-grid.css'
import './office.css'

registerGridModules()

type Props = {
  /** Rows as shown; what is pasted below the last of them makes new ones. */
  readonly rows: readonly PointRow[]
  readonly onChange: (rows: readonly PointRow[]) => void
}

/** Cells that people type in or paste into, as in a sheet: Enter or F2 edits, arrows move, Ctrl+V pastes from the cell on. */
export function PointsGrid({ rows, onChange }: Props) {
  const words = useWords()
  const language = useLanguage()
  const display = useDisplaySettings()
  const [api, setApi] = useState<GridApi<PointRow> | undefined>(undefined)
  const columns = useMemo(() => gridColumns(words), [words])
  const edit = ({ data, column, newValue }: CellEditRequestEvent<PointRow>) => {
    const id = column.getColId()
    onChange(rows.map((row) => (row.id === data.id ? { ...row, cells: { ...row.cells, [id]: String(newValue ?? '') }, faults: { ...row.faults, [id]: undefined } } : row)))
  }
  const paste = (event: ClipboardEvent) => {
    const at = api?.getFocusedCell()
    const column = pointColumns.find((known) => known === at?.column.getColId())
    if (!at || !column || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    onChange(pasted(rows, { row: at.rowIndex, column, block: readPaste(event.clipboardData.getData('text/plain')), newId: () => newId<'place'>() }))
  }
  return (
    <div className="data-grid" role="region" aria-label={words.office.points.list} onPaste={paste}>
      <AgGridReact<PointRow>
        theme={gridThemes[display.drawn].compact}
        localeText={language === 'zh' ? AG_GRID_LOCALE_CN : AG_GRID_LOCALE_EN}
        rowData={[...rows]} columnDefs={columns} getRowId={({ data }) => data.id} readOnlyEdit onCellEditRequest={edit}
        suppressNoRowsOverlay suppressDragLeaveHidesColumns tabToNextCell={leave} onGridReady={(event) => setApi(event.api)}
      />
    </div>
  )
}

/** Tab leaves the grid; while a cell is edited it goes on to the next one. */
function leave({ editing, nextCellPosition }: TabToNextCellParams) {
  return editing ? (nextCellPosition ?? false) : false
}

const widths: { readonly [Column in PointColumn]: number } = {
  code: 100, name: 220, owner: 190, siteKind: 120, depotType: 70, tier: 110, near: 180, areaM2: 110, capacity: 100, loadMinutes: 110, contactName: 110, contactPhone: 130, typeReason: 180,
}

function gridColumns(words: Words): ColDef<PointRow>[] {
  const { columns, state } = words.office.points
  const cells = pointColumns.map((column): ColDef<PointRow> => ({
    colId: column, headerName: columns[column], width: widths[column], editable: true, resizable: true, sortable: false, suppressHeaderMenuButton: true, cellDataType: false,
    valueGetter: ({ data }) => data?.cells[column] ?? '', tooltip: ({ data }) => (data === undefined || data === null ? '' : (data.faults[column] ?? data.cells[column])),
    cellClassRules: { 'point-bad': ({ data }) => data?.faults[column] !== undefined },
  }))
  const standing: ColDef<PointRow> = {
    colId: 'state', headerName: columns.state, width: 80, sortable: false, suppressHeaderMenuButton: true, cellDataType: false, cellClass: 'grid-dash', valueGetter: ({ data }) => (data ? state[stateOf(data)] : ''),
  }
  return [standing, ...cells]
}

function stateOf(row: PointRow): 'fresh' | 'changed' | 'faulty' | 'same' {
  if (Object.values(row.faults).some((fault) => fault !== undefined)) return 'faulty'
  if (!isChanged(row)) return 'same'
  return row.read === undefined ? 'fresh' : 'changed'
}
