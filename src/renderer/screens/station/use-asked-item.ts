import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo } from 'react'
import { useSearch } from 'wouter'
import { isStationMode, type StationMode } from '#core/domain/scan/station-mode.ts'
import { useTRPC } from '../../app/client.ts'
import type { StationAtWork } from './use-station.ts'

/** `?mode=issue&item=…`, as an item's card or the search box asks: the station turns to the mode and the goods wait for their quantity. Taken once. */
export function useAskedItem({ station, state: { desk } }: StationAtWork): void {
  const trpc = useTRPC()
  const search = useSearch()
  const asked = useMemo(() => askedIn(search), [search])
  const { data } = useQuery(trpc.stock.card.queryOptions(asked?.item ?? skipToken))
  const card = data?.ok === true ? data.value.card : undefined
  const ready = card !== undefined && desk.depot !== '' ? asked : undefined
  const begin = useEffectEvent(() => {
    if (!asked || !card) return
    station.makeReady(asked.mode, card)
    history.replaceState(history.state, '', location.pathname + location.hash)
  })
  useEffect(() => {
    if (ready) begin()
  }, [ready])
}

function askedIn(search: string): { readonly mode: StationMode; readonly item: string } | undefined {
  const asked = new URLSearchParams(search)
  const [mode, item] = [asked.get('mode') ?? '', asked.get('item')]
  return item === null || !isStationMode(mode) ? undefined : { mode, item }
}
