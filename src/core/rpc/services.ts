/** What the host lends to procedures beside the context; long work runs in workers. */
export type CoreServices = {
  readonly log: (message: string, facts: Readonly<Record<string, unknown>>) => void
  readonly uploads: Uploads
}

/** Files handed in by a window, kept in memory until used or for an hour. */
export type Uploads = {
  readonly put: (file: UploadedFile) => string
  readonly get: (id: string) => UploadedFile | undefined
}

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array }
