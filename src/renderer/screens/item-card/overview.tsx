import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { useSite } from '../../app/site.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { MovementTable } from '../../parts/movement-table.tsx'
import { useDisplaySettings } from '../../parts/use-display-settings.tsx'
import { useWords } from '../../parts/words.tsx'
import { valueOf, type Card } from './card-types.ts'
import { WhereTable } from './where-table.tsx'
import { YearChart } from './year-chart.tsx'

type Props = { readonly card: Card; readonly onPlaces: () => void; readonly onMovements: () => void }

/** Where it is, how the balance went, what moved last. */
export function Overview({ card, onPlaces, onMovements }: Props) {
  const { narrow } = useDisplaySettings()
  return (
    <div className={narrow ? 'item-overview is-narrow' : 'item-overview'}>
      <Where card={card} onPlaces={onPlaces} />
      <div className="item-story">
        <YearCard card={card} />
        <Latest card={card} onMovements={onMovements} />
      </div>
    </div>
  )
}

function Where({ card, onPlaces }: Pick<Props, 'card' | 'onPlaces'>) {
  const words = useWords().item
  const trpc = useTRPC()
  const places = valueOf(useQuery(trpc.stock.cardPlaces.queryOptions(card.id)).data)
  return (
    <section className="item-card" aria-labelledby="item-where">
      <div className="item-card-head"><h2 id="item-where">{words.where}</h2><span>{words.whereNote(card.places)}</span></div>
      {places?.length === 0 ? <EmptyState text={words.nowhere} /> : null}
      {places && places.length > 0 ? <WhereTable card={card} places={places} onAll={onPlaces} /> : null}
    </section>
  )
}

function YearCard({ card }: Pick<Props, 'card'>) {
  const words = useWords().item
  const trpc = useTRPC()
  const year = valueOf(useQuery(trpc.stock.cardYear.queryOptions(card.id)).data)
  return (
    <section className="item-card" aria-labelledby="item-year">
      <div className="item-card-head"><h2 id="item-year">{words.year}</h2><span className="item-card-note">{words.yearNote(card.unit)}</span></div>
      {year ? <YearChart year={year} scale={card.scale} /> : <div className="year-chart" />}
    </section>
  )
}

function Latest({ card, onMovements }: Pick<Props, 'card' | 'onMovements'>) {
  const words = useWords().item
  const trpc = useTRPC()
  const found = useInfiniteQuery(trpc.stock.movements.infiniteQueryOptions({ item: card.id }, { getNextPageParam: (page) => valueOf(page)?.next }))
  const { today } = useSite()
  const rows = valueOf(found.data?.pages[0])?.rows.slice(0, latestRows)
  return (
    <section className="item-card item-latest" aria-labelledby="item-latest">
      <div className="item-card-head">
        <h2 id="item-latest">{words.movements}</h2>
        <button type="button" className="link" onClick={onMovements}>{words.allMovements(card.postings)}</button>
      </div>
      <MovementTable rows={rows} scale={card.scale} link={paths.document} thisYear={today.slice(0, 4)} />
    </section>
  )
}

const latestRows = 12
