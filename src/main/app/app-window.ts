import { BrowserWindow } from 'electron'
import { isOwn, ownOrigin } from './origin.ts'

export type WindowOptions = {
  /** Path of the built preload. */
  readonly preload: string
  /** Address of ours to show; the first screen unless given. */
  readonly address?: string
}

/** Opens a window on our screens, shut off from Node and from every other page. */
export function openAppWindow({ preload, address = `${ownOrigin}/` }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#EDF0F3',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  })
  // The menu's keys work without its bar; a bar that comes with Alt would take the Alt keys of the screens.
  window.setMenuBarVisibility(false)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(isOwn(address) ? address : `${ownOrigin}/`)
  return window
}
