import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Bytes of a sample file: from the folder shared beside the repository, else the product's own copy. */
export function sample(name: string): Buffer {
  const shared = fileURLToPath(new URL(`../../shared/samples/${name}`, import.meta.url))
  return readFileSync(existsSync(shared) ? shared : fileURLToPath(new URL(`samples/${name}`, import.meta.url)))
}
