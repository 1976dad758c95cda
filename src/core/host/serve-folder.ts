import { userInfo } from 'node:os'
import type { Problem } from '../domain/problem.ts'
import type { Language } from '../i18n/words.ts'
import { serveHttp } from '../rpc/serve-http.ts'
import { removeCoreFile, writeCoreFile } from './core-file.ts'
import { openLog } from './log-file.ts'
import { openCore } from './open-core.ts'
import { refusalSentence } from './refusal-sentence.ts'

export type ServeFolder = {
  readonly folder: string
  readonly port: number
  readonly migrations: string
  readonly screens: string | undefined
  /** Of the sentence that says why a folder is refused. */
  readonly language?: Language
}

export type ServedFolder =
  | { readonly ok: true; readonly port: number; readonly windowUrl: () => string; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly sentence: string; readonly problems: readonly Problem[] }

/** Opens a data folder and serves it on loopback: what browser mode, `serve` and the desktop's command-line port share. */
export async function serveFolder({ folder, port, migrations, screens, language }: ServeFolder): Promise<ServedFolder> {
  const opened = openCore({ folder, migrations, account: userInfo().username, log: openLog(folder) })
  if (!opened.ok) return { ok: false, sentence: refusalSentence(opened.problems, language), problems: opened.problems }
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
