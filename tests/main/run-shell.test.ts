import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runShell } from '../../src/main/app/run-shell.ts'
import { app, ipc, resetElectron, seen } from './electron-stub.ts'

vi.mock('electron', async () => (await import('./electron-stub.ts')).electron)

const paths = { screens: '/out/renderer', preload: '/out/preload/main.cjs', core: '/out/main/core-process/main.js' }
const own = { senderFrame: { url: 'app://changping/stock' } }
const foreign = { senderFrame: { url: 'https://elsewhere.example/' } }

const depot = mkdtempSync(join(tmpdir(), 'shell-depot-'))
afterAll(() => rmSync(depot, { recursive: true, force: true }))

async function started() {
  runShell(paths, ['--data', depot])
  await vi.waitFor(() => expect(seen.windows).toHaveLength(1))
  const [window] = seen.windows
  const [core] = seen.cores
  if (!window || !core) throw new Error('the shell did not start')
  return { window, core, contents: window.webContents }
}

beforeEach(resetElectron)

describe('the shell', () => {
  it('opens one window on our own page, shut off from Node', async () => {
    const { window } = await started()
    expect(window.loaded).toEqual(['app://changping/'])
    expect(window.options.webPreferences).toMatchObject({
      preload: '/out/preload/main.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    })
  })

  it('serves the screens under a scheme of its own that counts as secure, as the camera asks', async () => {
    await started()
    expect(seen.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }])
    expect(seen.protocols.has('app')).toBe(true)
  })

  it('keeps its own files beside the ledger and hands the folder to the core', async () => {
    const { core } = await started()
    expect(seen.paths.get('userData')).toBe(join(depot, 'window'))
    expect(core.entry).toBe(paths.core)
    expect(core.args).toEqual(['--data', depot])
  })

  it('ends at once where the same ledger is already open in another shell', () => {
    seen.lock = false
    runShell(paths, ['--data', depot])
    expect(seen.quits).toBe(1)
    expect(seen.cores).toEqual([])
  })

  it('comes to the front when it is started a second time', async () => {
    const { window } = await started()
    app.emit('second-instance')
    expect(window.focus).toHaveBeenCalled()
    expect(seen.windows).toHaveLength(1)
  })

  it('says why the ledger must not be opened, and ends', async () => {
    const { core } = await started()
    core.emit('message', { kind: 'refused', sentence: '账本在网络盘上。' })
    expect(seen.errors).toEqual(['打不开账本: 账本在网络盘上。'])
    expect(seen.quits).toBe(1)
  })

  it('ends only after the core has finished', async () => {
    const { core } = await started()
    const event = { preventDefault: vi.fn() }
    app.emit('will-quit', event)
    expect(event.preventDefault).toHaveBeenCalled()
    expect(core.messages.at(-1)?.message).toEqual({ kind: 'stop' })
    core.emit('exit', 0)
    await vi.waitFor(() => expect(seen.quits).toBe(1))
    const second = { preventDefault: vi.fn() }
    app.emit('will-quit', second)
    expect(second.preventDefault).not.toHaveBeenCalled()
  })
})

