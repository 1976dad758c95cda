import { createWriteStream, renameSync, rmSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import type { Problem } from '#core/domain/problem.ts'
import { accept, refuse, type Result } from '#core/domain/result.ts'
import { storageProblem } from '#core/rpc/storage-problem.ts'
import { downloadPath } from '#core/rpc/wire.ts'
import type { Reached } from './reach-core.ts'

export type Download = { readonly kind: 'ledger' | 'stock' | 'list'; readonly input: object; readonly out: string }

/** Streams a file that the core makes to its place; a half-written one never takes the name. Answers its bytes. */
export async function saveDownload({ fetch }: Reached, { kind, input, out }: Download): Promise<Result<number>> {
  const part = `${out}.part`
  if (!isWritable(part)) return refuse({ code: 'host.file-not-writable', file: out })
  try {
    const response = await fetch(`${downloadPath}/${kind}?input=${encodeURIComponent(JSON.stringify(input))}`)
    if (response.status === 409) return refuse(...((await response.json()) as { readonly problems: readonly Problem[] }).problems)
    if (!response.ok || !response.body) throw new Error(`${kind}: ${response.status}`)
    const file = createWriteStream(part)
    await pipeline(Readable.fromWeb(response.body as WebStream), file)
    renameSync(part, out)
    return accept(file.bytesWritten)
  } catch (error) {
    const problem = storageProblem(error, { file: out })
    if (problem) return refuse(problem)
    throw error
  } finally {
    rmSync(part, { force: true })
  }
}

/** Asked before the core is: a file that nobody can take is not worth making. */
function isWritable(part: string): boolean {
  try {
    writeFileSync(part, '')
    return true
  } catch {
    return false
  }
}
