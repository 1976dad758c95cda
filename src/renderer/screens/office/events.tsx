import { useQuery } from '@tanstack/react-query'
import type { ColDef } from 'ag-grid-community'
import { Checkbox } from 'antd'
import { Plus } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Words } from '#core/i18n/words.ts'
import { useTRPC } from '../../app/client.ts'
import { MasterTabs } from '../../app/master-tabs.tsx'
import { useSession } from '../../app/session.tsx'
import { ActionButton } from '../../parts/action-button.tsx'
import { DataGrid, type GridHandle } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FootBar } from '../../parts/foot-bar.tsx'
import { textColumn } from '../../parts/grid-columns.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { QueryBar } from '../../parts/query-bar.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { useWords } from '../../parts/words.tsx'
import { EventLayer } from './event-layer.tsx'
import { isRetired, type EventRow } from './office-rows.ts'

/** 事件: what goes on and what went before, each with its warning and level. */
export function Events() {
  const words = useWords()
  const edits = useSession().can('master')
  const answer = useQuery(useTRPC().office.events.queryOptions()).data
  const [text, setText] = useState('')
  const [retired, setRetired] = useState(false)
  const [edited, setEdited] = useState<EventRow | 'new' | undefined>(undefined)
  const grid = useRef<GridHandle>(null)
  const all = answer?.ok === true ? answer.value : undefined
  const rows = useMemo(() => all?.filter((row) => (retired || !isRetired(row)) && row.searchText.includes(text.trim().toLowerCase())), [all, retired, text])
  const columns = useMemo(() => eventColumns(words), [words])
  const own = words.office.events
  return (
    <>
      <MasterTabs chosen="events">{edits ? <ActionButton text={words.master.new} icon={Plus} kind="main" combo="Alt+N" onPress={() => setEdited('new')} /> : null}</MasterTabs>
      <QueryBar>
        <SearchField text={text} placeholder={own.search} onSearch={setText} onLeave={() => grid.current?.focusFirst()} width={260} />
        <Checkbox checked={retired} onChange={(event) => setRetired(event.target.checked)}>{words.master.showRetired}</Checkbox>
      </QueryBar>
      <ProblemList problems={answer?.ok === false ? answer.problems : []} />
      <DataGrid<EventRow>
        name={own.list} columns={columns} rowKey={({ id }) => id} source={{ kind: 'held', rows }} empty={<EmptyState text={own.empty} />} handle={grid}
        onOpen={(row) => (edits ? setEdited(row) : undefined)} rowClassRules={retiredRows}
      />
      <FootBar facts={<span>{rows === undefined ? '' : own.count(rows.length)}</span>}>{edits ? null : <span>{words.master.lookOnly}</span>}</FootBar>
      {edited ? <EventLayer event={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} /> : null}
    </>
  )
}

const retiredRows = { 'master-retired': ({ data }: { readonly data?: EventRow | undefined }) => data !== undefined && isRetired(data) }

function eventColumns(words: Words): readonly ColDef<EventRow>[] {
  const { columns, colours, levels, going } = words.office.events
  const heading = (id: keyof typeof columns, width: number) => ({ id, title: columns[id], width })
  return [
    { ...textColumn<EventRow>(heading('name', 320), ({ name }) => name), cellClass: 'grid-name' },
    textColumn(heading('hazard', 200), ({ hazardName }) => hazardName),
    textColumn(heading('colour', 100), ({ colour }) => (colour === '' ? '' : colours[colour])),
    textColumn(heading('level', 110), ({ level }) => (level === null || level === undefined ? '' : levels[level])),
    textColumn(heading('startedOn', 120), ({ startedOn }) => startedOn),
    textColumn(heading('endedOn', 120), ({ endedOn }) => endedOn || going),
    { ...textColumn<EventRow>(heading('state', 150), ({ retiredOn: day }) => (day === null || day === undefined ? '' : words.master.retiredOn(day))), cellClass: 'grid-dash' },
  ]
}
