import { spawn, type ChildProcess } from 'node:child_process'

export type WindowRequest = {
  readonly browser: string
  readonly url: string
  /** Profile folder of its own, so that closing the window ends this browser process and nobody's extensions are inside. */
  readonly profile: string
  /** Whether the process runs as root, to whom Chromium refuses its sandbox. */
  readonly asRoot: boolean
}

/** Opens the app in a window without tabs or address bar. */
export function openAppWindow(request: WindowRequest): ChildProcess {
  return spawn(request.browser, [...windowArguments(request)], { stdio: 'ignore' })
}

export function windowArguments({ url, profile, asRoot }: WindowRequest): readonly string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--window-size=1366,768',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    // The process must end with its last window, for the app ends with it.
    '--disable-background-mode',
    '--disable-features=Translate',
    ...(asRoot ? ['--no-sandbox'] : []),
  ]
}

/** The system's own command that opens an address in the default browser. */
export function defaultBrowserCommand(platform: NodeJS.Platform, url: string): readonly [string, ...string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return platform === 'darwin' ? ['open', url] : ['xdg-open', url]
}

/** Opens the default browser; answers whether the command started. */
export function openDefaultBrowser(url: string): Promise<boolean> {
  const [command, ...args] = defaultBrowserCommand(process.platform, url)
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => resolve(true))
    child.unref()
  })
}

/** Whether a window can appear at all. */
export function hasDisplay(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
}
