import { createTRPCClient, httpBatchLink, type TRPCLink } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import { observable } from '@trpc/server/observable'
import type { AppRouter } from '#core/rpc/app-router.ts'
import type { CoreInit } from './carrier.ts'
import { coreFetch } from './core-fetch.ts'
import { forgetSession, keptSession } from './session-keeping.ts'

/** `useTRPC()` gives the options for `useQuery` and `useMutation`, `useTRPCClient()` plain calls; both typed by the core's router. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

/** One client per window; over a port and over HTTP it differs in `fetch` only. */
export function createClient() {
  return createTRPCClient<AppRouter>({
    links: [
      noticeEndedSession,
      httpBatchLink({ url: rpcPath, maxURLLength: 6_000, fetch: (input, init) => coreFetch(pathOf(input), initOf(init)) }),
    ],
  })
}

const rpcPath = '/rpc'

/** An answer that says the session is over takes the window back to signing in. */
const noticeEndedSession: TRPCLink<AppRouter> = () => ({ next, op }) => observable((observer) => {
  const token = keptSession()?.token
  return next(op).subscribe({
    next: (message) => {
      if (message.result.type !== 'started' && isEnded(message.result.data)) forgetSession(token)
      observer.next(message)
    },
    error: (error) => observer.error(error),
    complete: () => observer.complete(),
  })
})

function isEnded(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('problems' in data) || !Array.isArray(data.problems)) return false
  return data.problems.some((problem: unknown) => typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'session.missing')
}

/** tRPC may make the address whole; the carrier wants the path. */
function pathOf(input: RequestInfo | URL | string): string {
  const address = input instanceof Request ? input.url : String(input)
  return address.slice(address.indexOf(rpcPath))
}

type AskedInit = { readonly method?: string | undefined; readonly headers?: unknown; readonly body?: unknown; readonly signal?: AbortSignal | null | undefined }

function initOf({ method, headers, body, signal }: AskedInit = {}): CoreInit {
  return {
    ...(method === undefined ? {} : { method }),
    headers: { ...(headers as Record<string, string> | undefined) },
    ...(typeof body === 'string' ? { body } : {}),
    ...(signal ? { signal } : {}),
  }
}
