/** What the desktop shell lends to a page; a browser has none. */
export type Shell = {
  readonly platform: string
  /** Asks for a port to the core: it comes as a message event of the window, now and after each restart of the core. */
  readonly openCorePort: () => void
  readonly print: () => Promise<unknown>
  readonly savePdf: (name: string) => Promise<unknown>
}

declare global {
  var changping: Shell | undefined
}

export function shell(): Shell | undefined {
  return globalThis.changping
}
