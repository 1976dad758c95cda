import { describe, expect, it } from 'vitest'
import { defaultBrowserCommand, hasDisplay, windowArguments } from '../../scripts/start/app-window.ts'
import { readArguments } from '../../scripts/start/arguments.ts'
import { defaultDataFolder } from '../../src/core/host/data-folder.ts'

describe('readArguments', () => {
  it('chooses Electron, the default folder and a window when nothing is said', () => {
    expect(readArguments([])).toEqual({ browser: false, data: undefined, port: undefined, open: true, help: false })
  })

  it('reads browser mode, folder and port', () => {
    expect(readArguments(['--browser', '--data', '账', '--port', '4100', '--no-open'])).toEqual({
      browser: true, data: '账', port: '4100', open: false, help: false,
    })
  })

  it('refuses what it does not know', () => {
    expect(() => readArguments(['--brwoser'])).toThrow(/--brwoser/)
  })
})

describe('defaultDataFolder', () => {
  it.each([
    ['win32', { LOCALAPPDATA: String.raw`C:\Users\w\AppData\Local` }, String.raw`C:\Users\w\AppData\Local\changping`],
    ['win32', {}, String.raw`C:\Users\w\AppData\Local\changping`],
    ['darwin', {}, '/home/w/Library/Application Support/changping'],
    ['linux', {}, '/home/w/.local/share/changping'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/changping'],
  ] as const)('on %s with %j is %s', (platform, env, folder) => {
    const home = platform === 'win32' ? String.raw`C:\Users\w` : '/home/w'
    expect(defaultDataFolder({ platform, env, home })).toBe(folder)
  })
})

describe('the app window', () => {
  it('has no tabs, its own profile, and no sandbox switch for an ordinary user', () => {
    const words = windowArguments({ browser: 'chromium', url: 'http://127.0.0.1:1/?token=x', profile: '/d/window', asRoot: false })
    expect(words).toContain('--app=http://127.0.0.1:1/?token=x')
    expect(words).toContain('--user-data-dir=/d/window')
    expect(words).not.toContain('--no-sandbox')
  })

  it('gives up the sandbox only as root, where Chromium would not start', () => {
    expect(windowArguments({ browser: 'chromium', url: 'http://a', profile: '/d', asRoot: true })).toContain('--no-sandbox')
  })

  it('reaches the default browser of each system without a shell', () => {
    const url = 'http://127.0.0.1:1/?a=1&token=x'
    expect(defaultBrowserCommand('win32', url)).toEqual(['rundll32', 'url.dll,FileProtocolHandler', url])
    expect(defaultBrowserCommand('darwin', url)).toEqual(['open', url])
    expect(defaultBrowserCommand('linux', url)).toEqual(['xdg-open', url])
  })

  it('needs a display on Linux only', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay('win32', {})).toBe(true)
  })
})
