import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { SheetColumn } from './sheet-column.ts'
import { SheetHead } from './sheet-head.tsx'
import { usePrinting } from './use-printing.ts'
import { rowHeight, useVisibleRows } from './use-visible-rows.ts'

type Props<Row> = {
  readonly name: string
  readonly columns: readonly SheetColumn<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row, at: number) => string
  /** Word of the 合计 row, which has the columns' totals; none where nothing is summed. */
  readonly total?: string
  readonly look?: (row: Row) => string
  readonly onOpen: (row: Row) => void
  /** Page keys move by a screenful; else they are left to the screen. */
  readonly paging?: boolean
}

/** The body of a sheet: one row is current, arrows move it, Enter or a double click opens it. Long sheets draw what is in sight. */
export function SheetTable<Row>({ name, columns, rows, rowKey, total, look, onOpen, paging = false }: Props<Row>) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const [at, setAt] = useState(0)
  const current = Math.min(at, rows.length - 1)
  const { from, to } = useVisibleRows(box, rows.length, usePrinting())
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true })
  }, [])
  const move = (next: number) => {
    const row = Math.max(0, Math.min(next, rows.length - 1))
    setAt(row)
    if (box.current) keepInSight(box.current, row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return
    const next = stepOf(event.key, { current, count: rows.length, page: paging ? pageOf(box.current) : undefined })
    const row = rows[current]
    if (next === undefined && (event.key !== 'Enter' || row === undefined)) return
    event.preventDefault()
    if (next !== undefined) move(next)
    else if (row !== undefined) onOpen(row)
  }
  return (
    <div
      className="ledger-scroll" ref={box} tabIndex={0} role="grid" aria-label={name} aria-rowcount={rows.length} onKeyDown={onKeyDown}
      aria-activedescendant={rows.length > 0 ? `${id}-${current}` : undefined}
    >
      <table className="ledger-table" style={{ minWidth: columns.reduce((sum, { width }) => sum + width, 0) }}>
        <SheetHead columns={columns} />
        <tbody>
          <Gap rows={from} />
          {rows.slice(from, to).map((row, index) => (
            <tr
              key={rowKey(row, from + index)} id={`${id}-${from + index}`} className={look?.(row)} aria-rowindex={from + index + 1} aria-selected={from + index === current}
              onClick={() => setAt(from + index)} onDoubleClick={() => onOpen(row)}
            >
              {columns.map((column) => <Cell key={column.key} column={column} row={row} at={from + index} />)}
            </tr>
          ))}
          <Gap rows={rows.length - to} />
        </tbody>
        {total === undefined ? null : <Totals columns={columns} word={total} />}
      </table>
    </div>
  )
}

function Cell<Row>({ column, row, at }: { readonly column: SheetColumn<Row>; readonly row: Row; readonly at: number }) {
  const text = column.text(row, at)
  const href = column.href?.(row)
  return (
    <td className={column.look} style={stuck(column)} title={column.title?.(row)} role="gridcell">
      {href === undefined || text === '' ? text : <a href={`#${href}`} tabIndex={-1}>{text}</a>}
    </td>
  )
}

/** Room for rows that are not drawn. */
function Gap({ rows }: { readonly rows: number }) {
  return rows <= 0 ? null : <tr aria-hidden className="ledger-gap" style={{ height: rows * rowHeight }} />
}

function Totals<Row>({ columns, word }: { readonly columns: readonly SheetColumn<Row>[]; readonly word: string }) {
  const named = columns.findIndex(({ names }) => names === true)
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) => (
          <td key={column.key} className={column.look} style={stuck(column)}>{index === named ? word : (column.total ?? '')}</td>
        ))}
      </tr>
    </tfoot>
  )
}

function stuck<Row>({ left }: SheetColumn<Row>) {
  return left === undefined ? undefined : { left }
}

type Step = { readonly current: number; readonly count: number; readonly page: number | undefined }

function stepOf(key: string, { current, count, page }: Step): number | undefined {
  if (key === 'ArrowDown') return current + 1
  if (key === 'ArrowUp') return current - 1
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (page === undefined) return undefined
  if (key === 'PageDown') return current + page
  return key === 'PageUp' ? current - page : undefined
}

function pageOf(box: HTMLElement | null): number {
  return box ? Math.max(1, Math.floor(bodyHeight(box) / rowHeight) - 1) : 1
}

/** What the heading and the totals leave of the box. */
function bodyHeight(box: HTMLElement): number {
  const [head, foot] = [box.querySelector('thead'), box.querySelector('tfoot')]
  return box.clientHeight - (head?.offsetHeight ?? 0) - (foot?.offsetHeight ?? 0)
}

function keepInSight(box: HTMLElement, row: number): void {
  const top = row * rowHeight
  const height = bodyHeight(box)
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + rowHeight > box.scrollTop + height) box.scrollTop = top + rowHeight - height
}
