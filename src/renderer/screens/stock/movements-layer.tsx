import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTRPC } from '../../app/client.ts'
import { Layer } from '../../parts/layer.tsx'
import { MovementTable } from '../../parts/movement-table.tsx'
import { useWords } from '../../parts/words.tsx'
import { paths } from '../../app/paths.ts'
import { batchText } from './stock-columns.tsx'
import type { StockRow } from './stock-ask.ts'

/** Space: how one line came to hold what it holds. */
export function MovementsLayer({ row, onClose }: { readonly row: StockRow; readonly onClose: () => void }) {
  const words = useWords()
  const trpc = useTRPC()
  const { item, place, owner, lot } = row
  useFocusBack()
  const found = useInfiniteQuery(trpc.stock.movements.infiniteQueryOptions({ item, line: { place, owner, lot } }, {
    getNextPageParam: (page) => (page.ok ? page.value.next : undefined),
  }))
  const rows = found.data?.pages.flatMap((page) => (page.ok ? page.value.rows : []))
  const where = row.placeKind === 'recipient' ? words.stock.awayWith(row.party) : row.bin
  const title = [row.name, row.depotName, where, batchText(words.stock, row)].filter((part) => part !== '').join(' · ')
  return (
    <Layer title={words.stock.movements.title(title)} onClose={onClose} width={960}>
      <MovementTable rows={rows} scale={row.scale} link={paths.document} onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined} tall />
    </Layer>
  )
}

/** The row that was looked at has the focus again afterwards. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => () => {
    if (before instanceof HTMLElement) before.focus()
  }, [before])
}
