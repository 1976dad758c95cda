import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo } from 'react'
import type { GridView } from '../parts/grid-view.ts'
import { useKept } from '../parts/kept.ts'
import { gridOver, parsed, readListView, type ListView } from '../parts/list-view.ts'
import { sharedValue, useShared } from '../parts/shared-value.ts'
import { useTRPC, useTRPCClient } from './client.ts'
import { useSession } from './session.tsx'
import { useSend } from './use-send.ts'

/** A list as it stands, and how its conditions are set and read back. */
export type ListAsked<Filter> = {
  readonly list: 'stock' | 'documents'
  readonly filter: Filter
  readonly setFilter: (filter: Filter) => void
  /** Constant: conditions of this version out of what was kept. */
  readonly readFilter: (kept: unknown) => Filter
  /** The columns before anybody changed them. */
  readonly declared: GridView
}

export type NamedView<Filter> = ListView<Filter> & { readonly id: string; readonly name: string }

/** This person's views of a list, the one that is open, and the columns shown: those of the view, else those kept at this desk. */
export function useListViews<Filter extends object>({ list, filter, setFilter, readFilter, declared }: ListAsked<Filter>) {
  const trpc = useTRPC()
  const { me } = useSession()
  const { data } = useQuery(trpc.view.list.queryOptions({ list }))
  const views = useMemo(() => (data?.ok ? data.value.map(({ id, name, view }): NamedView<Filter> => ({ id, name, ...readListView(view, readFilter) })) : undefined), [data, readFilter])
  const { place, setPlace } = usePlace(list)
  const [kept, keep] = useKept(`${list}-view-${me.id}`)
  const open = views?.find(({ id }) => id === place.open)
  const own = useMemo(() => gridOver(parsed(kept), declared), [kept, declared])
  const grid = useMemo(() => (open ? gridOver(place.grid ?? open.grid, declared) : own), [open, place.grid, own, declared])
  const choose = (view: NamedView<Filter>) => {
    setPlace({ begun: true, open: view.id })
    setFilter(view.filter)
  }
  const begin = useEffectEvent((known: readonly NamedView<Filter>[]) => {
    const first = place.begun || !same(filter, readFilter(undefined)) ? undefined : known.find(({ opens }) => opens)
    if (first) choose(first)
    else if (!place.begun) setPlace({ begun: true })
  })
  useEffect(() => {
    if (views) begin(views)
  }, [views])
  return {
    views: views ?? none, open, grid, choose, ...useWrites({ list, views: views ?? none }),
    changed: open !== undefined && (place.grid !== undefined || !same(filter, open.filter)),
    now: { filter, grid },
    enter: (id: string) => setPlace({ begun: true, open: id }),
    leave: () => setPlace({ begun: true }),
    changeGrid: (next: GridView) => (open ? setPlace({ ...place, grid: next }) : keep(JSON.stringify(next))),
    resetGrid: () => (open ? setPlace({ ...place, grid: declared }) : keep(null)),
  }
}

export type ListViews<Filter extends object> = ReturnType<typeof useListViews<Filter>>

type Writing<Filter> = { readonly list: ListAsked<Filter>['list']; readonly views: readonly NamedView<Filter>[] }

function useWrites<Filter extends object>({ list, views }: Writing<Filter>) {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const again = () => queries.invalidateQueries(trpc.view.list.queryFilter({ list }))
  const saving = useSend<NamedView<Filter>, unknown>(async ({ id, name, filter, grid, opens }) => {
    const others = opens ? views.filter((view) => view.opens && view.id !== id) : []
    for (const other of others) await client.view.save.mutate({ id: other.id, list, name: other.name, view: textOf({ ...other, opens: false }) })
    return client.view.save.mutate({ id, list, name, view: textOf({ filter, grid, opens }) })
  })
  const removing = useSend<{ readonly id: string }, true>(({ id }) => client.view.remove.mutate({ id }))
  return {
    problems: [...saving.problems, ...removing.problems],
    busy: saving.busy || removing.busy,
    clearProblems: saving.clearProblems,
    save: async (view: NamedView<Filter>) => {
      const saved = (await saving.send(view)) !== undefined
      await again()
      return saved
    },
    remove: async (id: string) => {
      const removed = (await removing.send({ id })) !== undefined
      await again()
      return removed
    },
  }
}

function textOf<Filter>({ filter, grid, opens }: ListView<Filter>): string {
  return JSON.stringify({ filter, grid, opens })
}

/** Where this window stands in a list: whether it has begun, which view is open, its columns where they were changed since. */
type Place = { readonly begun: boolean; readonly open?: string; readonly grid?: GridView }

const places = { stock: sharedValue<{ readonly [person: string]: Place }>({}), documents: sharedValue<{ readonly [person: string]: Place }>({}) }
const fresh: Place = { begun: false }
const none: readonly never[] = []

function usePlace(list: keyof typeof places) {
  const { me } = useSession()
  const all = useShared(places[list])
  return { place: all[me.id] ?? fresh, setPlace: (place: Place) => places[list].set({ ...places[list].get(), [me.id]: place }) }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

/** Conditions set and unset again come back in another order. */
function sorted(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).filter(([, part]) => part !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)) : value
}
