import { useQuery } from '@tanstack/react-query'
import type { ColDef } from 'ag-grid-community'
import { Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Words } from '#core/i18n/words.ts'
import { useTRPC } from '../../app/client.ts'
import { MasterTabs } from '../../app/master-tabs.tsx'
import { paths } from '../../app/paths.ts'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FootBar } from '../../parts/foot-bar.tsx'
import { countColumn, textColumn } from '../../parts/grid-columns.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { QueryBar } from '../../parts/query-bar.tsx'
import { useWords } from '../../parts/words.tsx'
import type { LevelRow } from './office-rows.ts'

/** 上下限: what lies below its minimum, by depot, on usable stock. */
export function Levels() {
  const words = useWords()
  const [, go] = useLocation()
  const [all, setAll] = useState(false)
  const answer = useQuery(useTRPC().office.levels.queryOptions({ all })).data
  const rows = answer?.ok === true ? answer.value : undefined
  const columns = useMemo(() => levelColumns(words), [words])
  const own = words.office.levels
  return (
    <>
      <MasterTabs chosen="levels" />
      <QueryBar><Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>{own.all}</Checkbox></QueryBar>
      <ProblemList problems={answer?.ok === false ? answer.problems : []} />
      <DataGrid<LevelRow>
        name={own.list} columns={columns} rowKey={({ item, depot }) => `${item} ${depot}`} source={{ kind: 'held', rows }} empty={<EmptyState text={own.empty} />} onOpen={({ item }) => go(paths.item(item))}
      />
      <FootBar facts={<span>{rows === undefined ? '' : own.count(rows.length)}</span>}><span>{own.hint}</span></FootBar>
    </>
  )
}

function levelColumns(words: Words): readonly ColDef<LevelRow>[] {
  const { columns } = words.office.levels
  const heading = (id: keyof typeof columns, width: number) => ({ id, title: columns[id], width })
  const count = (value: number | null | undefined, { scale }: LevelRow) => (value === null || value === undefined ? undefined : { value, scale })
  return [
    textColumn(heading('depot', 220), ({ depotName }) => depotName),
    textColumn(heading('code', 100), ({ code }) => code),
    { ...textColumn<LevelRow>(heading('name', 200), ({ name }) => name), cellClass: 'grid-name' },
    { ...textColumn<LevelRow>(heading('spec', 160), ({ spec }) => spec), cellClass: 'grid-quiet' },
    textColumn(heading('unit', 70), ({ unit }) => unit),
    countColumn(heading('usable', 110), (row) => count(row.usable, row)),
    countColumn(heading('minimum', 110), (row) => count(row.minimum, row)),
    countColumn(heading('maximum', 110), (row) => count(row.maximum, row)),
    countColumn(heading('short', 110), (row) => count(Math.max(0, (row.minimum ?? 0) - row.usable), row)),
    textColumn(heading('state', 120), (row) => stateText(words, row)),
  ]
}

function stateText({ office: { levels } }: Words, { minimum, maximum, usable }: LevelRow): string {
  if ((minimum ?? 0) > usable) return levels.low
  return (maximum ?? Number.POSITIVE_INFINITY) < usable ? levels.high : levels.fine
}
