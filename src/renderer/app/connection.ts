import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { sharedValue, useShared } from '../parts/shared-value.ts'
import { coreFetch } from './core-fetch.ts'
import type { News } from './change-stream.ts'
import { invalidateAfter } from './invalidate.ts'
import { shareChanges } from './share-changes.ts'

export type Connection = 'connected' | 'lost'

/** Whether the core answers; the frame says so when it does not. */
export function useConnection(): Connection {
  return useShared(connection)
}

/** While somebody is signed in, every window hears of each posting and reads again what it may have changed. */
export function useChangeFeed(known: number): void {
  const queries = useQueryClient()
  const start = useEffectEvent((signal: AbortSignal) => shareChanges({
    fetch: coreFetch, known, signal,
    locks: 'locks' in navigator ? navigator.locks : undefined,
    tell: (news) => hear(queries, news),
  }))
  useEffect(() => {
    const stop = new AbortController()
    start(stop.signal)
    return () => stop.abort()
  }, [])
}

const connection = sharedValue<Connection>('connected')

function hear(queries: QueryClient, news: News): void {
  if (news.kind === 'change') invalidateAfter(queries, news.operation)
  if (news.kind === 'gap') void queries.invalidateQueries()
  if (news.kind === 'state') {
    const back = news.connected && connection.get() === 'lost'
    connection.set(news.connected ? 'connected' : 'lost')
    if (back) void queries.invalidateQueries()
  }
}
