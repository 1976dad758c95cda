import { QueryCache, QueryClient, MutationCache } from '@tanstack/react-query'
import { reportAccident } from './accidents.ts'
import { isDisconnected } from './carrier.ts'

/**
 * Offline is normal here, so nothing waits for a network. A question tries once more after a lost connection and is read
 * again when the change stream is back; a command is never sent again by itself.
 */
export function createQueries(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: reportQuestion }),
    mutationCache: new MutationCache({ onError: reportAccident }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: freshMs,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => isDisconnected(error) && failures < 1,
        retryDelay: 300,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** The change stream says when answers grow old; this is for what changes with the clock. */
const freshMs = 5 * 60_000

/** A lost connection is shown by the frame and mends by itself; the rest is an accident. */
function reportQuestion(error: Error): void {
  if (!isDisconnected(error)) reportAccident(error)
}
