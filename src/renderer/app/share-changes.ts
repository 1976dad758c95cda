import type { CoreFetch } from './carrier.ts'
import { followChanges, newsOf, unjournalled, type News } from './change-stream.ts'

type Sharing = {
  readonly fetch: CoreFetch
  /** The sequence at which this window read its first answers. */
  readonly known: number
  readonly tell: (news: News) => void
  readonly signal: AbortSignal
  /** Absent where the page is not secure: each window then follows for itself. */
  readonly locks?: LockManager | undefined
}

type Said = News | { readonly kind: 'ask' }

/**
 * One window of the desk follows the core and tells the others, since a browser opens six connections at most;
 * when it closes, the next one takes over where it stopped.
 */
export function shareChanges({ fetch, known, tell, signal, locks }: Sharing): void {
  const channel = new BroadcastChannel(channelName)
  let last = known
  let connected: boolean | undefined
  let leads = false
  const hear = (news: News) => {
    if (news.kind === 'state') connected = news.connected
    else if (news.kind === 'gap' || news.sequence !== unjournalled) last = news.sequence
    tell(news)
  }
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.kind === 'ask') {
      if (leads && connected !== undefined) channel.postMessage({ kind: 'state', connected } satisfies Said)
    } else if (data.kind === 'change') newsOf(data, last).forEach(hear)
    else if (data.kind === 'state' || data.sequence !== last) hear(data)
  })
  channel.postMessage({ kind: 'ask' } satisfies Said)
  signal.addEventListener('abort', () => channel.close(), { once: true })
  const lead = () => {
    leads = true
    return followChanges({
      fetch, signal, known: () => last,
      tell: (news) => {
        hear(news)
        if (!signal.aborted) channel.postMessage(news satisfies Said)
      },
    })
  }
  void (locks ? locks.request(lockName, { signal }, lead).catch(() => undefined) : lead())
}

const channelName = 'changping-changes'
const lockName = 'changping-changes'
