import { useQuery } from '@tanstack/react-query'
import type { ColDef } from 'ag-grid-community'
import type { CustomCellRendererProps } from 'ag-grid-react'
import { useMemo, useState } from 'react'
import type { BusinessDate } from '#core/domain/business-date.ts'
import type { Words } from '#core/i18n/words.ts'
import { useTRPC } from '../../app/client.ts'
import { useSite } from '../../app/site.tsx'
import { DataGrid } from '../../parts/data-grid.tsx'
import { DateTag } from '../../parts/date-tag.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { textColumn } from '../../parts/grid-columns.ts'
import { useWords } from '../../parts/words.tsx'
import { valueOf, type Card, type UnitRow } from './card-types.ts'
import { UnitsBar } from './units-bar.tsx'
import { placeText } from './where-table.tsx'

/** 单件: each piece with its state and place. */
export function UnitsTab({ card }: { readonly card: Card }) {
  const words = useWords()
  const { today } = useSite()
  const trpc = useTRPC()
  const units = valueOf(useQuery(trpc.stock.cardUnits.queryOptions(card.id)).data)
  const columns = useMemo(() => unitColumns(words, today), [words, today])
  const [current, setCurrent] = useState<UnitRow | undefined>(undefined)
  return (
    <>
      <UnitsBar card={card} units={units ?? []} current={current} />
      <DataGrid name={words.item.tabs.units} columns={columns} rowKey={({ lot }) => lot} source={{ kind: 'held', rows: units }} onCurrent={setCurrent} empty={<EmptyState text={words.item.noUnits} />} />
    </>
  )
}

function unitColumns(words: Words, today: BusinessDate): readonly ColDef<UnitRow>[] {
  const { columns } = words.stock
  return [
    {
      ...textColumn<UnitRow>({ id: 'serial', title: words.item.unit.serial, width: 220 }, ({ serial }) => serial),
      cellRenderer: ({ data }: CustomCellRendererProps<UnitRow>) => (data ? <Serial unit={data} words={words} /> : null),
    },
    {
      ...textColumn<UnitRow>({ id: 'state', title: words.item.unit.state, width: 140 }, (unit) => stateText(words, unit)),
      cellClassRules: { 'grid-bad': ({ data }) => data !== undefined && !data.usable, 'grid-ok': ({ data }) => data?.usable === true && data.placeKind !== 'recipient' },
    },
    textColumn({ id: 'depot', title: columns.depot, width: 170 }, ({ depotName }) => depotName),
    textColumn({ id: 'bin', title: columns.bin, width: 170 }, (unit) => placeText(words.stock, unit)),
    {
      ...textColumn<UnitRow>({ id: 'lastDay', title: columns.lastDay, width: 156 }, ({ lastDay }) => lastDay),
      cellRenderer: ({ data }: CustomCellRendererProps<UnitRow>) => (data ? <DateTag date={data.lastDay === '' ? undefined : (data.lastDay as BusinessDate)} today={today} /> : null),
    },
    textColumn({ id: 'producedOn', title: columns.producedOn, width: 110 }, ({ producedOn }) => producedOn),
    textColumn({ id: 'owner', title: columns.owner, width: 170 }, ({ ownerName }) => ownerName),
  ]
}

function Serial({ unit, words }: { readonly unit: UnitRow; readonly words: Words }) {
  return <>{unit.serial}{unit.provisional ? <span className="tag tag-warn item-unit-tag">{words.item.unit.provisional}</span> : null}</>
}

/** The condition in words; a usable condition past its last day says so. */
function stateText(words: Words, { condition, usable, lastDay, placeKind }: UnitRow): string {
  const { unit } = words.item
  const past = !usable && lastDay !== '' ? `${condition} · ${unit.past}` : condition
  return placeKind === 'recipient' ? `${unit.away} · ${condition}` : past
}
