import { useEffect, useRef } from 'react'
import type { Problem } from '#core/domain/problem.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { countText, scaleOf } from '../../parts/quantity-label.ts'
import { useWords } from '../../parts/words.tsx'
import { lastDayOf, lineLotText, packText } from './line-text.ts'
import { problemsAt } from './line-problems.ts'
import { keepFocus } from './station-head.tsx'
import type { DraftLine } from './station-calls.ts'

/** More are read in the document; a paper of thousands must not slow down the next scan. */
export const mostLines = 200

type Props = {
  readonly lines: readonly DraftLine[]
  /** Lines of the last scan. */
  readonly fresh: readonly string[]
  readonly selected: string | undefined
  readonly refusals: readonly Problem[]
  readonly onSelect: (line: string) => void
  readonly onEdit: (line: string) => void
}

/** 本单明细, newest touched on top. */
export function LineList({ lines, fresh, selected, refusals, onSelect, onEdit }: Props) {
  const words = useWords().scan.list
  const shown = lines.slice(0, mostLines)
  return (
    <div className="line-list" role="region" aria-label={words.title}>
      <table>
        <thead>
          <tr>
            <th className="col-position">{words.position}</th><th className="col-item">{words.item}</th><th className="col-lot">{words.lot}</th><th className="col-place">{words.place}</th>
            <th className="col-day">{words.lastDay}</th><th className="col-quantity">{words.quantity}</th><th className="col-unit">{words.unit}</th><th className="col-pack">{words.pack}</th><th className="col-held">{words.held}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <Row
              key={line.id}
              line={line}
              fresh={fresh.includes(line.id)}
              selected={line.id === selected}
              problems={problemsAt(refusals, line)}
              onSelect={() => onSelect(line.id)}
              onEdit={() => onEdit(line.id)}
            />
          ))}
        </tbody>
      </table>
      {lines.length === 0 ? <p className="line-none">{words.empty}</p> : null}
      {lines.length > mostLines ? <p className="line-none">{words.more(lines.length - mostLines)}</p> : null}
    </div>
  )
}

type RowProps = {
  readonly line: DraftLine
  readonly fresh: boolean
  readonly selected: boolean
  readonly problems: readonly Problem[]
  readonly onSelect: () => void
  readonly onEdit: () => void
}

function Row({ line, fresh, selected, problems, onSelect, onEdit }: RowProps) {
  const words = useWords()
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (selected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])
  const last = lastDayOf(line, words.scan.lot)
  return (
    <tr ref={row} data-fresh={fresh} aria-selected={selected} data-refused={problems.length > 0} onMouseDown={keepFocus} onClick={onSelect} onDoubleClick={onEdit}>
      <td className="col-position">{line.position}</td>
      <td className="col-item">
        <b>{line.itemName}</b> <small>{line.itemCode}</small>
        <ProblemList problems={problems} beside />
      </td>
      <td className="col-lot">{lineLotText(line, words.scan.lot)}</td>
      <td className="col-place">{line.toPlaceName !== null && line.toPlaceName !== line.placeName ? `${line.placeName} → ${line.toPlaceName}` : (line.placeName ?? words.common.none)}</td>
      <td className="col-day">{last?.day ?? words.common.none}</td>
      <td className="col-quantity">{countText(line.quantity, scaleOf(line))}</td>
      <td className="col-unit">{line.unit}</td>
      <td className="col-pack">{line.tracking === 'serial' ? words.scan.list.oneOfOne : packText(line)}</td>
      <td className="col-held">{countText(line.held, scaleOf(line))}</td>
    </tr>
  )
}
