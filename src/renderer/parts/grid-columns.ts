import type { ColDef, ValueGetterParams } from 'ag-grid-community'
import type { Scale } from '#core/domain/quantity.ts'
import { moneyText } from './money-text.tsx'
import { countText } from './quantity-label.ts'

type Heading = { readonly id: string; readonly title: string; readonly width: number; readonly hidden?: boolean }

type Count = { readonly value: number; readonly scale: Scale }

/** Plain text; the full text as a tooltip where it is cut. */
export function textColumn<Row>(heading: Heading, text: (row: Row) => string | undefined): ColDef<Row> {
  return { ...base(heading), valueGetter: getter(text), tooltip: ({ data }) => (data === undefined || data === null ? '' : (text(data) ?? '')) }
}

/** A quantity without its unit, right-aligned; zero is a grey dash, unknown is blank. */
export function countColumn<Row>(heading: Heading, count: (row: Row) => Count | undefined): ColDef<Row> {
  return {
    ...base(heading), ...numeric,
    valueGetter: getter((row) => count(row)?.value),
    valueFormatter: ({ data }) => {
      const known = data === undefined ? undefined : count(data)
      if (!known) return ''
      return known.value === 0 ? '—' : countText(known.value, known.scale)
    },
    cellClassRules: { 'grid-dash': ({ value }) => value === 0, 'grid-bad': ({ value }) => typeof value === 'number' && value < 0 },
  }
}

/** An amount in fen, shown in yuan without its sign; unknown is blank. */
export function moneyColumn<Row>(heading: Heading, fen: (row: Row) => number | undefined): ColDef<Row> {
  return {
    ...base(heading), ...numeric,
    valueGetter: getter(fen),
    valueFormatter: ({ value }) => (typeof value === 'number' ? moneyText(value, true) : ''),
    cellClassRules: { 'grid-bad': ({ value }) => typeof value === 'number' && value < 0 },
  }
}

const numeric = { headerClass: 'grid-right', cellClass: 'grid-number' } as const

function base({ id, title, width, hidden = false }: Heading) {
  return { colId: id, headerName: title, width, initialHide: hidden }
}

function getter<Row, Value>(value: (row: Row) => Value) {
  return ({ data }: ValueGetterParams<Row>) => (data === undefined || data === null ? undefined : value(data))
}
