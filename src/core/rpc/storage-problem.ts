import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { HostProblem } from '../domain/problems/host.ts'
import { storageFault } from '../domain/storage-fault.ts'

const megabyte = 1_048_576
/** So much free space lets an office go on posting for months. */
const comfortMegabytes = 100

export type Wanted = {
  /** The database, or the file that was to be written. */
  readonly file: string
  /** Bytes that were to be written, where that is known. */
  readonly bytes?: number
}

/** The refusal for an error that the disk made: full, read-only, damaged. Undefined for an accident of another kind. */
export function storageProblem(error: unknown, { file, bytes = 0 }: Wanted): HostProblem | undefined {
  const folder = dirname(file)
  switch (storageFault(error)) {
    case 'disk-full':
      return { code: 'host.disk-full', folder, freeMegabytes: freeMegabytes(folder), neededMegabytes: Math.ceil(bytes / megabyte) + comfortMegabytes }
    case 'read-only':
      return { code: 'host.folder-read-only', folder }
    case 'damaged':
      return { code: 'host.damaged', file }
    case undefined:
      return undefined
  }
}

function freeMegabytes(folder: string): number {
  if (!existsSync(folder)) return 0
  const { bavail, bsize } = statfsSync(folder)
  return Math.floor((bavail * bsize) / megabyte)
}
