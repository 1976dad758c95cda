import { createHash } from 'node:crypto'
import { closeSync, copyFileSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { makeDurable } from '../../db/copy-database.ts'

/**
 * Copies a backup to the second place and reads it back; answers whether it lies there whole. A stick that is not
 * plugged in is no fault of the backup: the office is reminded after some days without.
 */
export function copyToSecondPlace(file: string, folder: string | undefined): boolean {
  if (folder === undefined) return false
  const to = join(folder, basename(file))
  const part = `${to}.part`
  try {
    copyFileSync(file, part)
    makeDurable(part)
    if (contentHash(part) !== contentHash(file)) return false
    renameSync(part, to)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    rmSync(part, { force: true })
    return false
  }
}

const chunkBytes = 1_048_576

function contentHash(file: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(chunkBytes)
  const handle = openSync(file, 'r')
  try {
    for (let read = readSync(handle, chunk); read > 0; read = readSync(handle, chunk)) hash.update(chunk.subarray(0, read))
    return hash.digest('hex')
  } finally {
    closeSync(handle)
  }
}
