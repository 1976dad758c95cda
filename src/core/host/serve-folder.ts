import { mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { problemSentence, wordsOf } from '../i18n/words.ts'
import { serveHttp } from '../rpc/serve-http.ts'
import { removeCoreFile, writeCoreFile } from './core-file.ts'
import { openCore } from './open-core.ts'

export type ServeFolder = {
  readonly folder: string
  readonly port: number
  readonly migrations: string
  readonly screens: string | undefined
}

export type ServedFolder =
  | { readonly ok: true; readonly port: number; readonly windowUrl: () => string; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly sentence: string }

/** Opens a data folder and serves it on loopback: what browser mode, `serve` and the desktop's command-line port share. */
export async function serveFolder({ folder, port, migrations, screens }: ServeFolder): Promise<ServedFolder> {
  mkdirSync(folder, { recursive: true })
  const logger = pino({ base: null }, pino.destination({ dest: join(folder, 'changping.log'), sync: true }))
  const opened = openCore({ folder, migrations, account: userInfo().username, log: (message, facts) => logger.error(facts, message) })
  if (!opened.ok) return { ok: false, sentence: opened.problems.map((problem) => problemSentence(wordsOf('zh'), problem)).join('\n') }
  const core = opened.value
  const server = await serveHttp({ handle: core.handle, port, key: core.key, screens })
  writeCoreFile(folder, { port: server.port, pid: process.pid, key: core.key })
  return {
    ok: true,
    port: server.port,
    windowUrl: server.windowUrl,
    close: async () => {
      removeCoreFile(folder)
      await server.close()
      core.close()
    },
  }
}
