import type { ColDef } from 'ag-grid-community'
import type { CustomCellRendererProps } from 'ag-grid-react'
import { useMemo } from 'react'
import { problemSentence, type Words } from '#core/i18n/words.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { textColumn } from '../../parts/grid-columns.ts'
import { StateTag } from '../../parts/state-tag.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Fed, FedRow } from './import-types.ts'

/** Each scan of a log with what became of it. */
export function ScanRows({ fed }: { readonly fed: Fed }) {
  const words = useWords()
  const columns = useMemo(() => scanColumns(words), [words])
  const source = useMemo(() => ({ kind: 'held' as const, rows: fed.rows }), [fed])
  return <DataGrid name={words.intake.scans.name} columns={columns} rowKey={({ line }) => String(line)} source={source} empty={null} />
}

const tones = { posted: 'ok', refused: 'bad', known: 'idle' } as const

function scanColumns(words: Words): readonly ColDef<FedRow>[] {
  const { columns, outcome: outcomes } = words.intake.scans
  return [
    { colId: 'line', headerName: columns.line, width: 70, headerClass: 'grid-right', cellClass: 'grid-number grid-strong', valueGetter: ({ data }) => data?.line },
    textColumn({ id: 'action', title: columns.action, width: 80 }, ({ action }) => action),
    { ...textColumn<FedRow>({ id: 'text', title: columns.text, width: 300 }, ({ text }) => text), flex: 1 },
    {
      ...textColumn<FedRow>({ id: 'outcome', title: columns.outcome, width: 130 }, ({ outcome }) => outcomes[outcome]), tooltip: () => '',
      cellRenderer: ({ data }: CustomCellRendererProps<FedRow>) => (data ? <StateTag tone={tones[data.outcome]} text={outcomes[data.outcome]} /> : null),
    },
    { ...textColumn<FedRow>({ id: 'reason', title: columns.reason, width: 380 }, ({ problem }) => (problem ? problemSentence(words, problem) : '')), flex: 2 },
  ]
}
