import type { WebContents } from 'electron'
import { isOwn, isOwnFrame } from './origin.ts'

/** A page shows our own screens and nothing else: no navigation away, no frames of others, no windows but our own. */
export function guardContents(contents: WebContents, openWindow: (address: string) => void): void {
  const keepInside = (event: { readonly preventDefault: () => void }, address: string) => {
    if (!isOwn(address)) event.preventDefault()
  }
  contents.on('will-navigate', (event) => keepInside(event, event.url))
  contents.on('will-redirect', (event) => keepInside(event, event.url))
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame ? !isOwn(event.url) : !isOwnFrame(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (isOwn(url)) openWindow(url)
    return { action: 'deny' }
  })
}
