import { userInfo } from 'node:os'
import { uuidv7 } from 'uuidv7'
import type { Context } from '../context.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, type Result } from '../domain/result.ts'
import type { Language } from '../i18n/words.ts'
import type { PracticePerson } from '../rpc/services.ts'
import { loadDemo } from '../usecase/load-demo.ts'
import { openLog } from './log-file.ts'
import { openCore } from './open-core.ts'
import { createPracticeRoom } from './practice-room.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { serveCore } from './serve-core.ts'

export type ServeFolder = {
  readonly folder: string
  readonly port: number
  readonly migrations: string
  readonly screens: string | undefined
  /** Screens of the practice ledger where this home shows its own in another way; else the same. */
  readonly practiceScreens?: string
  /** Of the sentence that says why a folder is refused. */
  readonly language?: Language
}

export type ServedFolder =
  | { readonly ok: true; readonly port: number; readonly windowUrl: () => string; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly sentence: string; readonly problems: readonly Problem[] }

/** Opens a data folder and serves it on loopback: what browser mode, `serve` and the desktop's command-line port share. */
export async function serveFolder({ folder, port, migrations, screens, practiceScreens = screens, language }: ServeFolder): Promise<ServedFolder> {
  const account = userInfo().username
  const own = { port }
  const practice = practiceScreens === undefined ? undefined : createPracticeRoom({
    folder, migrations, account, screens: practiceScreens,
    home: screens === undefined ? undefined : () => `http://127.0.0.1:${own.port}/`,
    fill: fillPractice,
  })
  const opened = openCore({ folder, migrations, account, log: openLog(folder), practice })
  if (!opened.ok) return { ok: false, sentence: refusalSentence(opened.problems, language), problems: opened.problems }
  const served = await serveCore(opened.value, { folder, port, screens })
  own.port = served.port
  return {
    ok: true,
    port: served.port,
    windowUrl: served.windowUrl,
    close: async () => {
      await practice?.close()
      await served.close()
    },
  }
}

/** The same sample as `changping demo` makes. */
async function fillPractice(ctx: Context): Promise<Result<readonly PracticePerson[]>> {
  const loaded = await loadDemo(ctx, { command: uuidv7(), bare: false })
  return loaded.ok ? accept(loaded.value.people) : loaded
}
