import { afterEach, describe, expect, it, vi } from 'vitest'
import type { News } from '#renderer/app/change-stream.ts'
import { shareChanges } from '#renderer/app/share-changes.ts'

const encoder = new TextEncoder()
const open: AbortController[] = []

/** Locks of one desk: the first holds it, the others wait in turn. */
function deskLocks(): LockManager {
  let last: Promise<unknown> = Promise.resolve()
  const request = (_name: string, _options: LockOptions, hold: (lock: null) => Promise<unknown>) => {
    const held = last.then(() => hold(null))
    last = held.catch(() => undefined)
    return held
  }
  return { request, query: () => Promise.resolve({}) } as unknown as LockManager
}

/** A core whose streams the test writes into. */
function core() {
  const streams: { readonly path: string; readonly write: (line: object) => void }[] = []
  const fetch = (path: string, { signal }: { readonly signal?: AbortSignal | undefined } = {}) => {
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        streams.push({ path, write: (line) => controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`)) })
        signal?.addEventListener('abort', () => controller.error(new Error('aborted')))
      },
    })
    return Promise.resolve(new Response(body))
  }
  return { streams, fetch }
}

function openWindow(fetch: ReturnType<typeof core>['fetch'], locks: LockManager | undefined, known = 4) {
  const stop = new AbortController()
  open.push(stop)
  const told: News[] = []
  shareChanges({ fetch, known, tell: (news) => told.push(news), signal: stop.signal, locks })
  return { told, close: () => stop.abort() }
}

const posted = (sequence: number) => ({ kind: 'change', sequence, operation: 'document.post' })

afterEach(() => {
  for (const stop of open.splice(0)) stop.abort()
})

describe('windows of one desk', () => {
  it('share one stream: each hears of a posting, the core has one connection', async () => {
    const { streams, fetch } = core()
    const locks = deskLocks()
    const [first, second] = [openWindow(fetch, locks), openWindow(fetch, locks)]
    await vi.waitFor(() => expect(streams).toHaveLength(1))
    streams[0]?.write({ sequence: 5, operation: 'document.post' })
    await vi.waitFor(() => expect(first.told).toContainEqual(posted(5)))
    await vi.waitFor(() => expect(second.told).toContainEqual(posted(5)))
    expect(streams).toHaveLength(1)
  })

  it('the next window takes over where the closed one stopped', async () => {
    const { streams, fetch } = core()
    const locks = deskLocks()
    const [first, second] = [openWindow(fetch, locks), openWindow(fetch, locks)]
    await vi.waitFor(() => expect(streams).toHaveLength(1))
    streams[0]?.write({ sequence: 5, operation: 'document.post' })
    await vi.waitFor(() => expect(second.told).toContainEqual(posted(5)))
    first.close()
    await vi.waitFor(() => expect(streams).toHaveLength(2))
    expect(streams[1]?.path).toBe('/changes?after=5')
    streams[1]?.write({ sequence: 6, operation: 'document.post' })
    await vi.waitFor(() => expect(second.told).toContainEqual(posted(6)))
  })

  it('a window that read its answers earlier than the others sees the gap', async () => {
    const { streams, fetch } = core()
    const locks = deskLocks()
    openWindow(fetch, locks, 4)
    const late = openWindow(fetch, locks, 2)
    await vi.waitFor(() => expect(streams).toHaveLength(1))
    streams[0]?.write({ sequence: 5, operation: 'document.post' })
    await vi.waitFor(() => expect(late.told).toContainEqual({ kind: 'gap', sequence: 5 }))
  })

  it('hear of a draft without losing their place in the sequence', async () => {
    const { streams, fetch } = core()
    const locks = deskLocks()
    const [first, second] = [openWindow(fetch, locks), openWindow(fetch, locks)]
    await vi.waitFor(() => expect(streams).toHaveLength(1))
    streams[0]?.write({ sequence: 0, operation: 'draft.void' })
    streams[0]?.write({ sequence: 5, operation: 'document.post' })
    for (const { told } of [first, second]) {
      await vi.waitFor(() => expect(told.filter(({ kind }) => kind !== 'state')).toEqual([{ kind: 'change', sequence: 0, operation: 'draft.void' }, posted(5)]))
    }
  })

  it('each follows for itself where the page has no locks', async () => {
    const { streams, fetch } = core()
    openWindow(fetch, undefined)
    openWindow(fetch, undefined)
    await vi.waitFor(() => expect(streams).toHaveLength(2))
  })
})
