import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const ownerOnly = 0o600

/** Where a running core is reached, readable by its user only (mode 0600). */
export type CoreFile = { readonly port: number; readonly pid: number; readonly key: string }

const shape = z.object({ port: z.number(), pid: z.number(), key: z.string().min(32) })

export function writeCoreFile(folder: string, core: CoreFile): void {
  writeSecret(join(folder, 'core.json'), JSON.stringify(core))
}

export function readCoreFile(folder: string): CoreFile | undefined {
  try {
    return shape.parse(JSON.parse(readFileSync(join(folder, 'core.json'), 'utf8')))
  } catch {
    return undefined
  }
}

export function removeCoreFile(folder: string): void {
  rmSync(join(folder, 'core.json'), { force: true })
}

/** The folder's secret, kept so that open windows stay admitted when the core starts again. */
export function folderKey(folder: string): string {
  const path = join(folder, 'door.key')
  try {
    const kept = readFileSync(path, 'utf8').trim()
    if (kept.length >= 32) return kept
  } catch {
    // No key yet: this is the folder's first start.
  }
  const key = randomBytes(32).toString('base64url')
  writeSecret(path, key)
  return key
}

function writeSecret(path: string, content: string): void {
  writeFileSync(path, content, { mode: ownerOnly })
  chmodSync(path, ownerOnly)
}
