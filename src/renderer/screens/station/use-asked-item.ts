import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { isStationMode, type StationMode } from '#core/domain/scan/station-mode.ts'
import { useTRPC } from '../../app/client.ts'
import type { StationAtWork } from './use-station.ts'

/** `?mode=issue&item=…`, as an item's card asks: the station turns to the mode and the goods wait for their quantity. Taken once. */
export function useAskedItem({ station, state: { desk } }: StationAtWork): void {
  const trpc = useTRPC()
  const [asked] = useState(() => askedIn(location.search))
  const { data } = useQuery(trpc.stock.card.queryOptions(asked?.item ?? skipToken))
  const card = data?.ok === true ? data.value.card : undefined
  const isReady = card !== undefined && desk.depot !== ''
  const begin = useEffectEvent(() => {
    if (!asked || !card) return
    station.makeReady(asked.mode, card)
    history.replaceState(history.state, '', location.pathname + location.hash)
  })
  useEffect(() => {
    if (isReady) begin()
  }, [isReady])
}

function askedIn(search: string): { readonly mode: StationMode; readonly item: string } | undefined {
  const asked = new URLSearchParams(search)
  const [mode, item] = [asked.get('mode') ?? '', asked.get('item')]
  return item === null || !isStationMode(mode) ? undefined : { mode, item }
}
