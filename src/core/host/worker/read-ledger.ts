import { connectReadOnly } from '../../db/connection.ts'
import type { ReadDb } from '../../db/db.ts'

/** A sheet of a long ledger reads most of it once, in the order of an index and not of the file. */
const cacheKibibytes = 65_536

/** Everything `work` asks, also in between what it writes, is answered from one moment of the database. */
export async function readLedger<T>(file: string, work: (db: ReadDb) => T | Promise<T>): Promise<T> {
  const connection = connectReadOnly(file)
  try {
    connection.client.pragma(`cache_size = -${cacheKibibytes}`)
    connection.client.exec('begin')
    return await work(connection.read)
  } finally {
    connection.close()
  }
}
