import Database from 'better-sqlite3'
import { BetterSQLite3Database, BetterSQLiteSession } from 'drizzle-orm/better-sqlite3'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import type { ReadDb, WriteDb } from './db.ts'

/** An open database file: `read` for questions, `transact` for the only way to write. */
export type Connection = {
  readonly file: string
  readonly read: ReadDb
  /** Runs inside one immediate transaction; a call inside another joins it. Whatever is thrown rolls all back. */
  readonly transact: <T>(work: (tx: WriteDb) => T) => T
  /** Raw handle for what Drizzle cannot say: pragmas, backup, migration. */
  readonly client: Database.Database
  readonly close: () => void
}

const busyTimeoutMs = 5000
const cacheKibibytes = 65_536
/** 16 MB of log: a posting seldom pays for a checkpoint, and a file that lost power is read again in a moment. */
const checkpointPages = 4000

/** Opens for writing: WAL, full durability, foreign keys. The caller has checked the file (open-database.ts). */
export function connect(file: string): Connection {
  const client = new Database(file, { timeout: busyTimeoutMs })
  client.pragma('journal_mode = WAL')
  client.pragma('synchronous = FULL')
  client.pragma('foreign_keys = ON')
  // An erased contact leaves no trace in the pages it stood on.
  client.pragma('secure_delete = ON')
  client.pragma(`wal_autocheckpoint = ${checkpointPages}`)
  client.pragma(`cache_size = -${cacheKibibytes}`)
  client.pragma('temp_store = MEMORY')
  return connectionOver(client, file)
}

/** Opens a second, read-only connection for workers and checks. */
export function connectReadOnly(file: string): Connection {
  const client = new Database(file, { readonly: true, timeout: busyTimeoutMs })
  client.pragma('temp_store = MEMORY')
  return connectionOver(client, file)
}

function connectionOver(client: Database.Database, file: string): Connection {
  const db = databaseOver(client)
  const tx = db as unknown as WriteDb
  const begin = client.transaction((work: (tx: WriteDb) => unknown) => work(tx))
  return {
    file,
    read: db,
    transact: <T>(work: (tx: WriteDb) => T) => (client.inTransaction ? work(tx) : begin.immediate(work)) as T,
    client,
    close: () => client.close(),
  }
}

/**
 * As `drizzle({ client })`, but writing parameters as `+?`. SQLite compiles a statement anew where the plan may depend on
 * a bare parameter's value, and the driver clears bindings after each run, so that nearly every join was compiled at each
 * call: 10-40 µs instead of 2-4. Behind a sign the planner does not see the value (as under SQLite's QPSG), and one plan stays.
 */
function databaseOver(client: Database.Database): BetterSQLite3Database {
  const dialect = new SQLiteSyncDialect()
  dialect.escapeParam = () => '+?'
  return new BetterSQLite3Database('sync', dialect, new BetterSQLiteSession(client, dialect, undefined), undefined)
}
