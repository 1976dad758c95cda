import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * What this machine knows about its backups. Beside the database and not in it: a place on a disk or stick belongs to the
 * machine, must be known when the database cannot be opened, and must survive a restore.
 */
export type BackupNotes = { readonly secondPlace?: string | undefined; readonly secondAt?: string | undefined; readonly since?: string | undefined }

const shape = z.object({ secondPlace: z.string().optional(), secondAt: z.string().optional(), since: z.string().optional() })

export function readBackupNotes(folder: string): BackupNotes {
  try {
    return shape.parse(JSON.parse(readFileSync(join(folder, 'backup.json'), 'utf8')))
  } catch {
    // None yet, or unreadable: the place is then asked for again, and backups beside the database go on.
    return {}
  }
}

export function writeBackupNotes(folder: string, notes: BackupNotes): void {
  writeFileSync(join(folder, 'backup.json'), JSON.stringify(notes))
}
