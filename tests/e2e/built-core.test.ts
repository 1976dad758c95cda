import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureElectronBundles } from '../../scripts/build/electron-bundles.ts'
import { inRoot } from '../../scripts/root.ts'

type Told = { readonly toShell?: unknown; readonly toWindow?: { readonly id: number; readonly status?: number; readonly done?: boolean } }

/** The core process as built for Electron, under plain Node with Electron's ports stood in for. */
describe('the built core process', () => {
  let data = ''
  let core: ChildProcess
  const told: Told[] = []

  beforeAll(async () => {
    await ensureElectronBundles(() => undefined)
    data = mkdtempSync(join(tmpdir(), 'changping-built-'))
    core = start()
    core.on('message', (message: Told) => told.push(message))
  })
  afterAll(() => {
    core.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  })

  function start(): ChildProcess {
    return fork(inRoot('out/main/core-process/main.js'), ['--data', data], {
      execArgv: ['--import', inRoot('tests/e2e/support/parent-port.mjs')],
      serialization: 'advanced',
    })
  }

  function next(child: ChildProcess, fits: (message: Told) => boolean): Promise<Told> {
    const had = child === core ? told.find(fits) : undefined
    if (had) return Promise.resolve(had)
    return new Promise((resolve) => child.on('message', (message: Told) => fits(message) && resolve(message)))
  }

  it('finds its migrations and packages from its own place, and is ready', async () => {
    expect(await next(core, ({ toShell }) => toShell !== undefined)).toEqual({ toShell: { kind: 'ready' } })
  })

  it('answers a window on its port', async () => {
    core.send({ toCore: { kind: 'window' } })
    core.send({ call: { id: 1, path: '/nowhere', method: 'GET', headers: [] } })
    await next(core, ({ toWindow }) => toWindow?.done === true)
    expect(told.find(({ toWindow }) => toWindow?.status !== undefined)?.toWindow).toMatchObject({ id: 1, status: 404 })
  })

  it('refuses a ledger that another core holds, in one sentence', async () => {
    const second = start()
    const { toShell } = await next(second, (message) => message.toShell !== undefined)
    expect(toShell).toMatchObject({ kind: 'refused', sentence: expect.stringContaining(data) })
    const ended = new Promise((resolve) => second.once('exit', resolve))
    second.send({ toCore: { kind: 'stop' } })
    expect(await ended).toBe(0)
  })

  it('closes the ledger and ends when the shell says so', async () => {
    const ended = new Promise((resolve) => core.once('exit', resolve))
    core.send({ toCore: { kind: 'stop' } })
    expect(await ended).toBe(0)
  })
})
