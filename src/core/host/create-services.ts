import { parseAnchor } from '../domain/anchor.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import type { Verified } from '../domain/ledger-check.ts'
import type { CoreServices, Restored, Uploads, WantedRestore } from '../rpc/services.ts'
import { createBackups } from './backups.ts'
import { checkLedger } from './check-ledger.ts'
import { openLedger } from './open-ledger.ts'
import { restoreBackup } from './restore.ts'
import type { RunningCore } from './running-core.ts'

export type Lent = { readonly uploads: Uploads; readonly practice: CoreServices['practice']; readonly home: (() => string) | undefined }

/** What a running core lends to procedures. */
export function createServices(core: RunningCore, { uploads, practice, home }: Lent): CoreServices {
  const backups = createBackups(core)
  return {
    log: core.log,
    uploads,
    folder: core.folder,
    practice,
    get home() {
      return home?.()
    },
    backupNow: backups.make,
    backups: backups.standing,
    chooseSecondPlace: backups.chooseSecondPlace,
    restore: (wanted) => restore(core, wanted),
    verify: (anchor) => verify(core, anchor),
    readSummary: (question) => core.workers.run({ kind: 'summary', file: core.file, question }),
    writeLedger: (order, to) => core.workers.run({ kind: 'ledger', file: core.file, order, to }),
  }
}

async function verify({ workers, file }: RunningCore, text: string | undefined): Promise<Result<Verified>> {
  const anchor = text === undefined ? undefined : parseAnchor(text)
  if (text !== undefined && !anchor) return refuse({ code: 'host.anchor-unreadable', anchor: text })
  return accept(await workers.run({ kind: 'verify', file, anchor }))
}

/** Every window hears of it and asks anew; whoever is no longer known there signs in again. */
async function restore(core: RunningCore, wanted: WantedRestore): Promise<Result<Restored>> {
  const { file, migrations, workers, now, held, health, tell } = core
  const restored = await restoreBackup({ file, migrations, workers, now, release: () => held.connection.close() }, wanted)
  if (!held.connection.client.open) {
    const opened = openLedger(core)
    if (!opened.ok) return opened
    held.connection = opened.value.connection
    health.failedChecks = opened.value.lastLineHolds ? [] : ['journal-chain']
    tell('restored')
    await checkLedger(core)
  }
  return restored
}
