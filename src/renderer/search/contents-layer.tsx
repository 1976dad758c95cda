import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { parseDate } from '#core/domain/business-date.ts'
import { useTRPC } from '../app/client.ts'
import { paths } from '../app/paths.ts'
import { DateTag } from '../parts/date-tag.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Layer } from '../parts/layer.tsx'
import { ProblemList } from '../parts/problem-list.tsx'
import { unitsText } from '../parts/quantity-label.ts'
import { useWords } from '../parts/words.tsx'
import type { Contents } from './search-types.ts'
import './contents.css'

/** What lies in a bin, as its printed code asks; Enter opens the card of a line. */
export function ContentsLayer({ place, onClose }: { readonly place: string; readonly onClose: () => void }) {
  const words = useWords().search.contents
  const { data } = useQuery(useTRPC().search.contents.queryOptions(place, { refetchOnMount: 'always' }))
  if (!data) return null
  if (!data.ok) return <Layer title={words.empty} onClose={onClose}><ProblemList problems={data.problems} /></Layer>
  const { code, depotName } = data.value.place
  return <Layer title={words.title(code, depotName)} onClose={onClose} width={820}><Lines contents={data.value} onClose={onClose} /></Layer>
}

function Lines({ contents: { lines, more, today }, onClose }: { readonly contents: Contents; readonly onClose: () => void }) {
  const words = useWords().search.contents
  const [, go] = useLocation()
  const [at, setAt] = useState(0)
  const table = useRef<HTMLDivElement>(null)
  const open = (item: string | undefined) => {
    if (item === undefined) return
    onClose()
    go(paths.item(item))
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowDown') setAt(Math.min(at + 1, lines.length - 1))
    if (key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    if (key === 'Enter') open(lines[at]?.item)
  }
  useEffect(() => {
    table.current?.querySelectorAll('tbody tr')[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  if (lines.length === 0) return <EmptyState text={words.empty} />
  const day = parseDate(today)
  return (
    <>
      <div className="contents" ref={table} tabIndex={0} role="grid" aria-label={words.columns.item} data-first-focus onKeyDown={onKeyDown}>
        <table>
          <thead><tr><th>{words.columns.item}</th><th>{words.columns.lot}</th><th>{words.columns.lastDay}</th><th className="contents-number">{words.columns.held}</th><th className="contents-number">{words.columns.available}</th></tr></thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={line.id} aria-selected={index === at} onClick={() => open(line.item)}>
                <td><strong>{line.name}</strong> <span className="contents-quiet">{line.code} {line.spec}</span></td>
                <td>{line.bySerial ? <span className="contents-quiet">{words.bySerial}</span> : line.batch}</td>
                <td>{day ? <DateTag date={parseDate(line.lastDay)} today={day} /> : line.lastDay}</td>
                <td className="contents-number">{unitsText({ ...line, value: line.held })}</td>
                <td className="contents-number">{unitsText({ ...line, value: line.available })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="contents-foot"><span>{words.hint}</span><span>{more ? words.more(lines.length) : ''}</span></div>
    </>
  )
}
