import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { backupName, backupNamed, backupsToDrop, olderFirst, secondPlaceReminderDays, type Backup, type BackupReason } from '../domain/backup.ts'
import { dayAt } from '../domain/business-date.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import type { BackupMade, BackupStanding } from '../rpc/services.ts'
import { storageProblem } from '../rpc/storage-problem.ts'
import { readBackupNotes, writeBackupNotes } from './backup-file.ts'
import type { Workers } from './run-in-worker.ts'

export type Backups = {
  readonly make: (reason: BackupReason) => Promise<Result<BackupMade>>
  readonly standing: () => BackupStanding
  readonly chooseSecondPlace: (folder: string) => Result<BackupStanding>
  /** Whether today's daily backup is still to be made. */
  readonly dailyDue: () => boolean
}

export type BackupsOf = {
  /** Data folder. */
  readonly folder: string
  readonly file: string
  readonly migrations: string
  readonly workers: Workers
  readonly now: () => string
}

const dayMs = 86_400_000

/** Backups of one data folder: made in a worker, verified by opening, kept by count, copied to a second place if one is set. */
export function createBackups(of: BackupsOf): Backups {
  return {
    make: (reason) => make(of, reason),
    standing: () => standing(of),
    chooseSecondPlace: (place) => chooseSecondPlace(of, place),
    dailyDue: () => {
      const today = dayAt(of.now())
      return !listBackups(backupFolder(of.folder)).some(({ reason, madeAt }) => reason === 'daily' && dayAt(madeAt) === today)
    },
  }
}

export function backupFolder(folder: string): string {
  return join(folder, 'backups')
}

/** Name of a backup by the clock of this machine. */
export function newBackupName(madeAt: string, reason: BackupReason): string {
  return backupName({ madeAt, offsetMinutes: -new Date(madeAt).getTimezoneOffset(), reason })
}

async function make(of: BackupsOf, reason: BackupReason): Promise<Result<BackupMade>> {
  const folder = backupFolder(of.folder)
  const madeAt = of.now()
  const name = newBackupName(madeAt, reason)
  const file = join(folder, name)
  const { secondPlace } = readBackupNotes(of.folder)
  try {
    mkdirSync(folder, { recursive: true })
    const { found, second } = await of.workers.run({ kind: 'copy', file: of.file, to: file, second: secondPlace, migrations: of.migrations })
    if (!found.sound) {
      rmSync(file, { force: true })
      return refuse({ code: 'host.backup-unsound', file })
    }
    if (second) writeBackupNotes(of.folder, { ...readBackupNotes(of.folder), secondAt: madeAt })
    dropOld(folder)
    if (second && secondPlace !== undefined) dropOld(secondPlace)
    return accept({ name, reason, madeAt, bytes: found.bytes, file, head: found.head, second: second && secondPlace !== undefined ? join(secondPlace, name) : null })
  } catch (error) {
    rmSync(`${file}.part`, { force: true })
    const problem = storageProblem(error, { file: of.file, bytes: statSync(of.file).size })
    if (problem) return refuse(problem)
    throw error
  }
}

/** Ours in a folder, newest first; none where the folder is not there. */
function listBackups(folder: string): readonly Backup[] {
  const names = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : []
  return names
    .flatMap((name) => {
      const said = backupNamed(name)
      return said ? [{ name, ...said, bytes: statSync(join(folder, name)).size }] : []
    })
    .toSorted((a, b) => olderFirst(b, a))
}

function dropOld(folder: string): void {
  for (const name of backupsToDrop(listBackups(folder))) rmSync(join(folder, name), { force: true })
}

function standing({ folder, now }: BackupsOf): BackupStanding {
  const { secondPlace, secondAt, since } = readBackupNotes(folder)
  const backups = listBackups(backupFolder(folder))
  const from = secondAt ?? since ?? backups.at(-1)?.madeAt
  const overdue = from !== undefined && Date.parse(now()) - Date.parse(from) >= secondPlaceReminderDays * dayMs
  return { folder: backupFolder(folder), backups, secondPlace, secondAt, secondOverdue: overdue }
}

function chooseSecondPlace(of: BackupsOf, chosen: string): Result<BackupStanding> {
  const { secondAt: _earlier, secondPlace: _other, ...kept } = readBackupNotes(of.folder)
  if (chosen === '') {
    writeBackupNotes(of.folder, kept)
    return accept(standing(of))
  }
  const place = resolve(chosen)
  try {
    rmdirSync(mkdtempSync(join(place, 'changping-')))
  } catch {
    return refuse({ code: 'host.second-place-unreachable', folder: place })
  }
  writeBackupNotes(of.folder, { ...kept, secondPlace: place, since: of.now() })
  return accept(standing(of))
}
