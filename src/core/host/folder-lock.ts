import { join } from 'node:path'
import Database from 'better-sqlite3'

/**
 * One core per data folder. The lock is an exclusive transaction on a small database of its own: the system lets go of it
 * by itself when the process ends, however it ends. Answers the release, or undefined where another core holds it.
 */
export function lockFolder(folder: string): (() => void) | undefined {
  const lock = new Database(join(folder, 'changping.lock'), { timeout: 0 })
  try {
    lock.pragma('journal_mode = DELETE')
    lock.exec('begin exclusive')
    return () => lock.close()
  } catch {
    lock.close()
    return undefined
  }
}
