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
import { clockText } from '../../parts/moment-text.ts'
import { PageHeader } from '../../parts/page-header.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { useDisplaySettings } from '../../parts/use-display-settings.tsx'
import { useWords } from '../../parts/words.tsx'
import { LowStock } from './low-stock.tsx'
import { MovementsLayer } from './movements-layer.tsx'
import { sortIn } from './sort-in.ts'
import { picks, readAsk, useStockAsk, type StockRow } from './stock-ask.ts'
import { stockColumns } from './stock-columns.tsx'
import { StockEmpty } from './stock-empty.tsx'
import { StockFoot } from './stock-foot.tsx'
import { StockLabels } from './stock-labels.tsx'
import { StockQueryBar } from './stock-query-bar.tsx'
import { useExport } from './use-export.ts'
import { countsOf, useStock } from './use-stock.ts'
import './stock.css'

/** 库存: what lies where. Every figure opens what it is made of. */
export function Stock() {
  const words = useWords()
  const { today } = useSite()
  const { can } = useSession()
  const [, go] = useLocation()
  const { room } = useDisplaySettings()
  const { ask, set, change, clear } = useStockAsk()
  const { source, choices, problems, totals, counts, readAt } = useStock(ask)
  const withCost = choices?.withCost ?? false
  const columns = useMemo(() => stockColumns(words, today, { withCost, room }), [words, today, withCost, room])
  const declared = useMemo(() => declaredView(columns), [columns])
  const views = useListViews({ list: 'stock', filter: ask, setFilter: set, readFilter: readAsk, declared: declared.view })
  const { grid: view, changeGrid, resetGrid } = views
  const saving = useExport(ask, sortIn(view))
  const [choosing, setChoosing] = useState(false)
  const [peeked, setPeeked] = useState<StockRow | undefined>(undefined)
  const [current, setCurrent] = useState<StockRow | undefined>(undefined)
  const grid = useRef<GridHandle>(null)
  return (
    <>
      <PageHeader title={words.stock.title} note={readAt === 0 ? undefined : words.stock.asOf(`${today} ${clockText(new Date(readAt).toISOString())}`)}>
        <LowStock />
        <StockLabels ask={ask} sort={sortIn(view)} current={current} totals={totals} />
        <ActionButton text={words.common.columns} icon={Columns3} onPress={() => setChoosing(true)} />
        {can('export') ? <ActionButton text={saving.busy ? words.stock.exporting : words.common.exportExcel} icon={Sheet} combo="Ctrl+E" busy={saving.busy} onPress={saving.run} /> : null}
      </PageHeader>
      <ListViewTabs
        name={words.stock.views} tabs={countsOf(counts, words.stock.tabs)} chosen={ask.pick} views={views}
        onChoose={(key, afresh) => set({ ...(afresh ? readAsk(undefined) : ask), pick: picks.find((pick) => pick === key) ?? 'all' })}
      />
      <StockQueryBar ask={ask} choices={choices} onChange={change} onClear={clear} onLeave={() => grid.current?.focusFirst()} />
      <ProblemList problems={[...problems, ...saving.problems]} />
      {choices ? (
        <DataGrid
          name={words.stock.list} columns={columns} rowKey={keyOf} source={source} headerHeight={32} handle={grid}
          empty={<StockEmpty ask={ask} onClear={clear} />} view={view} onViewChange={changeGrid}
          onOpen={({ item }) => go(paths.item(item))} onPeek={setPeeked} onCurrent={setCurrent}
        />
      ) : <div className="stock-waiting" />}
      <StockFoot totals={totals} />
      {choosing ? <GridColumnsLayer titles={declared.titles} view={view} onChange={changeGrid} onReset={resetGrid} onClose={() => setChoosing(false)} /> : null}
      {peeked ? <MovementsLayer row={peeked} onClose={() => setPeeked(undefined)} /> : null}
    </>
  )
}

function keyOf({ id }: StockRow): string {
  return String(id)
}
