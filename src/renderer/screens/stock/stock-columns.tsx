import type { ColDef, ColGroupDef } from 'ag-grid-community'
import type { CustomCellRendererProps } from 'ag-grid-react'
import type { BusinessDate } from '#core/domain/business-date.ts'
import { unitPriceFen } from '#core/domain/money.ts'
import type { Words } from '#core/i18n/words.ts'
import { DateTag } from '../../parts/date-tag.tsx'
import type { ListRoom } from '../../parts/display-settings.ts'
import { countColumn, moneyColumn, textColumn } from '../../parts/grid-columns.ts'
import type { StockRow } from './stock-ask.ts'

type Columns = readonly (ColDef<StockRow> | ColGroupDef<StockRow>)[]

type Shown = {
  readonly withCost: boolean
  /** With little of it the figures stay in sight, and what is of second rank is hidden at first. */
  readonly room: ListRoom
}

/** CSS pixels; with little room in the lines a day with its tag and a figure of five digits are still whole. */
const widths = {
  usual: { name: 146, depot: 164, bin: 92, batch: 112, lastDay: 158, unit: 58, figure: 84 },
  narrow: { name: 146, depot: 116, bin: 84, batch: 104, lastDay: 150, unit: 50, figure: 64 },
  tight: { name: 140, depot: 110, bin: 74, batch: 104, lastDay: 150, unit: 48, figure: 58 },
} as const satisfies { readonly [Room in ListRoom]: unknown }

/** The columns of the grid; ids are the core's names of orders. Money is absent where the person may not see costs. */
export function stockColumns(words: Words, today: BusinessDate, { withCost, room }: Shown): Columns {
  const { lastDay, unit: unitWidth, figure } = widths[room]
  return [...placeColumns(words, room), { ...lastDayColumn(words, today), width: lastDay }, textColumn({ ...heading(words, 'unit'), width: unitWidth }, ({ unit }) => unit), figures(words, figure), ...furtherColumns(words), ...(withCost ? moneyColumns(words) : [])]
}

type Key = keyof Words['stock']['columns']

function heading(words: Words, id: Key) {
  return { id, title: words.stock.columns[id] }
}

function placeColumns(words: Words, room: ListRoom): Columns {
  const { stock } = words
  const { name: nameWidth, depot, bin: binWidth, batch } = widths[room]
  return [
    { ...textColumn<StockRow>({ ...heading(words, 'name'), width: nameWidth }, ({ name }) => name), pinned: 'left', cellClass: 'grid-name' },
    { ...textColumn<StockRow>({ ...heading(words, 'spec'), width: 122, hidden: room !== 'usual' }, ({ spec }) => spec), cellClass: 'grid-quiet' },
    textColumn({ ...heading(words, 'depot'), width: depot }, ({ depotName }) => depotName),
    textColumn({ ...heading(words, 'bin'), width: binWidth }, ({ placeKind, party, bin }) => (placeKind === 'recipient' ? stock.awayWith(party) : bin)),
    textColumn({ ...heading(words, 'batch'), width: batch, hidden: room === 'tight' }, (row) => batchText(stock, row)),
  ]
}

/** 「按序列号」 for pieces, 「无批号」 where goods by batch have none. */
export function batchText(words: Words['stock'], { lot, batch, tracking }: Pick<StockRow, 'lot' | 'batch' | 'tracking'>): string {
  if (lot === '') return words.bySerial
  if (batch !== '') return batch
  return tracking === 'batch' ? words.noBatch : ''
}

function lastDayColumn(words: Words, today: BusinessDate): ColDef<StockRow> {
  return {
    ...textColumn<StockRow>({ ...heading(words, 'lastDay'), width: 158 }, ({ lastDay }) => lastDay),
    cellRenderer: ({ data }: CustomCellRendererProps<StockRow>) =>
      data ? <DateTag date={data.lastDay === '' ? undefined : (data.lastDay as BusinessDate)} today={today} required={data.dayMissing} /> : null,
  }
}

function figures(words: Words, width: number): ColGroupDef<StockRow> {
  const count = (id: 'held' | 'available' | 'unusable' | 'away') => countColumn<StockRow>({ ...heading(words, id), width }, (row) => ({ value: row[id], scale: row.scale }))
  return {
    headerName: words.stock.identity,
    marryChildren: true,
    children: [
      { ...count('held'), cellClass: ['grid-number', 'grid-strong'] },
      availableColumn(count('available')),
      { ...count('unusable'), width: Math.max(width, threeSigns), cellClassRules: { 'grid-dash': ({ value }) => value === 0, 'grid-bad': ({ value }) => value > 0 } },
      count('away'),
    ],
  }
}

/** CSS pixels in which the heading 「不可用」 is whole. */
const threeSigns = 66

/** Nothing usable of what is there is said in red; green where there is some. */
function availableColumn(column: ColDef<StockRow>): ColDef<StockRow> {
  return {
    ...column,
    valueFormatter: (params) => {
      const { valueFormatter } = column
      if (isBarren(params.data)) return '0'
      return typeof valueFormatter === 'function' ? valueFormatter(params) : ''
    },
    cellClassRules: {
      'grid-bad': ({ data }) => isBarren(data),
      'grid-ok': ({ value }) => value > 0,
      'grid-dash': ({ data, value }) => value === 0 && !isBarren(data),
    },
  }
}

function isBarren(row: StockRow | undefined): boolean {
  return row !== undefined && row.available === 0 && row.unusable > 0
}

function furtherColumns(words: Words): Columns {
  const hidden = (id: Key, width: number) => ({ ...heading(words, id), width, hidden: true })
  const unsorted = (column: ColDef<StockRow>): ColDef<StockRow> => ({ ...column, sortable: false })
  return [
    textColumn(hidden('code', 100), ({ code }) => code),
    textColumn(hidden('nationalCode', 120), ({ nationalCode }) => nationalCode),
    textColumn(hidden('category', 110), ({ category }) => category),
    textColumn(hidden('owner', 150), ({ ownerName }) => ownerName),
    unsorted(textColumn(hidden('custodian', 150), ({ custodian }) => custodian)),
    unsorted(textColumn(hidden('fundingSource', 110), ({ fundingSources }) => fundingSources)),
    unsorted(textColumn(hidden('producedOn', 110), ({ producedOn }) => producedOn)),
    unsorted(textColumn(hidden('receivedOn', 110), ({ receivedOn }) => receivedOn)),
    unsorted(textColumn(hidden('condition', 110), ({ conditions }) => conditions)),
  ]
}

function moneyColumns(words: Words): Columns {
  const price = ({ amountFen, held, scale }: StockRow) => (amountFen === undefined ? undefined : unitPriceFen(amountFen, held, scale))
  return [
    { ...moneyColumn<StockRow>({ ...heading(words, 'price'), width: 96, hidden: true }, price), sortable: false },
    moneyColumn({ ...heading(words, 'amount'), width: 124, hidden: true }, ({ amountFen }) => amountFen),
  ]
}
