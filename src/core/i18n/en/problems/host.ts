import type { HostProblem } from '#core/domain/problems/host.ts'
import type { ProblemWords } from '../../problem-words.ts'

export const hostProblems: ProblemWords<HostProblem> = {
  'host.in-use': (p) => `The ledger in ${p.folder} is already open elsewhere. Use that window, or close it first.`,
  'host.already-founded': () => 'This folder holds a ledger already. Sign in, or choose another folder.',
  'host.no-ledger': (p) => `The folder ${p.folder} holds no ledger yet. Check the folder, or begin one with init.`,
  'host.no-practice': () => 'Sample data opens in browser mode only. Start with npm start -- --browser.',
  'host.folder-read-only': (p) => `Nothing can be written to the folder ${p.folder}. Lift its write protection, or choose another folder.`,
  'host.network-folder': (p) => `The folder ${p.folder} is on a network share, where a ledger gets damaged. Keep it on this computer's disk; others connect by browser.`,
  'host.synced-folder': (p) => `The folder ${p.folder} is synchronised by ${p.service}, which damages a ledger. Choose a folder that is not; backups may go there.`,
  'host.not-a-database': (p) => `${p.file} is not a ledger, or its header is damaged. Restore the latest backup; the file itself will be kept.`,
  'host.not-a-ledger': (p) => `${p.file} is another program's database, not a ledger of Changping. Choose another folder.`,
  'host.damaged': (p) => `The ledger ${p.file} is damaged. Keep a copy of it, then restore the latest backup.`,
  'host.newer-database': (p) => `The ledger ${p.file} was written by a newer version. Update Changping to open it.`,
  'host.altered-migrations': (p) => `The structure of the ledger ${p.file} does not fit this version. Open it with the version that wrote it, or restore a backup.`,
  'host.disk-full': (p) => `The disk is full: ${p.folder} has ${p.freeMegabytes} MB left and needs ${p.neededMegabytes} MB. Nothing was posted and drafts are kept; free some space and try again.`,
  'host.file-not-found': (p) => `There is no file ${p.file}. Check its name.`,
  'host.file-not-writable': (p) => `${p.file} cannot be written. Choose a folder that can, or close the file of that name.`,
  'host.file-too-large': (p) => `The file ${p.file} is too large; split it.`,
  'host.backup-not-found': (p) => `There is no backup ${p.file}. Check the file name.`,
  'host.backup-unsound': (p) => `The backup ${p.file} did not pass its check and cannot be used. Take another one.`,
  'host.second-place-unreachable': (p) => `The second place for backups, ${p.folder}, cannot be written now. Plug in the disk or stick, or choose another place.`,
  'host.anchor-unreadable': (p) => `"${p.anchor}" is no anchor. An anchor looks like site-epoch-sequence-hash and is printed on reports and backups.`,
}
