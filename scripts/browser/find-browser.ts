import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'

export type Machine = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
}

/** Commands of Chromium-family browsers on Linux, best known first. */
const linuxCommands = [
  'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge',
  'chromium', 'chromium-browser', 'brave-browser',
]

const macApplications = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser']

/** Folders of the same browsers under a Windows program folder; Edge comes with every Windows 10. */
const windowsPrograms = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
] as const

export const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync }

/** Path of an installed Chromium-family browser; CHANGPING_BROWSER names another. */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  const named = machine.env['CHANGPING_BROWSER']
  if (named && machine.exists(named)) return named
  return candidates(machine).find((path) => machine.exists(path))
}

function candidates({ platform, env }: Machine): readonly string[] {
  if (platform === 'win32') return windowsPaths(env)
  if (platform === 'darwin') return macPaths(env)
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean)
  return [...linuxCommands.flatMap((name) => folders.map((folder) => posix.join(folder, name))), '/snap/bin/chromium']
}

function windowsPaths(env: Machine['env']): readonly string[] {
  const folders = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined)
  return windowsPrograms.flatMap((program) => folders.map((folder) => win32.join(folder, ...program)))
}

function macPaths(env: Machine['env']): readonly string[] {
  const folders = ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')]
  return macApplications.flatMap((name) => folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)))
}
