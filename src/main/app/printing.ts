import { BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { writeFile } from 'node:fs/promises'
import type { DesktopWords } from './desktop-words.ts'
import { isOwn } from './origin.ts'

/** Longest file name proposed for a saved paper. */
const nameLimit = 120

/** Lets our pages print themselves by the system's dialog and save themselves as PDF. Both answer whether it was done. */
export function offerPrinting(words: DesktopWords): void {
  ipcMain.handle('print', (event) => (isFromUs(event) ? print(event.sender) : false))
  ipcMain.handle('save-pdf', (event, name: unknown) => (isFromUs(event) ? savePdf(event.sender, fileName(name), words) : false))
}

function isFromUs(event: IpcMainInvokeEvent): boolean {
  return isOwn(event.senderFrame?.url ?? '')
}

function print(contents: WebContents): Promise<boolean> {
  return new Promise((resolve) => contents.print({ printBackground: true }, (done) => resolve(done)))
}

async function savePdf(contents: WebContents, name: string, words: DesktopWords): Promise<boolean> {
  const options = { title: words.savePdf, defaultPath: `${name}.pdf`, filters: [{ name: 'PDF', extensions: ['pdf'] }] }
  const window = BrowserWindow.fromWebContents(contents)
  const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  if (canceled || !filePath) return false
  await writeFile(filePath, await contents.printToPDF({ printBackground: true, preferCSSPageSize: true }))
  return true
}

/** A proposed name without what file systems refuse. */
function fileName(name: unknown): string {
  const plain = typeof name === 'string' ? name.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ').trim().slice(0, nameLimit) : ''
  return plain === '' ? 'changping' : plain
}
