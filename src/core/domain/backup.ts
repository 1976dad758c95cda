/** Why a backup was made; each reason keeps its own number of files, so that many imports never push out the daily ones. */
export const backupReasons = ['daily', 'migration', 'import', 'by-hand'] as const
export type BackupReason = (typeof backupReasons)[number]

/** One backup in the folder `backups` beside the database. */
export type Backup = {
  /** Name without folder, such as `changping-20261120-160000000+0800-daily.db`. */
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

const pattern = /^changping-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})(\d{3})([+-]\d{4})?-([a-z-]+)\.db$/

export type BackupStamp = {
  /** ISO instant. */
  readonly madeAt: string
  /** Minutes that the clock of this machine is ahead of UTC at that instant. */
  readonly offsetMinutes: number
  readonly reason: BackupReason
}

/** Name of a backup by the clock on the wall, as the file manager beside it shows; the offset says which instant that was. */
export function backupName({ madeAt, offsetMinutes, reason }: BackupStamp): string {
  const digits = new Date(Date.parse(madeAt) + offsetMinutes * minuteMs).toISOString().replaceAll(/\D/g, '')
  const ahead = Math.abs(offsetMinutes)
  const offset = [Math.floor(ahead / 60), ahead % 60].map((part) => String(part).padStart(2, '0')).join('')
  return `changping-${digits.slice(0, 8)}-${digits.slice(8, 17)}${offsetMinutes < 0 ? '-' : '+'}${offset}-${reason}.db`
}

const minuteMs = 60_000

/** What a name says, in UTC where it names no offset as earlier ones did; undefined for a file that is none of ours. */
export function backupNamed(name: string): Pick<Backup, 'reason' | 'madeAt'> | undefined {
  const parts = pattern.exec(name)
  const reason = backupReasons.find((known) => known === parts?.[9])
  if (!parts || !reason) return undefined
  const [, year, month, day, hour, minute, second, milli, offset = '+0000'] = parts
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}${offset.slice(0, 3)}:${offset.slice(3)}`)
  return Number.isNaN(at) ? undefined : { reason, madeAt: new Date(at).toISOString() }
}

/** Names of those that are too many of their reason, oldest first out. */
export function backupsToDrop(backups: readonly Omit<Backup, 'bytes'>[]): readonly string[] {
  return backupReasons.flatMap((reason) => {
    const alike = backups.filter((backup) => backup.reason === reason).toSorted(olderFirst)
    return alike.slice(0, Math.max(0, alike.length - backupsKept[reason])).map(({ name }) => name)
  })
}

/** By the instants that the names tell, as names of two offsets do not sort as time went. */
export function olderFirst(a: Pick<Backup, 'madeAt'>, b: Pick<Backup, 'madeAt'>): number {
  return a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : 0
}
