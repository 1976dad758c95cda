import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { connect } from '../db/connection.ts'
import { makeDurable } from '../db/copy-database.ts'
import { applyMigrations } from '../db/migrate.ts'
import { readSnapshot } from '../db/snapshot.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { numberSeriesOf } from '../query/number-series.ts'
import { siteOf } from '../query/site-of.ts'
import type { Restored, WantedRestore } from '../rpc/services.ts'
import { storageProblem } from '../rpc/storage-problem.ts'
import { beginEpoch, type BeginEpoch, type BegunEpoch } from '../usecase/begin-epoch.ts'
import { backupFolder } from './backups.ts'
import type { Workers } from './run-in-worker.ts'

export type RestoreInto = {
  /** The database to be replaced. */
  readonly file: string
  readonly migrations: string
  readonly workers: Workers
  readonly now: () => string
  /** Lets go of the database just before it is replaced. */
  readonly release: () => void
}

/**
 * Puts a backup in the place of the database. The copy is checked, migrated and given its epoch and numbers beside the
 * database first; then one rename puts it in place, so that at every instant a whole database lies there. The replaced
 * file stays beside it.
 */
export async function restoreBackup(into: RestoreInto, wanted: WantedRestore): Promise<Result<Restored>> {
  const { file, migrations, workers } = into
  const backup = pathOf(file, wanted.backup)
  const staged = `${file}.restoring`
  try {
    const found = await workers.run({ kind: 'inspect', file: backup, migrations })
    const fault = found.sound ? !found.chained && 'host.backup-unsound' : found.fault === 'missing' ? 'host.backup-not-found' : 'host.backup-unsound'
    if (fault) return refuse({ code: fault, file: backup })
    const replaced = await workers.run({ kind: 'inspect', file, migrations })
    await workers.stop()
    // From here on nothing waits, so that nobody posts between reading the last numbers and replacing the file.
    const begun = stage({ backup, staged, migrations, replaced: replaced.sound && replaced.current ? numbersOf(file) : undefined, last: wanted.last })
    into.release()
    const kept = keep(file, into.now())
    renameSync(staged, file)
    makeFolderDurable(dirname(file))
    return accept({ backup, replaced: kept, ...begun })
  } catch (error) {
    return named(error, file, backup)
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(staged + suffix, { force: true })
  }
}

function named(error: unknown, file: string, backup: string): Result<never> {
  const problem = storageProblem(error, { file, bytes: statSync(backup, { throwIfNoEntry: false })?.size ?? 0 })
  if (problem) return refuse(problem)
  throw error
}

/** A name alone is looked for among the backups first. */
function pathOf(file: string, backup: string): string {
  const among = join(backupFolder(dirname(file)), backup)
  return !isAbsolute(backup) && existsSync(among) ? among : resolve(backup)
}

type Stage = {
  readonly backup: string
  readonly staged: string
  readonly migrations: string
  readonly replaced: BeginEpoch['replaced']
  readonly last: WantedRestore['last']
}

function numbersOf(file: string): BeginEpoch['replaced'] {
  return readSnapshot(file, (db) => {
    const site = siteOf(db)
    return site && { site: site.id, epoch: site.epoch, series: numberSeriesOf(db) }
  })
}

function stage({ backup, staged, migrations, replaced, last }: Stage): BegunEpoch {
  copyFileSync(backup, staged)
  const connection = connect(staged)
  try {
    applyMigrations(connection.client, migrations)
    return beginEpoch(connection, { replaced, last })
  } finally {
    connection.close()
    makeDurable(staged)
  }
}

/**
 * Keeps the database under another name without taking it away. Its write-ahead log, left over where it was not closed
 * well, must not meet the restored file: SQLite would play it back into it.
 */
function keep(file: string, now: string): string | null {
  if (!existsSync(file)) return null
  const kept = file.replace(/\.db$/, '') + `-replaced-${now.replaceAll(/\D/g, '')}.db`
  try {
    linkSync(file, kept)
  } catch {
    // A file system without links.
    copyFileSync(file, kept)
  }
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${kept}-wal`)
  rmSync(`${file}-shm`, { force: true })
  return kept
}

function makeFolderDurable(folder: string): void {
  if (process.platform !== 'win32') makeDurable(folder)
}
