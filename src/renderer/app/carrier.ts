/** Message of the error of a call that found no core: it may or may not have been done. */
export const disconnected = 'disconnected'

export function isDisconnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.message === disconnected || isDisconnected(error.cause)
}

export type CoreInit = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer> | Blob | undefined
  readonly signal?: AbortSignal | undefined
}

/** `fetch` to the core, whatever carries it; `path` begins with a slash. Throws `disconnected` where no core answers. */
export type CoreFetch = (path: string, init?: CoreInit) => Promise<Response>
