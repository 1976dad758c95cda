import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { runCore, type CoreProcess } from '../../src/main/core-process/run-core.ts'

type Said = { readonly id?: number; readonly status?: number; readonly chunk?: Uint8Array; readonly done?: boolean }

/** A port as Electron makes it: silent until started. */
function electronPort() {
  const said: Said[] = []
  let started = false
  const events = new EventEmitter()
  const port = Object.assign(events, { postMessage: (message: Said) => void said.push(message), start: () => void (started = true) })
  const call = (message: unknown) => started && events.emit('message', { data: message, ports: [] })
  return { port, said, call }
}

function core(served: unknown) {
  const shell = Object.assign(new EventEmitter(), { told: [] as unknown[], postMessage: (message: unknown) => void shell.told.push(message) })
  const exit = vi.fn()
  const process = { shell, serve: () => Promise.resolve(served), exit } as unknown as CoreProcess
  return { shell, exit, running: runCore(process) }
}

const close = vi.fn(() => Promise.resolve())
const handle = (request: Request) => Promise.resolve(new Response(new URL(request.url).pathname, { status: 201 }))

describe('the core process', () => {
  it('says that it is ready, then answers each window on its port', async () => {
    const { shell, running } = core({ ok: true, handle, close })
    await running
    expect(shell.told).toEqual([{ kind: 'ready' }])
    const windows = [electronPort(), electronPort()]
    for (const { port } of windows) shell.emit('message', { data: { kind: 'window' }, ports: [port] })
    windows[1]?.call({ id: 7, path: '/rpc/stock', method: 'GET', headers: [] })
    await vi.waitFor(() => expect(windows[1]?.said.at(-1)).toEqual({ id: 7, done: true }))
    expect(windows[1]?.said[0]).toMatchObject({ id: 7, status: 201 })
    expect(new TextDecoder().decode(windows[1]?.said[1]?.chunk)).toBe('/rpc/stock')
    expect(windows[0]?.said).toEqual([])
  })

  it('closes the ledger before it ends', async () => {
    const { shell, exit, running } = core({ ok: true, handle, close })
    await running
    shell.emit('message', { data: { kind: 'stop' }, ports: [] })
    await vi.waitFor(() => expect(exit).toHaveBeenCalledExactlyOnceWith(0))
    expect(close).toHaveBeenCalledOnce()
  })

  it('passes on why a ledger is not opened, and ends when told to', async () => {
    const { shell, exit, running } = core({ ok: false, sentence: '账本已在另一个窗口打开。' })
    await running
    expect(shell.told).toEqual([{ kind: 'refused', sentence: '账本已在另一个窗口打开。' }])
    shell.emit('message', { data: { kind: 'stop' }, ports: [] })
    await vi.waitFor(() => expect(exit).toHaveBeenCalledExactlyOnceWith(0))
  })
})
