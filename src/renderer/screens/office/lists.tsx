import { useQuery } from '@tanstack/react-query'
import type { ColDef } from 'ag-grid-community'
import { Checkbox } from 'antd'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { officeLists, type OfficeList } from '#core/domain/lists.ts'
import type { Problem } from '#core/domain/problem.ts'
import type { Words } from '#core/i18n/words.ts'
import { useTRPC } from '../../app/client.ts'
import { MasterTabs } from '../../app/master-tabs.tsx'
import { useSession } from '../../app/session.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FootBar } from '../../parts/foot-bar.tsx'
import { textColumn } from '../../parts/grid-columns.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { QueryBar } from '../../parts/query-bar.tsx'
import { ViewTabs } from '../../parts/view-tabs.tsx'
import { useWords } from '../../parts/words.tsx'
import { ListEntryLayer } from './list-entry-layer.tsx'
import { isRetired, type ListRow } from './office-rows.ts'

/** 词表: every list that the office extends, one at a time. */
export function Lists() {
  const words = useWords()
  const edits = useSession().can('master')
  const answer = useQuery(useTRPC().master.listRows.queryOptions()).data
  const [list, setList] = useState<OfficeList>('site-kind')
  const [retired, setRetired] = useState(false)
  const [edited, setEdited] = useState<ListRow | 'new' | undefined>(undefined)
  const listed = useMemo(() => (answer?.ok === true ? answer.value.filter((row) => row.list === list) : undefined), [answer, list])
  const rows = useMemo(() => listed?.filter((row) => retired || !isRetired(row)), [listed, retired])
  const columns = useMemo(() => listColumns(words, list), [words, list])
  const names = words.office.lists.names
  return (
    <>
      <MasterTabs chosen="lists">{edits ? <ActionButton text={words.master.new} icon={Plus} kind="main" combo="Alt+N" onPress={() => setEdited('new')} /> : null}</MasterTabs>
      <ViewTabs
        name={words.office.lists.which} chosen={list} tabs={officeLists.map((key) => ({ key, text: names[key] }))}
        onChoose={(key) => setList(officeLists.find((known) => known === key) ?? 'site-kind')}
      />
      <QueryBar><Checkbox checked={retired} onChange={(event) => setRetired(event.target.checked)}>{words.master.showRetired}</Checkbox></QueryBar>
      <Refused answer={answer} />
      <DataGrid<ListRow>
        key={list} name={`${words.office.lists.list} ${names[list]}`} columns={columns} rowKey={({ code }) => code} source={{ kind: 'held', rows }} empty={<EmptyState text={words.office.lists.empty} />}
        onOpen={(row) => (edits ? setEdited(row) : undefined)} rowClassRules={retiredRows}
      />
      <FootBar facts={<span>{rows === undefined ? '' : words.office.lists.count(rows.length)}</span>}>{edits ? null : <span>{words.master.lookOnly}</span>}</FootBar>
      {edited ? <ListEntryLayer list={list} row={edited === 'new' ? undefined : edited} codes={listed?.map(({ code }) => code) ?? []} onClose={() => setEdited(undefined)} /> : null}
    </>
  )
}

function Refused({ answer }: { readonly answer: { readonly ok: boolean; readonly problems?: readonly Problem[] } | undefined }) {
  return <ProblemList problems={answer?.problems ?? []} />
}

const retiredRows = { 'master-retired': ({ data }: { readonly data?: ListRow | undefined }) => data !== undefined && isRetired(data) }

function listColumns(words: Words, list: OfficeList): readonly ColDef<ListRow>[] {
  const { columns, groupings } = words.office.lists
  const groups: { readonly [grouping: string]: string } = groupings
  const heading = (id: keyof typeof columns, width: number) => ({ id, title: columns[id], width })
  return [
    { ...textColumn<ListRow>(heading('name', 280), ({ name }) => name), cellClass: 'grid-name' },
    ...(list === 'funding-source' ? [] : [textColumn<ListRow>(heading('code', 180), ({ code }) => code)]),
    ...(list === 'hazard' ? [textColumn<ListRow>(heading('grouping', 160), ({ grouping }) => groups[grouping] ?? grouping)] : []),
    ...(list === 'condition' ? [textColumn<ListRow>(heading('usable', 110), ({ usable }) => (usable ? words.common.yes : words.common.no))] : []),
    { ...textColumn<ListRow>(heading('state', 160), ({ retiredOn: day }) => (day === null || day === undefined ? '' : words.master.retiredOn(day))), cellClass: 'grid-dash' },
  ]
}
