import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepCore } from '../../src/main/app/core-keeper.ts'
import { resetElectron, seen } from './electron-stub.ts'

vi.mock('electron', async () => (await import('./electron-stub.ts')).electron)

/** A page that notes what it is sent. */
function page() {
  const sent: string[] = []
  const ports: unknown[] = []
  const contents = Object.assign(new EventEmitter(), {
    sent,
    ports,
    send: (channel: string) => void sent.push(channel),
    postMessage: (channel: string, _message: unknown, given: readonly unknown[]) => {
      sent.push(channel)
      ports.push(...given)
    },
  })
  return { sent, ports, contents: contents as unknown as WebContents, leave: () => contents.emit('destroyed') }
}

const refused = vi.fn()
const gaveUp = vi.fn()
const keep = () => keepCore({ entry: '/core.js', args: ['--data', '/d'], refused, gaveUp })
const latest = () => {
  const core = seen.cores.at(-1)
  if (!core) throw new Error('no core runs')
  return core
}

beforeEach(() => {
  resetElectron()
  vi.useFakeTimers()
  refused.mockReset()
  gaveUp.mockReset()
})
afterEach(() => vi.useRealTimers())

describe('the core process', () => {
  it('shares one channel with each page: one end each', () => {
    const { connect } = keep()
    latest().emit('message', { kind: 'ready' })
    const first = page()
    connect(first.contents)
    const [given] = latest().messages
    expect(given?.message).toEqual({ kind: 'window' })
    expect(String(given?.ports[0]).replace('core', 'page')).toBe(first.ports[0])
  })

  it('is waited for by a page that asks before it is up', () => {
    const { connect } = keep()
    const early = page()
    connect(early.contents)
    expect(early.ports).toEqual([])
    latest().emit('message', { kind: 'ready' })
    expect(early.ports).toHaveLength(1)
  })

  it('is started again when it dies; every page learns it at once and gets a new port by itself', () => {
    const { connect } = keep()
    const pages = [page(), page()]
    latest().emit('message', { kind: 'ready' })
    for (const { contents } of pages) connect(contents)
    latest().emit('exit', 1)
    expect(pages.map(({ sent }) => sent.at(-1))).toEqual(['core-lost', 'core-lost'])
    vi.advanceTimersByTime(100)
    expect(seen.cores).toHaveLength(2)
    latest().emit('message', { kind: 'ready' })
    expect(pages.map(({ ports }) => ports.length)).toEqual([2, 2])
  })

  it('is also started again when it ends of itself, for nobody told it to', () => {
    keep()
    latest().emit('exit', 0)
    vi.advanceTimersByTime(100)
    expect(seen.cores).toHaveLength(2)
  })

  it('waits longer after each fall', () => {
    keep()
    const startsAfter = (ms: number) => {
      const before = seen.cores.length
      latest().emit('exit', 1)
      vi.advanceTimersByTime(ms - 1)
      const tooEarly = seen.cores.length > before
      vi.advanceTimersByTime(1)
      return !tooEarly && seen.cores.length === before + 1
    }
    expect([100, 200, 400, 800].map(startsAfter)).toEqual([true, true, true, true])
  })

  it('is left down, aloud, after five falls in a minute', () => {
    keep()
    for (let fall = 0; fall < 5; fall += 1) {
      latest().emit('exit', 1)
      vi.advanceTimersByTime(5_000)
    }
    expect(gaveUp).toHaveBeenCalledOnce()
    expect(seen.cores).toHaveLength(5)
  })

  it('goes on for ever with a fall a quarter of an hour', () => {
    keep()
    for (let fall = 0; fall < 20; fall += 1) {
      latest().emit('exit', 1)
      vi.advanceTimersByTime(900_000)
    }
    expect(gaveUp).not.toHaveBeenCalled()
    expect(seen.cores).toHaveLength(21)
  })

  it('is not started again after it refused the ledger', () => {
    keep()
    latest().emit('message', { kind: 'refused', sentence: '账本已损坏。' })
    latest().emit('exit', 1)
    vi.advanceTimersByTime(60_000)
    expect(refused).toHaveBeenCalledExactlyOnceWith('账本已损坏。')
    expect(seen.cores).toHaveLength(1)
  })

  it('gives no port to a page that is gone', () => {
    const { connect } = keep()
    const gone = page()
    latest().emit('message', { kind: 'ready' })
    connect(gone.contents)
    gone.leave()
    latest().emit('exit', 1)
    vi.advanceTimersByTime(100)
    latest().emit('message', { kind: 'ready' })
    expect(gone.ports).toHaveLength(1)
    expect(gone.sent).not.toContain('core-lost')
  })

  it('is given time to finish, then ended', async () => {
    const { stop } = keep()
    const core = latest()
    const stopped = stop()
    expect(core.messages).toEqual([{ message: { kind: 'stop' }, ports: [] }])
    vi.advanceTimersByTime(4_999)
    expect(core.kill).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(core.kill).toHaveBeenCalledOnce()
    core.emit('exit', 0)
    await stopped
    expect(seen.cores).toHaveLength(1)
  })
})
