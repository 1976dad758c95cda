/** What the disk, not our own code, has against a write or a read. */
export type StorageFault = 'disk-full' | 'read-only' | 'damaged'

const faults: readonly (readonly [StorageFault, RegExp])[] = [
  ['disk-full', /^(SQLITE_FULL|ENOSPC|EDQUOT)$/],
  ['read-only', /^(SQLITE_READONLY.*|SQLITE_CANTOPEN.*|SQLITE_PERM|EROFS|EACCES|EPERM)$/],
  ['damaged', /^(SQLITE_CORRUPT.*|SQLITE_NOTADB)$/],
]
const deepestCause = 5

/** Reads the codes of SQLite and of the operating system along an error's causes; undefined for an accident of another kind. */
export function storageFault(error: unknown): StorageFault | undefined {
  let at = error
  for (let depth = 0; depth < deepestCause && typeof at === 'object' && at !== null; depth += 1) {
    const code = 'code' in at ? String(at.code) : ''
    const fault = faults.find(([, pattern]) => pattern.test(code))
    if (fault) return fault[0]
    at = 'cause' in at ? at.cause : undefined
  }
  return undefined
}
