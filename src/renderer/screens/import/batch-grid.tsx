import type { ColDef } from 'ag-grid-community'
import type { CustomCellRendererProps } from 'ag-grid-react'
import { useCallback, useMemo } from 'react'
import { isListKind } from '#core/domain/import-lists.ts'
import type { Right } from '#core/domain/rights.ts'
import type { Words } from '#core/i18n/words.ts'
import { momentText } from '#core/i18n/moment.ts'
import { useSession } from '../../app/session.tsx'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { countColumn, textColumn } from '../../parts/grid-columns.ts'
import { StateTag } from '../../parts/state-tag.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Batch } from './import-types.ts'

type Props = { readonly batches: readonly Batch[] | undefined; readonly onReverse: (batch: Batch) => void }

/** Earlier imports, newest first; Enter offers to take one back as a whole. */
export function BatchGrid({ batches, onReverse }: Props) {
  const words = useWords().intake
  const { can } = useSession()
  const reversible = useCallback(({ kind, reversedAt }: Batch) => reversedAt === null && can(rightOf(kind)), [can])
  const columns = useMemo(() => batchColumns(words, (batch) => (reversible(batch) ? () => onReverse(batch) : undefined)), [words, reversible, onReverse])
  const source = useMemo(() => ({ kind: 'held' as const, rows: batches }), [batches])
  return (
    <DataGrid
      name={words.batches.title} columns={columns} rowKey={({ id }) => id} source={source}
      empty={<EmptyState text={words.batches.none} />} onOpen={(batch) => (reversible(batch) ? onReverse(batch) : undefined)}
    />
  )
}

/** Taking a list back changes master data; an opening goes with the right that posted it. */
function rightOf(kind: string): Right {
  if (isListBatch(kind)) return 'master'
  return kind === 'opening' ? 'import-opening' : 'import-scans'
}

function kindText({ batches, lists }: Words['intake'], kind: string): string {
  if (isListKind(kind)) return lists.names[kind]
  if (kind === 'lists') return lists.several
  return kind === 'scans' ? batches.kind.scans : batches.kind.opening
}

/** A batch of master data, which has no papers. */
export function isListBatch(kind: string): boolean {
  return kind === 'lists' || isListKind(kind)
}

type Acts = (batch: Batch) => (() => void) | undefined

function batchColumns(words: Words['intake'], actOf: Acts): readonly ColDef<Batch>[] {
  const { batches } = words
  const { columns } = batches
  const count = (value: number) => ({ value, scale: 0 as const })
  return [
    textColumn({ id: 'at', title: columns.at, width: 150 }, ({ at }) => momentText(at)),
    textColumn({ id: 'kind', title: columns.kind, width: 96 }, ({ kind }) => kindText(words, kind)),
    { ...textColumn<Batch>({ id: 'file', title: columns.file, width: 220 }, ({ sourceName }) => sourceName), flex: 1, cellClass: 'grid-name' },
    countColumn({ id: 'rows', title: columns.rows, width: 80 }, ({ rowsOk }) => count(rowsOk)),
    countColumn({ id: 'refused', title: columns.refused, width: 88 }, ({ rowsRefused }) => count(rowsRefused)),
    countColumn({ id: 'documents', title: columns.documents, width: 80 }, ({ documents }) => count(documents)),
    textColumn({ id: 'by', title: columns.by, width: 110 }, ({ by }) => by),
    { ...textColumn<Batch>({ id: 'state', title: columns.state, width: 110 }, ({ reversedAt }) => (reversedAt === null ? batches.standing : batches.reversed)), cellRenderer: StateCell, tooltip: () => '' },
    {
      colId: 'act', headerName: '', width: 110, sortable: false, cellRenderer: ({ data }: CustomCellRendererProps<Batch>) => {
        const act = data && actOf(data)
        return act ? <button type="button" tabIndex={-1} className="link" onClick={act}>{isListBatch(data.kind) ? words.lists.takeBack : batches.reverse}</button> : null
      },
    },
  ]
}

function StateCell({ data, value }: CustomCellRendererProps<Batch, string>) {
  return data ? <StateTag tone={data.reversedAt === null ? 'ok' : 'idle'} text={value ?? ''} struck={data.reversedAt !== null} /> : null
}
