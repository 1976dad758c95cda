import type { Connection } from './connection.ts'

/**
 * Empties the log, where rows that were just erased may still be read; deleted pages are overwritten by `secure_delete`. Waits
 * for nobody: while somebody reads an older state the log stays, and the next checkpoint takes it.
 */
export function forgetErased({ client }: Pick<Connection, 'client'>): void {
  if (client.inTransaction) return
  const patience = Number(client.pragma('busy_timeout', { simple: true }))
  client.pragma('busy_timeout = 0')
  client.pragma('wal_checkpoint(TRUNCATE)')
  client.pragma(`busy_timeout = ${patience}`)
}
