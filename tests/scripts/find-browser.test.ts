import { describe, expect, it } from 'vitest'
import { findBrowser, type Machine } from '../../scripts/browser/find-browser.ts'

function machine(platform: NodeJS.Platform, env: Machine['env'], installed: readonly string[]): Machine {
  return { platform, env, exists: (path) => installed.includes(path) }
}

const windows = { 'ProgramFiles(x86)': String.raw`C:\Program Files (x86)`, ProgramFiles: String.raw`C:\Program Files`, LOCALAPPDATA: String.raw`C:\Users\w\AppData\Local` }

const places = [
  ['Edge, as every Windows 10 has it', 'win32', windows, String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`],
  ['Chrome installed for one user of Windows', 'win32', windows, String.raw`C:\Users\w\AppData\Local\Google\Chrome\Application\chrome.exe`],
  ['Brave on Windows', 'win32', windows, String.raw`C:\Program Files\BraveSoftware\Brave-Browser\Application\brave.exe`],
  ['Chrome on macOS', 'darwin', { HOME: '/Users/w' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Edge in the own applications of a macOS user', 'darwin', { HOME: '/Users/w' }, '/Users/w/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['Chromium of Debian', 'linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium'],
  ['Chromium as a snap', 'linux', { PATH: '/usr/bin' }, '/snap/bin/chromium'],
] as const

describe('findBrowser', () => {
  it.each(places)('finds %s', (...[, platform, env, path]) => {
    expect(findBrowser(machine(platform, env, [path]))).toBe(path)
  })

  it('prefers the browser that the user names', () => {
    const env = { PATH: '/usr/bin', CHANGPING_BROWSER: '/opt/vivaldi/vivaldi' }
    expect(findBrowser(machine('linux', env, ['/usr/bin/chromium', '/opt/vivaldi/vivaldi']))).toBe('/opt/vivaldi/vivaldi')
  })

  it('passes over a named browser that is not there', () => {
    const env = { PATH: '/usr/bin', CHANGPING_BROWSER: '/opt/gone' }
    expect(findBrowser(machine('linux', env, ['/usr/bin/chromium']))).toBe('/usr/bin/chromium')
  })

  it('finds none where none is installed', () => {
    expect(findBrowser(machine('win32', {}, []))).toBeUndefined()
    expect(findBrowser(machine('linux', {}, ['/usr/bin/firefox']))).toBeUndefined()
  })
})
