import type { Backup, BackupReason } from '../domain/backup.ts'
import type { Verified } from '../domain/ledger-check.ts'
import type { Result } from '../domain/result.ts'
import type { Language } from '../i18n/words.ts'
import type { LedgerQuestion } from '../usecase/ledger-question.ts'
import type { SummaryPage } from '../usecase/stock-summary-seen.ts'

/** What the host lends to procedures beside the context; long work runs in workers. */
export type CoreServices = {
  readonly log: (message: string, facts: Readonly<Record<string, unknown>>) => void
  readonly uploads: Uploads
  /** Data folder of this ledger. */
  readonly folder: string
  /** Sample data in a folder of its own; undefined where this home has no window for it. */
  readonly practice: PracticeRoom | undefined
  /** Of a practice ledger that was opened from another: address of that one's windows. */
  readonly home: string | undefined
  /** Writes, checks and keeps a copy of the whole database; an import asks for it before it posts. */
  readonly backupNow: (reason: BackupReason) => Promise<Result<BackupMade>>
  readonly backups: () => BackupStanding
  /** Names the second place for copies, or none for ''; refused where nothing can be written there. */
  readonly chooseSecondPlace: (folder: string) => Result<BackupStanding>
  readonly restore: (wanted: WantedRestore) => Promise<Result<Restored>>
  /** Every check of the ledger, in a worker; `anchor` also asks whether the chain still contains that line. */
  readonly verify: (anchor: string | undefined) => Promise<Result<Verified>>
  /** A stock summary, read in a worker. */
  readonly readSummary: (question: LedgerQuestion) => Promise<SummaryPage>
  /** A ledger workbook, written to a path by a worker. */
  readonly writeLedger: (order: LedgerOrder, to: string) => Promise<WrittenLedger>
}

export type LedgerOrder = {
  readonly question: LedgerQuestion
  readonly sheets: LedgerSheets
  readonly language: Language
  /** ISO instant. */
  readonly madeAt: string
}

/** The summary, the summary with a card of every item, or one item's card. */
export type LedgerSheets = 'summary' | 'summary-and-cards' | { readonly item: string }

/** `item` is the name of the one item, else ''. */
export type WrittenLedger = Result<{ readonly rows: number; readonly sheets: number; readonly item: string }>

export type PracticeRoom = {
  /** Whether there is a sample from an earlier time. */
  readonly made: () => boolean
  /** Opens the sample, made first where there is none; `fresh` empties an earlier one. */
  readonly open: (fresh: boolean) => Promise<Result<OpenedPractice>>
}

/** `url` opens one window once; `people` is empty where the sample was made before, for passwords are told once. */
export type OpenedPractice = { readonly url: string; readonly people: readonly PracticePerson[] }

export type PracticePerson = { readonly name: string; readonly role: string; readonly password: string }

/** `head` is the anchor of the copy's last journal line; `second` the copy in the second place, if one was made. */
export type BackupMade = Backup & { readonly file: string; readonly head: string; readonly second: string | null }

export type BackupStanding = {
  readonly folder: string
  /** Newest first. */
  readonly backups: readonly Backup[]
  readonly secondPlace: string | undefined
  /** ISO instant of the last copy there. */
  readonly secondAt: string | undefined
  /** No copy outside this disk for so long that somebody should be told. */
  readonly secondOverdue: boolean
}

export type WantedRestore = {
  /** Path of a backup, or the name of one in the backup folder. */
  readonly backup: string
  /** Last printed number by series, such as `RK-D03-2026-A` → 127. */
  readonly last: Readonly<Record<string, number>>
}

export type Restored = {
  readonly backup: string
  /** The file that was in use before, kept; null where there was none. */
  readonly replaced: string | null
  readonly epoch: number
  /** Letter of this computer in numbers given out from now on. */
  readonly machine: string
  /** Whether the replaced database or a person said which numbers were given out; else the letter is a new one. */
  readonly numbersKnown: boolean
  readonly head: string
  readonly series: readonly { readonly prefix: string; readonly last: number }[]
}

/** Files handed in by a window, kept in memory until used or for an hour. */
export type Uploads = {
  readonly put: (file: UploadedFile) => string
  readonly get: (id: string) => UploadedFile | undefined
}

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array }
