import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { accept, refuse, type Result } from '#core/domain/result.ts'
import { uploadPath } from '#core/rpc/wire.ts'
import type { Reached } from './reach-core.ts'

/** Hands a file to the core as a window would; answers the id under which it is kept for an hour. */
export async function handIn({ fetch }: Reached, file: string): Promise<Result<string>> {
  if (!existsSync(file)) return refuse({ code: 'host.file-not-found', file })
  const response = await fetch(`${uploadPath}?name=${encodeURIComponent(basename(file))}`, { method: 'POST', body: readFileSync(file) })
  if (response.status === 413) return refuse({ code: 'host.file-too-large', file })
  const { upload } = await response.json() as { readonly upload: string }
  return accept(upload)
}
