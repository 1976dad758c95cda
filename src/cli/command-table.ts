import type { Command } from './command.ts'
import { backup } from './commands/backup.ts'
import { importOpening } from './commands/import-opening.ts'
import { init } from './commands/init.ts'
import { restore } from './commands/restore.ts'
import { serve } from './commands/serve.ts'
import { verify } from './commands/verify.ts'

/** Every command, in the order of the help. */
export const commandTable: readonly Command[] = [init, importOpening, verify, backup, restore, serve]
