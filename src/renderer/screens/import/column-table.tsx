import { Check, TriangleAlert } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useWords } from '../../parts/words.tsx'
import { isUnsure } from './import-step-of.ts'
import type { FieldNames, PreviewSheet, SheetPage } from './import-types.ts'

type Column = PreviewSheet['columns'][number]

type Props = { readonly table: PreviewSheet; readonly page: SheetPage; readonly names: FieldNames | undefined; readonly onColumn: (column: Column) => void }

const numbers: ReadonlySet<string | undefined> = new Set(['quantity', 'unitPrice', 'amount'])

/** Chips, headings and the first rows; what is no line is struck through. ←→ go from chip to chip, Enter changes one. */
export function ColumnTable({ table, page, names, onColumn }: Props) {
  const words = useWords().intake
  const { columns, header } = table
  const rows = page.rows.filter(({ row, kind }) => kind !== 'header' && (kind !== 'title' || columns.length === 0) && row > (columns.length === 0 ? 0 : (header?.last ?? 0)))
  const span = header && header.last >= header.first ? [...new Set([header.first, header.last])].join('-') : ''
  return (
    <div className="import-rows" tabIndex={0} role="region" aria-label={words.sheetRows(page.sheet, page.last)}>
      <table>
        <thead>
          <tr className="import-chips" onKeyDown={stepAlong}>
            <th aria-label={words.mapping} />
            {columns.map((column) => <th key={column.letter}><Chip column={column} names={names} onPress={() => onColumn(column)} /></th>)}
          </tr>
          <tr>
            <th className="import-row-number">{span}</th>
            {columns.map(({ letter, heading, field }) => <th key={letter} data-number={numbers.has(field) || undefined}>{heading === '' ? letter : heading}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, kind, cells }) => (
            <tr key={row} data-aside={kind === '' ? undefined : true} title={kind === '' ? undefined : words.aside[kind]}>
              <td className="import-row-number">{row}</td>
              {shownCells(cells, columns).map(({ key, text, field }) => <td key={key} data-number={numbers.has(field) || undefined}>{text}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Chip({ column, names, onPress }: { readonly column: Column; readonly names: FieldNames | undefined; readonly onPress: () => void }) {
  const words = useWords().intake
  const { field, second, letter, heading } = column
  const unsure = isUnsure(column)
  const Icon = unsure ? TriangleAlert : Check
  const name = nameOf(words, { field, names })
  return (
    <button
      type="button" className="import-chip" data-state={field === undefined ? 'none' : unsure ? 'unsure' : 'sure'} onClick={onPress}
      aria-label={`${words.chooseField(letter, heading)}: ${name}${unsure ? ` (${words.lookAgain})` : ''}`}
      title={unsure && second !== undefined ? words.perhaps(nameOf(words, { field: second, names })) : undefined}
    >
      {field === undefined ? null : <Icon size={14} strokeWidth={2} aria-hidden />}{name}
    </button>
  )
}

type Meaning = { readonly field: Column['field']; readonly names: FieldNames | undefined }

function nameOf(words: ReturnType<typeof useWords>['intake'], { field, names }: Meaning): string {
  return field === undefined ? words.noField : names?.[field] ?? words.field[field]
}

type ShownCell = { readonly key: string; readonly text: string; readonly field: Column['field'] }

/** Cells under the columns; a sheet whose header is not known shows them as they come. */
function shownCells(cells: readonly string[], columns: readonly Column[]): readonly ShownCell[] {
  return columns.length === 0 ? cells.map((text, at) => ({ key: String(at), text, field: undefined })) : columns.map(({ column, letter, field }) => ({ key: letter, text: cells[column] ?? '', field }))
}

function stepAlong(event: KeyboardEvent<HTMLTableRowElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0) return
  const chips = [...event.currentTarget.querySelectorAll('button')]
  const at = chips.findIndex((chip) => chip === document.activeElement)
  chips[at + step]?.focus()
  event.preventDefault()
}
