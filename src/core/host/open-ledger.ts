import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection } from '../db/connection.ts'
import { copyOpenDatabase } from '../db/copy-database.ts'
import { lockFile } from '../db/lock-file.ts'
import { openDatabase } from '../db/open-database.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { storageProblem } from '../rpc/storage-problem.ts'
import { lastLineHolds } from '../usecase/verify-ledger.ts'
import { backupFolder, newBackupName } from './backups.ts'
import { folderFacts, unsafeFolder } from './unsafe-folder.ts'

export const databaseName = 'changping.db'
const lockName = 'changping.lock'

export type LedgerOf = { readonly folder: string; readonly migrations: string; readonly now: () => string }

export type Ledger = {
  readonly connection: Connection
  /** Whether the newest journal line is chained to the one before it. */
  readonly lastLineHolds: boolean
}

/** Takes a data folder for this process alone; the answer lets go of it. */
export function takeFolder(folder: string): Result<() => void> {
  const unsafe = unsafeFolder(folderFacts(folder))
  if (unsafe) return refuse(unsafe)
  return named(folder, () => {
    mkdirSync(folder, { recursive: true })
    const release = lockFile(join(folder, lockName))
    return release ? accept(release) : refuse({ code: 'host.in-use', folder })
  })
}

/** Opens the database of a folder that this process has taken: made, or backed up and migrated, where needed. */
export function openLedger({ folder, migrations, now }: LedgerOf): Result<Ledger> {
  const file = join(folder, databaseName)
  return named(folder, () => {
    if (isEmptied(folder, file)) return refuse({ code: 'host.damaged', file })
    const opened = openDatabase({ file, migrations, beforeMigration: ({ client }) => backUpBeforeMigration(client, folder, now()) })
    if (!opened.ok) return opened
    try {
      return accept({ connection: opened.value, lastLineHolds: lastLineHolds(opened.value.read) })
    } catch (error) {
      opened.value.close()
      throw error
    }
  })
}

function backUpBeforeMigration(client: Connection['client'], folder: string, madeAt: string): void {
  mkdirSync(backupFolder(folder), { recursive: true })
  copyOpenDatabase(client, join(backupFolder(folder), newBackupName(madeAt, 'migration')))
}

/** A database cut down to nothing where there was one: not the place to begin a new ledger unasked. */
function isEmptied(folder: string, file: string): boolean {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size
  const backups = backupFolder(folder)
  return bytes === 0 && statSync(backups, { throwIfNoEntry: false }) !== undefined && readdirSync(backups).length > 0
}

/** What the disk has against it becomes the refusal that says so. */
function named<T>(folder: string, work: () => Result<T>): Result<T> {
  try {
    return work()
  } catch (error) {
    const problem = storageProblem(error, { file: join(folder, databaseName) })
    if (problem) return refuse(problem)
    throw error
  }
}
