import type { Anchor } from '../../domain/anchor.ts'
import { checkNames, openingChecks, type Verified } from '../../domain/ledger-check.ts'
import { storageFault, type StorageFault } from '../../domain/storage-fault.ts'
import { copyDatabase } from '../../db/copy-database.ts'
import { readSnapshot } from '../../db/snapshot.ts'
import type { LedgerOrder, WrittenLedger } from '../../rpc/services.ts'
import type { LedgerQuestion } from '../../usecase/ledger-question.ts'
import { summaryPage, type SummaryPage } from '../../usecase/stock-summary-seen.ts'
import { verifyLedger } from '../../usecase/verify-ledger.ts'
import { copyToSecondPlace } from './copy-to-second-place.ts'
import { inspect, type Inspected } from './inspect.ts'
import { readLedger } from './read-ledger.ts'
import { writeLedger } from './write-ledger.ts'

/** Long work, each on a read-only connection of its own, so that nobody waits for it. */
export type Task =
  | { readonly kind: 'check'; readonly file: string }
  | { readonly kind: 'verify'; readonly file: string; readonly anchor: Anchor | undefined }
  | { readonly kind: 'copy'; readonly file: string; readonly to: string; readonly second: string | undefined; readonly migrations: string }
  | { readonly kind: 'inspect'; readonly file: string; readonly migrations: string }
  | { readonly kind: 'summary'; readonly file: string; readonly question: LedgerQuestion }
  | { readonly kind: 'ledger'; readonly file: string; readonly order: LedgerOrder; readonly to: string }

export type TaskAnswer = {
  readonly check: Verified
  readonly verify: Verified
  /** `second`: whether a copy lies in the second place too. */
  readonly copy: { readonly found: Inspected; readonly second: boolean }
  readonly inspect: Inspected
  readonly summary: SummaryPage
  readonly ledger: WrittenLedger
}

/** A fault of the disk travels by name; anything else is an accident and is thrown in the caller. */
export type TaskOutcome = { readonly answer: TaskAnswer[Task['kind']] } | { readonly fault: StorageFault; readonly message: string }

export async function runTask(task: Task): Promise<TaskOutcome> {
  try {
    return { answer: await answerOf(task) }
  } catch (error) {
    const fault = storageFault(error)
    if (fault === undefined) throw error
    return { fault, message: String(error) }
  }
}

function answerOf(task: Task): TaskAnswer[Task['kind']] | Promise<TaskAnswer[Task['kind']]> {
  switch (task.kind) {
    case 'check':
      return readSnapshot(task.file, (db) => verifyLedger(db, { checks: openingChecks }))
    case 'verify':
      return readSnapshot(task.file, (db) => verifyLedger(db, { checks: checkNames.filter((name) => name !== 'anchor'), anchor: task.anchor }))
    case 'copy': {
      copyDatabase(task.file, task.to)
      const found = inspect(task.to, task.migrations)
      return { found, second: found.sound && copyToSecondPlace(task.to, task.second) }
    }
    case 'inspect':
      return inspect(task.file, task.migrations)
    case 'summary':
      return readLedger(task.file, (db) => summaryPage(db, task.question))
    case 'ledger':
      return writeLedger(task.file, task.order, task.to)
  }
}
