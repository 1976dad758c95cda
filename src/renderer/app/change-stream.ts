import type { CoreFetch } from './carrier.ts'
import { changeLines, type ChangeLine } from './change-lines.ts'

/** What a window must do about a line of the change stream. */
export type News =
  | { readonly kind: 'change'; readonly sequence: number; readonly operation: string }
  /** Changes were missed, or the ledger is another one: read everything again. */
  | { readonly kind: 'gap'; readonly sequence: number }
  | { readonly kind: 'state'; readonly connected: boolean }

export type Following = {
  readonly fetch: CoreFetch
  /** The last sequence this window has read. */
  readonly known: () => number
  readonly tell: (news: News) => void
  readonly signal: AbortSignal
  readonly wait?: (ms: number) => Promise<void>
}

/** Follows the core's changes until told to stop; connects again by itself, soon at first, then each second. */
export async function followChanges(following: Following): Promise<void> {
  const { signal, tell, wait = pause } = following
  let tries = 0
  while (!signal.aborted) {
    let connected = false
    try {
      for await (const line of connect(following)) {
        if (!connected) tell({ kind: 'state', connected: true })
        connected = true
        tries = 0
        for (const news of newsOf(line, following.known())) tell(news)
      }
    } catch {
      // Whatever ended it, a lost core or a silent line, the answer is to connect again.
    }
    if (signal.aborted) return
    tell({ kind: 'state', connected: false })
    await wait(Math.min(firstWaitMs * 2 ** tries, longestWaitMs))
    tries += 1
  }
}

/** A line that does not follow the known sequence means that something was missed. */
export function newsOf(line: ChangeLine, known: number): readonly News[] {
  if ('heartbeat' in line) return []
  const { sequence, operation } = line
  if (sequence === unjournalled && operation !== standing) return [{ kind: 'change', sequence, operation }]
  if (sequence === known) return []
  if (operation !== standing && sequence === known + 1) return [{ kind: 'change', sequence, operation }]
  return [{ kind: 'gap', sequence }]
}

async function* connect({ fetch, known, signal }: Following): AsyncGenerator<ChangeLine> {
  const silent = new AbortController()
  const stop = AbortSignal.any([signal, silent.signal])
  let watch = setTimeout(() => silent.abort(), silentMs)
  try {
    const response = await fetch(`/changes?after=${known()}`, { signal: stop })
    if (!response.ok || !response.body) throw new Error(`changes: ${response.status}`)
    for await (const line of changeLines(response.body)) {
      clearTimeout(watch)
      watch = setTimeout(() => silent.abort(), silentMs)
      yield line
    }
  } finally {
    clearTimeout(watch)
  }
}

const standing = 'standing'
/** Drafts are not journalled; their changes come without a place in the sequence. */
export const unjournalled = 0
const firstWaitMs = 100
const longestWaitMs = 1_000
/** Two heartbeats and a half. */
const silentMs = 25_000

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
