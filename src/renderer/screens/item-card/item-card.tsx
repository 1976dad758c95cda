import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams } from 'wouter'
import { useTRPC } from '../../app/client.ts'
import { paths } from '../../app/paths.ts'
import { ActionButton } from '../../parts/action-button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { sharedValue, useShared } from '../../parts/shared-value.ts'
import { ViewTabs } from '../../parts/view-tabs.tsx'
import { useWords } from '../../parts/words.tsx'
import { CardHead } from './card-head.tsx'
import { CardToolbar } from './card-toolbar.tsx'
import { valueOf, type Card, type SeenCard } from './card-types.ts'
import { MovementsTab } from './movements-tab.tsx'
import { Overview } from './overview.tsx'
import { PlacesTab } from './places-tab.tsx'
import { UnitsTab } from './units-tab.tsx'
import './item-card.css'

/** 物资卡片: one item, where it is, what became of it. */
export function ItemCard() {
  const words = useWords()
  const { id } = useParams<{ id: string }>()
  const trpc = useTRPC()
  const [, go] = useLocation()
  const { data } = useQuery(trpc.stock.card.queryOptions(id))
  const seen = valueOf(data)
  const toward = (item: string | undefined) => (item === undefined ? undefined : () => go(paths.item(item), { replace: true }))
  if (data?.ok === false) {
    return <div className="item-refused"><ProblemList problems={data.problems} /><ActionButton text={words.item.back} onPress={() => go(paths.stock)} /></div>
  }
  return (
    <>
      <CardToolbar item={id} onPrevious={toward(seen?.neighbours.previous)} onNext={toward(seen?.neighbours.next)} />
      {seen ? <Opened key={id} seen={seen} /> : null}
    </>
  )
}

const tabNames = ['overview', 'places', 'movements', 'units'] as const
type Tab = (typeof tabNames)[number]

/** The tab stays the same from item to item. */
const openTab = sharedValue<Tab>('overview')

function Opened({ seen: { card } }: { readonly seen: SeenCard }) {
  const words = useWords().item
  const wanted = useShared(openTab)
  const tabs = tabNames.filter((tab) => tab !== 'units' || card.tracking === 'serial')
  const chosen = tabs.includes(wanted) ? wanted : 'overview'
  useKeys(tabs.map((tab, at) => ({ combo: String(at + 1), label: words.tabs[tab], run: () => openTab.set(tab) })))
  const counts: { readonly [Of in Tab]?: number } = { places: card.places, movements: card.postings }
  return (
    <>
      <CardHead card={card} />
      <ViewTabs name={words.tabList} chosen={chosen} onChoose={(key) => openTab.set(tabs.find((tab) => tab === key) ?? 'overview')}
        tabs={tabs.map((tab) => ({ key: tab, text: words.tabs[tab], count: counts[tab] }))} />
      <Page tab={chosen} card={card} />
    </>
  )
}

function Page({ tab, card }: { readonly tab: Tab; readonly card: Card }) {
  if (tab === 'places') return <PlacesTab card={card} />
  if (tab === 'movements') return <MovementsTab card={card} />
  if (tab === 'units') return <UnitsTab card={card} />
  return <Overview card={card} onPlaces={() => openTab.set('places')} onMovements={() => openTab.set('movements')} />
}
