import type { ColDef } from 'ag-grid-community'
import { Boxes, Download } from 'lucide-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Words } from '#core/i18n/words.ts'
import { paths } from '../../app/paths.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { DataGrid } from '../../parts/data-grid.tsx'
import { FootBar } from '../../parts/foot-bar.tsx'
import { countColumn, textColumn } from '../../parts/grid-columns.ts'
import { grouped } from '../../parts/grouped.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { StateTag } from '../../parts/state-tag.tsx'
import { useWords } from '../../parts/words.tsx'
import type { Posted, Reading } from './import-types.ts'
import { useAnnotated } from './use-annotated.ts'

type Props = { readonly posted: Posted; readonly reading: Reading; readonly onLeave: () => void }

type Paper = Posted['documents'][number]

/** What was posted: each paper with its number; Enter opens one. */
export function ImportDone({ posted, reading, onLeave }: Props) {
  const words = useWords().intake
  const [, go] = useLocation()
  const annotated = useAnnotated('annotated-workbook', reading)
  const columns = useMemo(() => paperColumns(words), [words])
  const source = useMemo(() => ({ kind: 'held' as const, rows: posted.documents }), [posted])
  const left = new Set(posted.problems.map(({ sheet, row }) => `${row} ${sheet}`)).size
  return (
    <>
      <div className="import-sum">
        <StateTag tone="ok" text={words.done.title} />
        <strong>{words.posted(posted.rowsOk - posted.alreadyHeld, posted.documents.length)}</strong>
        {left > 0 ? <span className="import-left">{words.done.left(left)}</span> : null}
      </div>
      <ProblemList problems={annotated.problems} />
      <DataGrid name={words.done.title} columns={columns} rowKey={({ id }) => id} source={source} empty={null} onOpen={({ id }) => go(paths.document(id))} />
      <FootBar facts={null}>
        {left > 0 ? <ActionButton text={words.downloadAnnotated} icon={Download} combo="Ctrl+E" busy={annotated.busy} onPress={annotated.run} /> : null}
        <ActionButton text={words.done.stock} icon={Boxes} onPress={() => go(paths.stock)} />
        <ActionButton text={words.done.next} kind="main" combo="Escape" onPress={onLeave} />
      </FootBar>
    </>
  )
}

function paperColumns({ done: { columns } }: Words['intake']): readonly ColDef<Paper>[] {
  return [
    { ...textColumn<Paper>({ id: 'number', title: columns.number, width: 200 }, ({ number }) => number), cellClass: 'grid-name' },
    textColumn({ id: 'depot', title: columns.depot, width: 90 }, ({ depot }) => depot),
    { ...textColumn<Paper>({ id: 'owner', title: columns.owner, width: 260 }, ({ owner }) => owner), flex: 1 },
    countColumn({ id: 'lines', title: columns.lines, width: 80 }, ({ lines }) => ({ value: lines, scale: 0 })),
    { ...textColumn<Paper>({ id: 'amount', title: columns.amount, width: 150 }, ({ amountYuan }) => grouped(amountYuan)), headerClass: 'grid-right', cellClass: 'grid-number' },
  ]
}
