import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'

const exposed = new Map<string, Record<string, unknown>>()
const fromShell = new EventEmitter()
const toShell: unknown[][] = []

vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: Record<string, unknown>) => void exposed.set(name, api) },
  ipcRenderer: {
    on: (channel: string, listener: (...words: unknown[]) => void) => fromShell.on(channel, listener),
    send: (...words: unknown[]) => void toShell.push(words),
    invoke: (...words: unknown[]) => Promise.resolve(toShell.push(words)),
  },
}))

const posted: unknown[][] = []
vi.stubGlobal('window', { postMessage: (...words: unknown[]) => void posted.push(words) })
await import('../../src/main/preload/main.ts')

describe('the preload', () => {
  beforeEach(() => {
    posted.length = 0
    toShell.length = 0
  })

  it('gives the page these four things and no more: nothing of Electron or Node', () => {
    expect([...exposed.keys()]).toEqual(['changping'])
    const api = exposed.get('changping') ?? {}
    expect(Object.keys(api).toSorted()).toEqual(['openCorePort', 'platform', 'print', 'savePdf'])
    expect(api['platform']).toBe(process.platform)
  })

  it('passes no word of the page to the shell but the name of a paper', () => {
    const api = exposed.get('changping') as Record<string, (...words: unknown[]) => unknown>
    api['openCorePort']?.('anything')
    api['print']?.('anything')
    api['savePdf']?.('入库单', 'anything')
    expect(toShell).toEqual([['open-core-port'], ['print'], ['save-pdf', '入库单']])
  })

  it('hands the port from the shell on to the page, and says when it is dead', () => {
    fromShell.emit('core-port', { ports: ['a port'] })
    fromShell.emit('core-lost')
    expect(posted).toEqual([
      [{ changping: 'core-port' }, '*', ['a port']],
      [{ changping: 'core-lost' }, '*'],
    ])
  })
})
