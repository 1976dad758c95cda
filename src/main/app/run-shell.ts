import { app, dialog, ipcMain, protocol, session, shell, type BrowserWindow } from 'electron'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { openAppWindow } from './app-window.ts'
import { keepCore, type CoreKeeper } from './core-keeper.ts'
import { defaultDataFolder } from '#core/host/data-folder.ts'
import { desktopWords, type DesktopWords } from './desktop-words.ts'
import { guardContents } from './guard-contents.ts'
import { guardPermissions } from './guard-permissions.ts'
import { setMenu } from './menu.ts'
import { isOwn, scheme } from './origin.ts'
import { offerPrinting } from './printing.ts'
import { answerScreens } from './screens-protocol.ts'
import { dataArgument } from './shell-arguments.ts'

export type ShellPaths = { readonly screens: string; readonly preload: string; readonly core: string }

/**
 * Runs the desktop shell: one per data folder, its windows, and the core process behind them. Returns before Electron is
 * ready, for Electron waits for the entry module to be through.
 */
export function runShell(paths: ShellPaths, words: readonly string[]): void {
  const data = resolve(dataArgument(words) ?? defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() }))
  // The lock below belongs to this folder: another ledger may be open in another shell.
  const own = join(data, 'window')
  mkdirSync(own, { recursive: true })
  app.setPath('userData', own)
  if (!app.requestSingleInstanceLock()) return app.quit()
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ])
  void app.whenReady().then(() => open(paths, data))
}

function open({ screens, preload, core: entry }: ShellPaths, data: string): void {
  const words = desktopWords(app.getLocale())
  protocol.handle(scheme, answerScreens(screens))
  guardPermissions(session.defaultSession)
  const openWindow = (address?: string) => openAppWindow({ preload, ...(address ? { address } : {}) })
  app.on('web-contents-created', (_event, contents) => guardContents(contents, { open: openWindow, openOutside: (address) => void shell.openExternal(address) }))
  const core = keepCore({ entry, args: ['--data', data], ...endings(words) })
  ipcMain.on('open-core-port', (event) => {
    if (isOwn(event.senderFrame?.url ?? '')) core.connect(event.sender)
  })
  offerPrinting(words)
  setMenu(words, () => openWindow())
  const first = openWindow()
  keepOneShell(first, () => openWindow())
  endTogether(core)
}

/** What ends the shell before its time, each with its sentence. */
function endings(words: DesktopWords) {
  const endWith = (title: string, detail: string) => {
    dialog.showErrorBox(title, detail)
    app.quit()
  }
  return {
    refused: (sentence: string) => endWith(words.cannotOpen, sentence),
    gaveUp: () => endWith(words.coreGone, words.coreGoneDetail),
  }
}

/** Starting the app a second time brings the first window to the front; clicking it in the macOS dock opens one where none is left. */
function keepOneShell(first: BrowserWindow, openWindow: () => BrowserWindow): void {
  let window = first
  const bringForward = () => {
    if (window.isDestroyed()) window = openWindow()
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }
  app.on('second-instance', bringForward)
  app.on('activate', bringForward)
}

/** The last window closed ends the app; the app ends only after the core has finished. */
function endTogether(core: CoreKeeper): void {
  let finished = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    void core.stop().then(() => {
      finished = true
      app.quit()
    })
  })
}
