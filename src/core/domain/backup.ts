/** Why a backup was made; each reason keeps its own number of files, so that many imports never push out the daily ones. */
export const backupReasons = ['daily', 'migration', 'import', 'by-hand'] as const
export type BackupReason = (typeof backupReasons)[number]

/** One backup in the folder `backups` beside the database. */
export type Backup = {
  /** Name without folder, such as `changping-20261120-080000000-daily.db`. */
  readonly name: string
  readonly reason: BackupReason
  /** ISO instant. */
  readonly madeAt: string
  readonly bytes: number
}

/** How many of each reason are kept. */
export const backupsKept: { readonly [Reason in BackupReason]: number } = { daily: 14, migration: 5, import: 10, 'by-hand': 10 }

/** After so many days without a copy in the second place the office is reminded. */
export const secondPlaceReminderDays = 7

const pattern = /^changping-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(\d{3})-([a-z-]+)\.db$/

/** Name of a backup by its instant in UTC, so that names sort as time went. */
export function backupName(madeAt: string, reason: BackupReason): string {
  const digits = madeAt.replaceAll(/\D/g, '').padEnd(17, '0')
  return `changping-${digits.slice(0, 8)}-${digits.slice(8, 17)}-${reason}.db`
}

/** What a name says; undefined for a file that is none of ours. */
export function backupNamed(name: string): Pick<Backup, 'reason' | 'madeAt'> | undefined {
  const parts = pattern.exec(name)
  const reason = backupReasons.find((known) => known === parts?.[8])
  if (!parts || !reason) return undefined
  const [, year, month, day, hour, minute, second, milli] = parts
  return { reason, madeAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z` }
}

/** Names of those that are too many of their reason, oldest first out. */
export function backupsToDrop(backups: readonly Pick<Backup, 'name' | 'reason'>[]): readonly string[] {
  return backupReasons.flatMap((reason) => {
    const names = backups.filter((backup) => backup.reason === reason).map(({ name }) => name).toSorted()
    return names.slice(0, Math.max(0, names.length - backupsKept[reason]))
  })
}
