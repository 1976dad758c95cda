import { useInfiniteQuery } from '@tanstack/react-query'
import { useTRPC } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { MovementTable } from '../../parts/movement-table.tsx'
import { valueOf, type Card } from './card-types.ts'

/** 流水: every posting that moved the item, newest first. */
export function MovementsTab({ card }: { readonly card: Card }) {
  const trpc = useTRPC()
  const found = useInfiniteQuery(trpc.stock.movements.infiniteQueryOptions({ item: card.id }, { getNextPageParam: (page) => valueOf(page)?.next }))
  const rows = found.data?.pages.flatMap((page) => valueOf(page)?.rows ?? [])
  return (
    <div className="item-page">
      <section className="item-card item-fill">
        <MovementTable rows={rows} scale={card.scale} link={paths.document} withBatch onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined} />
      </section>
    </div>
  )
}
