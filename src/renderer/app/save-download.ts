import type { Problem } from '#core/domain/problem.ts'
import { coreFetch } from './core-fetch.ts'

export type SavedFile = { readonly name: string } | { readonly problems: readonly Problem[] }

/** Fetches a file that the core makes, with this window's session, and hands it to the browser's downloads. */
export async function saveDownload(kind: string, input: unknown): Promise<SavedFile> {
  const answer = await coreFetch(`/download/${kind}?input=${encodeURIComponent(JSON.stringify(input))}`)
  if (answer.status === 409) return { problems: ((await answer.json()) as { readonly problems: readonly Problem[] }).problems }
  if (!answer.ok) throw new Error(`the file was not made: ${answer.status}`)
  const name = nameIn(answer.headers.get('content-disposition')) ?? kind
  handOver(await answer.blob(), name)
  return { name }
}

function nameIn(disposition: string | null): string | undefined {
  const written = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return written === undefined ? undefined : decodeURIComponent(written)
}

function handOver(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), keptMs)
}

/** The browser may begin to read only after the click is done. */
const keptMs = 60_000
