import type { ColDef } from 'ag-grid-community'
import type { CustomCellRendererProps } from 'ag-grid-react'
import { useMemo } from 'react'
import { problemSentence, type Words } from '#core/i18n/words.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { textColumn } from '../../parts/grid-columns.ts'
import { useWords } from '../../parts/words.tsx'
import type { Fix, RowProblem } from './import-types.ts'
import { proposalText, proposedFix } from './proposal.ts'

type Props = {
  readonly problems: readonly RowProblem[]
  readonly severalSheets: boolean
  /** Takes a proposal as it stands. */
  readonly onFix: (fix: Fix) => void
  /** Enter: everything that can be done about it. */
  readonly onOpen: (problem: RowProblem) => void
}

type Row = RowProblem & { readonly key: string }

/** Every problem of the file at once. */
export function ProblemGrid({ problems, severalSheets, onFix, onOpen }: Props) {
  const words = useWords()
  const rows = useMemo(() => problems.map((problem, at): Row => ({ ...problem, key: `${problem.sheet} ${problem.row} ${problem.field} ${at}` })), [problems])
  const source = useMemo(() => ({ kind: 'held' as const, rows }), [rows])
  const columns = useMemo(() => {
    const act = (problem: RowProblem) => {
      const fix = proposedFix(problem)
      if (fix) onFix(fix)
      else onOpen(problem)
    }
    return problemColumns(words, { severalSheets, act })
  }, [words, severalSheets, onFix, onOpen])
  return (
    <DataGrid
      name={words.intake.problemRows} columns={columns} rowKey={({ key }) => key} source={source} onOpen={onOpen} headerHeight={31}
      empty={<EmptyState text={words.intake.noProblems} />}
    />
  )
}

type Looks = { readonly severalSheets: boolean; readonly act: (problem: RowProblem) => void }

function problemColumns(words: Words, { severalSheets, act }: Looks): readonly ColDef<Row>[] {
  const { column } = words.intake
  return [
    ...(severalSheets ? [textColumn<Row>({ id: 'sheet', title: words.intake.sheets, width: 120 }, ({ sheet }) => sheet)] : []),
    { colId: 'row', headerName: column.row, width: 76, headerClass: 'grid-right', cellClass: 'grid-number grid-strong', valueGetter: ({ data }) => data?.row },
    textColumn({ id: 'column', title: column.column, width: 96 }, ({ column: { heading, letter }, field }) => heading.replace('/', '') || letter || words.intake.field[field]),
    { ...textColumn<Row>({ id: 'value', title: column.value, width: 132 }, ({ value }) => (value === '' ? words.intake.fix.empty : value)), cellRenderer: ValueCell },
    { ...textColumn<Row>({ id: 'reason', title: column.reason, width: 260 }, ({ reason }) => problemSentence(words, reason)), flex: 3, minWidth: 220 },
    { ...textColumn<Row>({ id: 'about', title: column.about, width: 190 }, ({ about }) => about), flex: 2, minWidth: 140, cellClass: 'grid-quiet' },
    {
      ...textColumn<Row>({ id: 'proposal', title: column.proposal, width: 190 }, (problem) => proposalText(words.intake, problem)), sortable: false,
      cellRenderer: ({ data, value }: CustomCellRendererProps<Row, string>) => (data ? <button type="button" tabIndex={-1} className="import-act" onClick={() => act(data)}>{value}</button> : null),
    },
  ]
}

function ValueCell({ value }: CustomCellRendererProps<Row, string>) {
  return <span className="import-bad">{value}</span>
}
