import { join } from 'node:path'
import { findBrowser } from '../browser/find-browser.ts'
import { inRoot } from '../root.ts'
import { hasDisplay, openAppWindow, openDefaultBrowser } from './app-window.ts'
import { startCore, type Core } from './core.ts'

export type BrowserMode = {
  readonly data: string
  readonly port: string
  readonly open: boolean
  readonly say: (line: string) => void
}

/** Runs the core on loopback and shows it in a browser; answers the exit code when it is over. */
export async function runBrowserMode({ data, port, open, say }: BrowserMode): Promise<number> {
  const command = (at: string) => [process.execPath, 'src/browser-host/main.ts', '--data', data, '--port', at] as const
  const core = await startCore({ command, cwd: inRoot(), port, say })
  if ('failed' in core) return core.failed
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, core.stop)
  if (open) await show(core, data, say)
  return core.ended
}

async function show(core: Core, data: string, say: (line: string) => void): Promise<void> {
  if (!hasDisplay(process.platform, process.env)) return say('No display here: open the address above in a browser.')
  const browser = findBrowser()
  if (browser) return showAppWindow(core, browser, join(data, 'window'))
  if (!(await openDefaultBrowser(core.url))) say('No browser found: open the address above in one.')
}

/** A browser that ends sooner handed the window to one already running on the same profile. */
const handedOverMs = 5_000

/** The app ends when its last window is closed, and its windows when the app ends. */
function showAppWindow(core: Core, browser: string, profile: string): void {
  const openedAt = Date.now()
  const window = openAppWindow({ browser, url: core.url, profile, asRoot: process.getuid?.() === 0 })
  window.once('error', () => void openDefaultBrowser(core.url))
  window.once('exit', () => {
    if (Date.now() - openedAt > handedOverMs) core.stop()
  })
  void core.ended.then(() => window.kill())
}
