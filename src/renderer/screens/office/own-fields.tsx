import { useQuery } from '@tanstack/react-query'
import type { ColDef } from 'ag-grid-community'
import { Checkbox } from 'antd'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
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
import { useWords } from '../../parts/words.tsx'
import { isRetired, type OwnFieldRow } from './office-rows.ts'
import { OwnFieldLayer } from './own-field-layer.tsx'

/** 自设字段: what the office keeps of items, depots and agencies beside our own columns. */
export function OwnFields() {
  const words = useWords()
  const edits = useSession().can('master')
  const answer = useQuery(useTRPC().office.ownFields.queryOptions()).data
  const [retired, setRetired] = useState(false)
  const [edited, setEdited] = useState<OwnFieldRow | 'new' | undefined>(undefined)
  const rows = useMemo(() => (answer?.ok === true ? answer.value.filter((row) => retired || !isRetired(row)) : undefined), [answer, retired])
  const columns = useMemo(() => fieldColumns(words), [words])
  const own = words.office.fields
  return (
    <>
      <MasterTabs chosen="fields">{edits ? <ActionButton text={words.master.new} icon={Plus} kind="main" combo="Alt+N" onPress={() => setEdited('new')} /> : null}</MasterTabs>
      <QueryBar><Checkbox checked={retired} onChange={(event) => setRetired(event.target.checked)}>{words.master.showRetired}</Checkbox></QueryBar>
      <ProblemList problems={answer?.ok === false ? answer.problems : []} />
      <DataGrid<OwnFieldRow>
        name={own.list} columns={columns} rowKey={({ id }) => id} source={{ kind: 'held', rows }} empty={<EmptyState text={own.empty} />}
        onOpen={(row) => (edits ? setEdited(row) : undefined)} rowClassRules={retiredRows}
      />
      <FootBar facts={<span>{rows === undefined ? '' : own.count(rows.length)}</span>}>{edits ? null : <span>{words.master.lookOnly}</span>}</FootBar>
      {edited ? <OwnFieldLayer field={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} /> : null}
    </>
  )
}

const retiredRows = { 'master-retired': ({ data }: { readonly data?: OwnFieldRow | undefined }) => data !== undefined && isRetired(data) }

function fieldColumns(words: Words): readonly ColDef<OwnFieldRow>[] {
  const { columns, tables, kinds } = words.office.fields
  const heading = (id: keyof typeof columns, width: number) => ({ id, title: columns[id], width })
  return [
    { ...textColumn<OwnFieldRow>(heading('name', 220), ({ name }) => name), cellClass: 'grid-name' },
    textColumn(heading('table', 120), ({ table }) => tables[table]),
    textColumn(heading('kind', 120), ({ kind }) => kinds[kind]),
    textColumn(heading('choices', 400), ({ choices }) => choices.join('\u3001')),
    { ...textColumn<OwnFieldRow>(heading('state', 160), ({ retiredOn: day }) => (day === null || day === undefined ? '' : words.master.retiredOn(day))), cellClass: 'grid-dash' },
  ]
}
