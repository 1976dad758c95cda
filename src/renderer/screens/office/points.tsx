import { Checkbox } from 'antd'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { paths } from '../../app/paths.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { FootBar } from '../../parts/foot-bar.tsx'
import { newId } from '../../parts/new-id.ts'
import { PageHeader } from '../../parts/page-header.tsx'
import { ProblemList } from '../../parts/problem-list.tsx'
import { QueryBar } from '../../parts/query-bar.tsx'
import { useWords } from '../../parts/words.tsx'
import { PointsGrid } from './points-grid.tsx'
import { freshRow, isChanged, type PointRow } from './points-form.ts'
import { usePoints } from './use-points.ts'

const rowsAdded = 20

/** 批量编辑储备点: hundreds of depots in one sheet, saved together or not at all. */
export function Points() {
  const words = useWords()
  const [, go] = useLocation()
  const { rows = [], setRows, save, busy, problems } = usePoints()
  const [onlyFaulty, setOnlyFaulty] = useState(false)
  const own = words.office.points
  const faulty = rows.filter(isFaulty)
  const shown = onlyFaulty && faulty.length > 0 ? faulty : rows
  const change = (changed: readonly PointRow[]) => {
    const byId = new Map(changed.map((row) => [row.id, row]))
    const known = new Set(rows.map(({ id }) => id))
    setRows([...rows.map((row) => byId.get(row.id) ?? row), ...changed.filter(({ id }) => !known.has(id))])
  }
  const add = () => change([...shown, ...Array.from({ length: rowsAdded }, () => freshRow(newId<'place'>(), newId<'place'>()))])
  return (
    <>
      <PageHeader title={own.title}><ActionButton text={own.addRows} icon={Plus} combo="Alt+N" onPress={add} /></PageHeader>
      <QueryBar>
        <span>{own.hint}</span>
        <Checkbox checked={onlyFaulty} disabled={faulty.length === 0} onChange={(event) => setOnlyFaulty(event.target.checked)}>{own.onlyFaulty}</Checkbox>
      </QueryBar>
      <ProblemList problems={problems} />
      <PointsGrid rows={shown} onChange={change} />
      <FootBar facts={<span>{own.count(rows.length, rows.filter(isChanged).length, faulty.length)}</span>}>
        <ActionButton text={own.back} combo="Escape" onPress={() => go(`${paths.master}/depots`)} />
        <ActionButton text={busy ? words.master.saving : own.save} combo="Ctrl+S" kind="main" busy={busy} onPress={save} />
      </FootBar>
    </>
  )
}

function isFaulty({ faults }: PointRow): boolean {
  return Object.values(faults).some((fault) => fault !== undefined)
}