describe('a page', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('cannot leave by %s', async (way) => {
    const { contents } = await started()
    const leave = (url: string) => {
      const event = { url, isMainFrame: true, preventDefault: vi.fn() }
      contents.emit(way, event)
      return event.preventDefault.mock.calls.length > 0
    }
    expect(leave('https://elsewhere.example/')).toBe(true)
    expect(leave('file:///C:/dropped.html')).toBe(true)
    expect(leave('app://elsewhere/')).toBe(true)
    expect(leave('javascript:alert(1)')).toBe(true)
    expect(leave('blob:app://changping/0f9c')).toBe(true)
    expect(leave('app://changping/stock')).toBe(false)
  })

  it.each([
    ['app://changping/print.html', false],
    ['blob:app://changping/0f9c', false],
    ['about:blank', false],
    ['about:srcdoc', false],
    ['blob:https://elsewhere.example/0f9c', true],
    ['https://elsewhere.example/', true],
    ['data:text/html,x', true],
  ])('in a frame of its own: %s refused is %s', async (url, refused) => {
    const { contents } = await started()
    const event = { url, isMainFrame: false, preventDefault: vi.fn() }
    contents.emit('will-frame-navigate', event)
    expect(event.preventDefault.mock.calls.length > 0).toBe(refused)
  })

  it('cannot hold the page of another', async () => {
    const { contents } = await started()
    const event = { preventDefault: vi.fn() }
    contents.emit('will-attach-webview', event)
    expect(event.preventDefault).toHaveBeenCalled()
  })

  it('opens a second window of ours, shut off like the first, and no other', async () => {
    const { contents } = await started()
    expect(contents.windowOpen?.({ url: 'https://elsewhere.example/' })).toEqual({ action: 'deny' })
    expect(seen.windows).toHaveLength(1)
    expect(contents.windowOpen?.({ url: 'app://changping/stock' })).toEqual({ action: 'deny' })
    expect(seen.windows).toHaveLength(2)
    expect(seen.windows[1]?.loaded).toEqual(['app://changping/stock'])
    expect(seen.windows[1]?.options.webPreferences['sandbox']).toBe(true)
  })

  it('shows practice in the system\u2019s browser, and nothing else there', async () => {
    const { contents } = await started()
    const practice = 'http://127.0.0.1:40123/open?token=abc'
    for (const url of [practice, 'http://127.0.0.1:40123/', 'http://elsewhere.example/open?token=abc', 'file:///open?token=abc', 'not an address']) {
      expect(contents.windowOpen?.({ url })).toEqual({ action: 'deny' })
    }
    expect(seen.outside).toEqual([practice])
    expect(seen.windows).toHaveLength(1)
  })

  it.each([
    ['the camera', 'media', ['video'], 'app://changping/', true],
    ['the microphone', 'media', ['audio'], 'app://changping/', false],
    ['camera and microphone together', 'media', ['video', 'audio'], 'app://changping/', false],
    ['the camera for another page', 'media', ['video'], 'https://elsewhere.example/', false],
    ['writing to the clipboard', 'clipboard-sanitized-write', [], 'app://changping/', true],
    ['reading the clipboard', 'clipboard-read', [], 'app://changping/', false],
    ['notifications', 'notifications', [], 'app://changping/', false],
    ['the place', 'geolocation', [], 'app://changping/', false],
  ] as const)('asking for %s', async (...[, permission, mediaTypes, requestingUrl, granted]) => {
    await started()
    const answer = vi.fn()
    const request = seen.permissions.request as unknown as (...words: unknown[]) => void
    request({}, permission, answer, { requestingUrl, isMainFrame: true, mediaTypes })
    expect(answer).toHaveBeenCalledExactlyOnceWith(granted)
    const check = seen.permissions.check as unknown as (...words: unknown[]) => boolean
    if (mediaTypes.length < 2) {
      expect(check(null, permission, requestingUrl, { isMainFrame: true, mediaType: mediaTypes[0] })).toBe(granted)
    }
    expect((seen.permissions.device as unknown as () => boolean)()).toBe(false)
  })

  it('gets a port to the core only if it is ours', async () => {
    const { contents, core } = await started()
    core.emit('message', { kind: 'ready' })
    ipc.on.emit('open-core-port', { ...foreign, sender: contents })
    expect(contents.ports).toEqual([])
    ipc.on.emit('open-core-port', { ...own, sender: contents })
    expect(contents.ports).toHaveLength(1)
  })
})

describe('printing', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'shell-print-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('prints and saves our own pages', async () => {
    const { contents } = await started()
    expect(await ipc.handlers.get('print')?.({ ...own, sender: contents })).toBe(true)
    seen.saveTo = join(folder, '入库单.pdf')
    expect(await ipc.handlers.get('save-pdf')?.({ ...own, sender: contents }, '入库单')).toBe(true)
    expect(readFileSync(seen.saveTo, 'latin1')).toBe('%PDF')
  })

  it('does nothing when the dialog is left, or for another page', async () => {
    const { contents } = await started()
    expect(await ipc.handlers.get('save-pdf')?.({ ...own, sender: contents }, '入库单')).toBe(false)
    expect(await ipc.handlers.get('print')?.({ ...foreign, sender: contents })).toBe(false)
    expect(await ipc.handlers.get('save-pdf')?.({ ...foreign, sender: contents }, 'x')).toBe(false)
  })
})
