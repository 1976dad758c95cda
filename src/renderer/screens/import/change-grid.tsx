import type { ColDef } from 'ag-grid-community'
import { useMemo } from 'react'
import type { Words } from '#core/i18n/words.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { textColumn } from '../../parts/grid-columns.ts'
import { useWords } from '../../parts/words.tsx'
import type { ListChange } from './import-types.ts'

type Row = ListChange & { readonly key: string }

/** What would become of each record: added, or cell by cell what stands and what comes. */
export function ChangeGrid({ changes }: { readonly changes: readonly ListChange[] }) {
  const words = useWords().intake
  const rows = useMemo(() => changes.map((change, at): Row => ({ ...change, key: `${change.sheet} ${change.row} ${at}` })), [changes])
  const source = useMemo(() => ({ kind: 'held' as const, rows }), [rows])
  const columns = useMemo(() => changeColumns(words), [words])
  return <DataGrid name={words.lists.changes} columns={columns} rowKey={({ key }) => key} source={source} headerHeight={31} empty={<EmptyState text={words.lists.noChanges} />} />
}

function changeColumns({ lists, field }: Words['intake']): readonly ColDef<Row>[] {
  const { columns } = lists
  const differences = (row: Row): string => row.differences.map((change) => lists.difference(change.name ?? field[change.field], change.before, change.after)).join('；')
  return [
    textColumn({ id: 'list', title: columns.list, width: 90 }, ({ list }) => lists.kinds[list]),
    textColumn({ id: 'row', title: columns.row, width: 90 }, ({ row }) => String(row)),
    textColumn({ id: 'action', title: columns.action, width: 100 }, ({ action }) => lists.action[action]),
    textColumn({ id: 'code', title: columns.code, width: 120 }, ({ code }) => code),
    { ...textColumn<Row>({ id: 'name', title: columns.name, width: 240 }, ({ name }) => name), cellClass: 'grid-name' },
    { ...textColumn<Row>({ id: 'differences', title: columns.differences, width: 420 }, differences), flex: 1 },
  ]
}
