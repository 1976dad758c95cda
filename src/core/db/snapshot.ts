import { connectReadOnly } from './connection.ts'
import type { ReadDb } from './db.ts'

/** Everything `work` asks is answered from one moment of the database, whatever others post meanwhile. */
export function readSnapshot<T>(file: string, work: (db: ReadDb) => T): T {
  const connection = connectReadOnly(file)
  try {
    return connection.client.transaction(() => work(connection.read)).deferred()
  } finally {
    connection.close()
  }
}
