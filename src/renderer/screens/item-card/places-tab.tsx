import { useQuery } from '@tanstack/react-query'
import type { ColDef } from 'ag-grid-community'
import type { CustomCellRendererProps } from 'ag-grid-react'
import { Tags } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Words } from '#core/i18n/words.ts'
import { useTRPC } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { DataGrid } from '../../parts/data-grid.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { countColumn, moneyColumn, textColumn } from '../../parts/grid-columns.ts'
import { useWords } from '../../parts/words.tsx'
import { valueOf, type Card, type PlaceRow } from './card-types.ts'
import { LastDay, lastDayHeading, lotText, placeText } from './where-table.tsx'

/** 批次与库位: every lot in every place, first out first. */
export function PlacesTab({ card }: { readonly card: Card }) {
  const words = useWords()
  const trpc = useTRPC()
  const places = valueOf(useQuery(trpc.stock.cardPlaces.queryOptions(card.id)).data)
  const withCost = card.amountFen !== undefined
  const heading = lastDayHeading(words.item, card)
  const columns = useMemo(() => placeColumns(words, heading, withCost), [words, heading, withCost])
  const [current, setCurrent] = useState<PlaceRow | undefined>(undefined)
  return (
    <>
      <PlacesBar places={places ?? []} current={current} />
      {places && card.places > places.length ? <p className="item-note">{words.item.moreLines(places.length)}</p> : null}
      <DataGrid name={words.item.tabs.places} columns={columns} rowKey={({ id }) => String(id)} source={{ kind: 'held', rows: places }} onCurrent={setCurrent} empty={<EmptyState text={words.item.nowhere} />} />
    </>
  )
}

type BarProps = { readonly places: readonly PlaceRow[]; readonly current: PlaceRow | undefined }

/** Labels for the lot at hand, or for every lot of the list. */
function PlacesBar({ places, current }: BarProps) {
  const { entry } = useWords().print
  const [, go] = useLocation()
  const held = places.filter((row) => row.held > 0)
  const print = (rows: readonly PlaceRow[]) => go(paths.print('stock', rows.slice(0, mostPrinted).map(({ id }) => id).join(',')))
  return (
    <div className="item-acts">
      <ActionButton text={entry.thisRow} icon={Tags} combo="Ctrl+Shift+L" disabled={!current || current.held <= 0} onPress={() => current && print([current])} />
      <ActionButton text={entry.allRows} icon={Tags} disabled={held.length === 0} onPress={() => print(held)} />
    </div>
  )
}

const mostPrinted = 300

function placeColumns(words: Words, lastDay: string, withCost: boolean): readonly ColDef<PlaceRow>[] {
  const { columns } = words.stock
  const count = (id: 'held' | 'available' | 'unusable' | 'away') => countColumn<PlaceRow>({ id, title: columns[id], width: 84 }, (row) => ({ value: row[id], scale: row.scale }))
  return [
    textColumn({ id: 'depot', title: columns.depot, width: 164 }, ({ depotName }) => depotName),
    textColumn({ id: 'bin', title: columns.bin, width: 120 }, (row) => placeText(words.stock, row)),
    textColumn({ id: 'batch', title: columns.batch, width: 124 }, (row) => lotText(words.stock, row)),
    textColumn({ id: 'producedOn', title: columns.producedOn, width: 106 }, ({ producedOn }) => producedOn),
    {
      ...textColumn<PlaceRow>({ id: 'lastDay', title: lastDay, width: 154 }, (row) => row.lastDay),
      cellRenderer: ({ data }: CustomCellRendererProps<PlaceRow>) => (data ? <LastDay row={data} /> : null),
    },
    textColumn({ id: 'condition', title: columns.condition, width: 104 }, ({ conditions }) => conditions),
    count('held'), count('available'), count('unusable'), count('away'),
    textColumn({ id: 'owner', title: columns.owner, width: 150 }, ({ ownerName }) => ownerName),
    textColumn({ id: 'receivedOn', title: columns.receivedOn, width: 110 }, ({ receivedOn }) => receivedOn),
    ...(withCost ? [moneyColumn<PlaceRow>({ id: 'amount', title: columns.amount, width: 120 }, ({ amountFen }) => amountFen)] : []),
  ]
}
