import { statSync } from 'node:fs'
import { connectReadOnly, type Connection } from '../../db/connection.ts'
import { migrationState } from '../../db/migrate.ts'
import { storageFault } from '../../domain/storage-fault.ts'
import { quickCheck } from '../../query/verify-totals.ts'
import { headOf, lastLineHolds } from '../../usecase/verify-ledger.ts'

/** What a database file is found to be by opening it. */
export type Inspected =
  | {
      readonly sound: true
      readonly bytes: number
      /** Anchor of its last journal line; '' in a database of an older build, whose tables are not read before they are migrated. */
      readonly head: string
      readonly current: boolean
      /** Whether the last journal line is chained to the one before; a ledger of which it is not can still be kept as it is. */
      readonly chained: boolean
    }
  | { readonly sound: false; readonly fault: 'missing' | 'damaged' | 'not-a-ledger' | 'newer' }

/** Opens a file as a restore would: whole, ours, not newer than this build. */
export function inspect(file: string, migrations: string): Inspected {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size
  if (bytes === undefined) return { sound: false, fault: 'missing' }
  try {
    const connection = connectReadOnly(file)
    try {
      return inspectOpen(connection, { bytes, migrations })
    } finally {
      connection.close()
    }
  } catch (error) {
    if (storageFault(error) === 'damaged') return { sound: false, fault: 'damaged' }
    throw error
  }
}

function inspectOpen({ client, read }: Connection, { bytes, migrations }: { readonly bytes: number; readonly migrations: string }): Inspected {
  const state = migrationState(client, migrations)
  if (state === 'new') return { sound: false, fault: 'not-a-ledger' }
  if (state === 'newer' || state === 'altered') return { sound: false, fault: 'newer' }
  if (quickCheck(read).length > 0) return { sound: false, fault: 'damaged' }
  if (state === 'behind') return { sound: true, bytes, head: '', current: false, chained: true }
  return { sound: true, bytes, head: headOf(read), current: true, chained: lastLineHolds(read) }
}
