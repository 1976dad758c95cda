import type { RowClassRules } from 'ag-grid-community'
import { Columns3, Sheet } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { ListViewTabs } from '../../app/list-view-tabs.tsx'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.tsx'
import { useSite } from '../../app/site.tsx'
import { useListViews } from '../../app/use-list-views.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { DataGrid, type GridHandle } from '../../parts/data-grid.tsx'
import { GridColumnsLayer } from '../../parts/grid-columns-layer.tsx'
import { declaredView } from '../../parts/grid-view.ts'
import { PageHeader } from '../../parts/page-header.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useDisplaySettings } from '../../parts/use-display-settings.tsx'
import { useWords } from '../../parts/words.tsx'
import { readAsk, states, useDocumentsAsk, type DocumentsRow } from './documents-ask.ts'
import { documentsColumns } from './documents-columns.tsx'
import { DocumentsEmpty } from './documents-empty.tsx'
import { DocumentsFoot } from './documents-foot.tsx'
import { DocumentsQueryBar } from './documents-query-bar.tsx'
import { useExport } from './use-export.ts'
import { tabsOf, useDocuments } from './use-documents.ts'
import './documents.css'

/** 单据: every paper there is, newest business date first; Enter opens one. */
export function Documents() {
  const words = useWords()
  const { today } = useSite()
  const { can } = useSession()
  const [, go] = useLocation()
  const { room } = useDisplaySettings()
  const { ask, set, change, clear } = useDocumentsAsk()
  const { source, choices, problems, summary, sort } = useDocuments(ask)
  const withCost = choices?.withCost ?? false
  const columns = useMemo(() => documentsColumns(words, today, { withCost, room }), [words, today, withCost, room])
  const declared = useMemo(() => declaredView(columns), [columns])
  const views = useListViews({ list: 'documents', filter: ask, setFilter: set, readFilter: readAsk, declared: declared.view })
  const [choosing, setChoosing] = useState(false)
  const saving = useExport(ask, sort)
  const grid = useRef<GridHandle>(null)
  const { list } = words.document
  return (
    <>
      <PageHeader title={list.title}>
        <ActionButton text={words.common.columns} icon={Columns3} onPress={() => setChoosing(true)} />
        {can('export') ? <ActionButton text={saving.busy ? list.exporting : words.common.exportExcel} icon={Sheet} combo="Ctrl+E" busy={saving.busy} onPress={saving.run} /> : null}
      </PageHeader>
      <ListViewTabs
        name={list.views} tabs={tabsOf(list.tabs, summary?.counts)} chosen={ask.state} views={views}
        onChoose={(key, afresh) => set({ ...(afresh ? readAsk(undefined) : ask), state: states.find((state) => state === key) ?? 'all' })}
      />
      <DocumentsQueryBar ask={ask} today={today} onChange={change} onClear={clear} onLeave={() => grid.current?.focusFirst()} />
      <ProblemList problems={[...problems, ...saving.problems]} />
      {choices ? (
        <DataGrid
          name={list.name} columns={columns} rowKey={keyOf} source={source} handle={grid} rowClassRules={rowClasses} singleSort
          view={views.grid} onViewChange={views.changeGrid}
          empty={<DocumentsEmpty ask={ask} onClear={clear} />} onOpen={({ id }) => go(paths.document(id))}
        />
      ) : <div className="documents-waiting" />}
      <DocumentsFoot summary={summary} state={ask.state} />
      {choosing ? <GridColumnsLayer titles={declared.titles} view={views.grid} onChange={views.changeGrid} onReset={views.resetGrid} onClose={() => setChoosing(false)} /> : null}
    </>
  )
}

function keyOf({ id }: DocumentsRow): string {
  return id
}

/** Red for what reverses, struck through for what counts no more. */
const rowClasses: RowClassRules<DocumentsRow> = {
  'documents-red': ({ data }) => data?.kind === 'reversal',
  'documents-struck': ({ data }) => data?.goods === 'reversed' || data?.paper === 'void',
}
