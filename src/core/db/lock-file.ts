import Database from 'better-sqlite3'

/**
 * Holds a file for this process alone. The lock is an exclusive transaction on a small database of its own: the system
 * lets go of it by itself when the process ends, however it ends. Answers the release, or undefined where it is held.
 */
export function lockFile(file: string): (() => void) | undefined {
  const lock = new Database(file, { timeout: 0 })
  try {
    lock.pragma('journal_mode = DELETE')
    lock.exec('begin exclusive')
    return () => lock.close()
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return undefined
    throw error
  }
}
