import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { DesktopWords } from './desktop-words.ts'

/**
 * Only what the screens cannot do: a second window, and on macOS the menus without which copying has no keys.
 * No reload, zoom or print here: F5, Ctrl+± and Ctrl+P belong to the screens.
 */
export function setMenu(words: DesktopWords, openWindow: () => void): void {
  const newWindow: MenuItemConstructorOptions = {
    label: words.newWindow,
    accelerator: 'CmdOrCtrl+Shift+N',
    click: () => openWindow(),
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(process.platform === 'darwin' ? macMenus(words, newWindow) : [{ label: words.window, submenu: [newWindow] }]))
}

function macMenus(words: DesktopWords, newWindow: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return [
    { role: 'appMenu', label: words.name },
    { label: words.edit, role: 'editMenu' },
    { label: words.window, submenu: [newWindow, { role: 'minimize' }, { role: 'togglefullscreen' }, { role: 'close' }] },
  ]
}
