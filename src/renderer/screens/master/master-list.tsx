import type { ColDef } from 'ag-grid-community'
import { Plus } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import type { ListKind } from '#core/domain/import-lists.ts'
import type { Problem } from '#core/domain/problem.ts'
import { MasterTabs, type MasterTab } from '../../app/master-tabs.tsx'
import { useSession } from '../../app/session.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { DataGrid, type GridHandle } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FootBar } from '../../parts/foot-bar.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useWords } from '../../parts/words.tsx'
import { ExportLists } from './export-lists.tsx'
import { ListBar } from './list-bar.tsx'
import type { useListAsk } from './use-list-ask.ts'

export type MasterRow = { readonly id: string; readonly retiredOn?: string | null | undefined }

type Props<Row> = {
  readonly tab: MasterTab
  readonly name: string
  readonly columns: readonly ColDef<Row>[]
  readonly rows: readonly Row[] | undefined
  readonly problems: readonly Problem[]
  readonly asking: ReturnType<typeof useListAsk>
  readonly placeholder: string
  readonly empty: string
  readonly count: (count: number) => string
  /** Address of a row's editor; 'new' opens an empty one. */
  readonly onOpen: (id: string) => void
  /** Conditions of this list's own. */
  readonly conditions?: ReactNode
  /** Acts of this list's own, before 「新增」. */
  readonly acts?: ReactNode
}

/** One list of master data: find, open, add. */
export function MasterList<Row extends MasterRow>(props: Props<Row>) {
  const { tab, name, columns, rows, problems, asking, placeholder, empty, count, onOpen, conditions, acts } = props
  const words = useWords()
  const edits = useSession().can('master')
  const grid = useRef<GridHandle>(null)
  const none = (
    <EmptyState text={asking.narrowed ? words.master.items.noHit : empty}>
      {asking.narrowed ? <ActionButton text={words.common.clearConditions} onPress={asking.clear} /> : null}
    </EmptyState>
  )
  return (
    <>
      <MasterTabs chosen={tab}>
        {acts}
        {edits ? <ActionButton text={words.master.new} icon={Plus} kind="main" combo="Alt+N" onPress={() => onOpen('new')} /> : null}
      </MasterTabs>
      <ListBar asking={asking} placeholder={placeholder} onLeave={() => grid.current?.focusFirst()}>{conditions}</ListBar>
      <ProblemList problems={problems} />
      <DataGrid<Row>
        name={name} columns={columns} rowKey={({ id }) => id} source={{ kind: 'held', rows }} empty={none} handle={grid}
        onOpen={({ id }) => onOpen(id)} rowClassRules={retiredRows}
      />
      <FootBar facts={<span>{rows === undefined ? '' : count(rows.length)}</span>}>
        {edits ? null : <span>{words.master.lookOnly}</span>}
        <ExportLists lists={exports[tab] ?? []} />
      </FootBar>
    </>
  )
}

/** Lists that go out of each tab as workbooks. */
const exports: { readonly [Tab in MasterTab]?: readonly ListKind[] } = { items: ['items'], depots: ['depots', 'bins'], agencies: ['agencies', 'suppliers'] }

const retiredRows = { 'master-retired': ({ data }: { readonly data?: MasterRow | undefined }) => typeof data?.retiredOn === 'string' }
