import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import { accept, type Result } from '../domain/result.ts'
import { siteOf } from '../query/site-of.ts'
import type { OpenedPractice, PracticePerson, PracticeRoom } from '../rpc/services.ts'
import { openLog } from './log-file.ts'
import { openCore } from './open-core.ts'
import { databaseName } from './open-ledger.ts'
import { serveCore, type ServedCore } from './serve-core.ts'

export type PracticeRoomOf = {
  /** Data folder of the real ledger. */
  readonly folder: string
  readonly migrations: string
  readonly screens: string
  readonly account: string
  /** Address of the real ledger's windows; none where they are no pages of a browser. */
  readonly home: (() => string) | undefined
  /** Makes the sample in an empty database; answers who may sign in there. */
  readonly fill: (ctx: Context) => Promise<Result<readonly PracticePerson[]>>
}

/** 示例数据: a ledger of its own in a folder of its own, with its own core and port, so that nothing of it meets the real one. */
export function createPracticeRoom(of: PracticeRoomOf): PracticeRoom & { readonly close: () => Promise<void> } {
  const folder = join(of.folder, 'practice')
  const open: { served: ServedCore | undefined } = { served: undefined }
  const close = async () => {
    await open.served?.close()
    open.served = undefined
  }
  return {
    made: () => existsSync(join(folder, databaseName)),
    open: async (fresh) => {
      if (open.served && !fresh) return accept({ url: open.served.windowUrl(), people: [] })
      await close()
      if (fresh) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
      const opened = await openRoom(of, folder)
      if (!opened.ok) return opened
      open.served = opened.value.served
      return accept({ url: open.served.windowUrl(), people: opened.value.people })
    },
    close,
  }
}

type Opened = Pick<OpenedPractice, 'people'> & { readonly served: ServedCore }

async function openRoom({ migrations, screens, account, home, fill }: PracticeRoomOf, folder: string): Promise<Result<Opened>> {
  const opened = openCore({ folder, migrations, account, log: openLog(folder), ...(home ? { home } : {}) })
  if (!opened.ok) return opened
  const core = opened.value
  const ctx = core.context({ kind: 'command-line', name: account }, '')
  const filled = siteOf(ctx.connection.read) ? accept([]) : await fill(ctx)
  if (!filled.ok) {
    core.close()
    return filled
  }
  return accept({ people: filled.value, served: await serveCore(core, { folder, port: 0, screens }) })
}
