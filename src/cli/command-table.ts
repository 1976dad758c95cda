import { listKinds } from '#core/domain/import-lists.ts'
import type { Command } from './command.ts'
import { backup } from './commands/backup.ts'
import { demo } from './commands/demo.ts'
import { exportLedger } from './commands/export-ledger.ts'
import { exportList } from './commands/export-list.ts'
import { exportStock } from './commands/export-stock.ts'
import { importList } from './commands/import-list.ts'
import { importOpening } from './commands/import-opening.ts'
import { importScans } from './commands/import-scans.ts'
import { init } from './commands/init.ts'
import { restore } from './commands/restore.ts'
import { serve } from './commands/serve.ts'
import { verify } from './commands/verify.ts'

/** Every command, in the order of the help. */
export const commandTable: readonly Command[] = [
  init, demo, importOpening, ...listKinds.map(importList), importScans, exportLedger, exportStock, ...listKinds.map(exportList), verify, backup, restore, serve,
]
