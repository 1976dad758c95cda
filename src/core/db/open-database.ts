import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { storageFault } from '../domain/storage-fault.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import type { HostProblem } from '../domain/problems/host.ts'
import { connect, type Connection } from './connection.ts'
import { applyMigrations, migrationState, type MigrationState } from './migrate.ts'

export type OpenDatabase = {
  readonly file: string
  /** Folder of this build's migrations. */
  readonly migrations: string
  /** Called before an older database is migrated; whatever it throws leaves the database as it was. */
  readonly beforeMigration: (connection: Connection) => void
}

const header = 'SQLite format 3\0'

/**
 * Opens the ledger's file for writing, made or brought up to date where needed. Refused where the file is no ledger of
 * ours, damaged at first sight, or written by a newer build; a full disk or a read-only one is thrown for the caller to name.
 */
export function openDatabase({ file, migrations, beforeMigration }: OpenDatabase): Result<Connection> {
  if (!hasHeader(file)) return refuse({ code: 'host.not-a-database', file })
  const opened: { connection?: Connection } = {}
  try {
    const connection = connect(file)
    opened.connection = connection
    const state = migrationState(connection.client, migrations)
    const fault = stateFault(state, connection, file)
    if (fault) {
      connection.close()
      return refuse(fault)
    }
    if (state === 'behind') beforeMigration(connection)
    if (state !== 'current') applyMigrations(connection.client, migrations)
    return accept(connection)
  } catch (error) {
    opened.connection?.close()
    if (storageFault(error) === 'damaged') return refuse({ code: 'host.damaged', file })
    throw error
  }
}

/** A missing or empty file is a database to be made. */
function hasHeader(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat || stat.size === 0) return true
  const handle = openSync(file, 'r')
  try {
    const start = Buffer.alloc(header.length)
    readSync(handle, start, 0, header.length, 0)
    return start.toString('latin1') === header
  } finally {
    closeSync(handle)
  }
}

function stateFault(state: MigrationState, { client }: Connection, file: string): HostProblem | undefined {
  if (state === 'newer') return { code: 'host.newer-database', file }
  if (state === 'altered') return { code: 'host.altered-migrations', file }
  const foreign = client.prepare("select 1 from sqlite_master where type = 'table' and name not in ('__drizzle_migrations', 'sqlite_sequence')").get()
  return state === 'new' && foreign ? { code: 'host.not-a-ledger', file } : undefined
}
