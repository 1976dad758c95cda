import type { WebContents } from 'electron'
import { isOwn, isOwnFrame, isPracticeWindow } from './origin.ts'

export type Windows = {
  readonly open: (address: string) => void
  /** In the system's browser. */
  readonly openOutside: (address: string) => void
}

/** A page shows our own screens and nothing else: no navigation away, no frames of others, no windows but our own and practice's. */
export function guardContents(contents: WebContents, windows: Windows): void {
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
    if (isOwn(url)) windows.open(url)
    if (isPracticeWindow(url)) windows.openOutside(url)
    return { action: 'deny' }
  })
}
