import { serveHttp } from '../rpc/serve-http.ts'
import { removeCoreFile, writeCoreFile } from './core-file.ts'
import type { Core } from './open-core.ts'

export type ServeCore = {
  readonly folder: string
  readonly port: number
  readonly screens: string | undefined
}

export type ServedCore = { readonly port: number; readonly windowUrl: () => string; readonly close: () => Promise<void> }

/** Serves an open core on loopback and notes in its folder where; closing closes the core, too. */
export async function serveCore(core: Core, { folder, port, screens }: ServeCore): Promise<ServedCore> {
  const server = await serveHttp({ handle: core.handle, port, key: core.key, screens })
  writeCoreFile(folder, { port: server.port, pid: process.pid, key: core.key })
  return {
    port: server.port,
    windowUrl: server.windowUrl,
    close: async () => {
      removeCoreFile(folder)
      await server.close()
      core.close()
    },
  }
}
