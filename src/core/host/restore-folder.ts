import { join, resolve } from 'node:path'
import { refuse, type Result } from '../domain/result.ts'
import type { Restored, WantedRestore } from '../rpc/services.ts'
import { databaseName, takeFolder } from './open-ledger.ts'
import { restoreBackup } from './restore.ts'
import { createWorkers } from './run-in-worker.ts'

export type RestoreFolder = { readonly folder: string; readonly migrations: string; readonly wanted: WantedRestore }

/** Restores a folder that no core has open, whatever has become of its database. */
export async function restoreFolder({ folder, migrations, wanted }: RestoreFolder): Promise<Result<Restored>> {
  const taken = takeFolder(folder)
  if (!taken.ok) return refuse(...taken.problems)
  try {
    const into = { file: resolve(join(folder, databaseName)), migrations, workers: createWorkers(), now: () => new Date().toISOString(), release: () => {} }
    return await restoreBackup(into, wanted)
  } finally {
    taken.value()
  }
}
