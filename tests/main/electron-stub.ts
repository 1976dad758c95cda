import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

type Answer = (...words: readonly never[]) => unknown

/** A page of the stub; `sent` and `ports` hold what the shell gave it. */
export type FakeContents = EventEmitter & {
  readonly sent: string[]
  readonly ports: unknown[]
  windowOpen: ((details: { url: string }) => unknown) | undefined
  send: (channel: string) => void
  postMessage: (channel: string, message: unknown, ports: readonly unknown[]) => void
  setWindowOpenHandler: (handler: (details: { url: string }) => unknown) => void
  print: (options: unknown, done: (success: boolean) => void) => void
  printToPDF: () => Promise<Uint8Array>
}

export type FakeWindow = EventEmitter & {
  readonly options: { readonly webPreferences: Record<string, unknown> }
  readonly webContents: FakeContents
  readonly loaded: string[]
  readonly focus: () => void
}

export type FakeCore = EventEmitter & {
  readonly entry: string
  readonly args: readonly string[]
  readonly messages: { readonly message: unknown; readonly ports: readonly unknown[] }[]
  readonly kill: () => void
}

/** What happened to the stubbed Electron since the last `resetElectron`. */
export const seen = {
  windows: [] as FakeWindow[],
  cores: [] as FakeCore[],
  schemes: [] as unknown[],
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  permissions: { request: undefined as Answer | undefined, check: undefined as Answer | undefined, device: undefined as Answer | undefined },
  paths: new Map<string, string>(),
  errors: [] as string[],
  menus: [] as unknown[],
  quits: 0,
  lock: true,
  saveTo: undefined as string | undefined,
  outside: [] as string[],
}

const appEvents = new EventEmitter()
export const ipc = { on: new EventEmitter(), handlers: new Map<string, (...words: unknown[]) => unknown>() }

export function resetElectron(): void {
  for (const list of [seen.windows, seen.cores, seen.schemes, seen.errors, seen.menus, seen.outside]) list.length = 0
  seen.protocols.clear()
  seen.paths.clear()
  Object.assign(seen, { quits: 0, lock: true, saveTo: undefined })
  appEvents.removeAllListeners()
  ipc.on.removeAllListeners()
  ipc.handlers.clear()
}

function fakeContents(): FakeContents {
  const sent: string[] = []
  const ports: unknown[] = []
  return Object.assign(new EventEmitter(), {
    sent,
    ports,
    windowOpen: undefined,
    send: (channel: string) => void sent.push(channel),
    postMessage: (channel: string, _message: unknown, given: readonly unknown[]) => {
      sent.push(channel)
      ports.push(...given)
    },
    setWindowOpenHandler(this: FakeContents, handler: (details: { url: string }) => unknown) {
      this.windowOpen = handler
    },
    print: (_options: unknown, done: (success: boolean) => void) => done(true),
    printToPDF: () => Promise.resolve(new Uint8Array([37, 80, 68, 70])),
  })
}

function fakeWindow(options: FakeWindow['options']): FakeWindow {
  const loaded: string[] = []
  return Object.assign(new EventEmitter(), {
    options,
    webContents: fakeContents(),
    loaded,
    loadURL: (address: string) => Promise.resolve(void loaded.push(address)),
    setMenuBarVisibility: vi.fn(),
    show: vi.fn(),
    focus: vi.fn(),
    restore: vi.fn(),
    isMinimized: () => true,
    isDestroyed: () => false,
  })
}

function BrowserWindow(options: FakeWindow['options']): FakeWindow {
  const window = fakeWindow(options)
  seen.windows.push(window)
  appEvents.emit('web-contents-created', {}, window.webContents)
  return window
}
BrowserWindow.fromWebContents = () => null

function fork(entry: string, args: readonly string[]): FakeCore {
  const messages: FakeCore['messages'] = []
  const core = Object.assign(new EventEmitter(), {
    entry,
    args,
    messages,
    kill: vi.fn(),
    postMessage: (message: unknown, ports: readonly unknown[] = []) => void messages.push({ message, ports }),
  })
  seen.cores.push(core)
  return core
}

let channels = 0
function MessageChannelMain() {
  channels += 1
  return { port1: `core end ${channels}`, port2: `page end ${channels}` }
}

export const app = Object.assign(appEvents, {
  setPath: (name: string, path: string) => void seen.paths.set(name, path),
  requestSingleInstanceLock: () => seen.lock,
  whenReady: () => Promise.resolve(),
  getLocale: () => 'zh-CN',
  quit: () => {
    seen.quits += 1
  },
})

/** The module that stands in for `electron`. */
export const electron = {
  app,
  BrowserWindow,
  MessageChannelMain,
  utilityProcess: { fork },
  shell: { openExternal: (address: string) => Promise.resolve(void seen.outside.push(address)) },
  protocol: {
    registerSchemesAsPrivileged: (schemes: readonly unknown[]) => void seen.schemes.push(...schemes),
    handle: (scheme: string, answer: (request: Request) => Promise<Response>) => void seen.protocols.set(scheme, answer),
  },
  session: {
    defaultSession: {
      setPermissionRequestHandler: (answer: Answer) => void (seen.permissions.request = answer),
      setPermissionCheckHandler: (answer: Answer) => void (seen.permissions.check = answer),
      setDevicePermissionHandler: (answer: Answer) => void (seen.permissions.device = answer),
    },
  },
  ipcMain: {
    on: (channel: string, listener: (...words: unknown[]) => void) => ipc.on.on(channel, listener),
    handle: (channel: string, handler: (...words: unknown[]) => unknown) => void ipc.handlers.set(channel, handler),
  },
  dialog: {
    showErrorBox: (title: string, detail: string) => void seen.errors.push(`${title}: ${detail}`),
    showSaveDialog: () => Promise.resolve({ canceled: seen.saveTo === undefined, filePath: seen.saveTo ?? '' }),
  },
  Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: (menu: unknown) => void seen.menus.push(menu) },
}
