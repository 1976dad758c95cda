import { uuidv7 } from 'uuidv7'
import type { UploadedFile, Uploads } from './services.ts'

const keptMs = 3_600_000
export const maxUploadBytes = 64 * 1024 * 1024

export function createUploads(): Uploads {
  const files = new Map<string, { readonly file: UploadedFile; readonly until: number }>()
  return {
    put: (file) => {
      const now = Date.now()
      for (const [id, held] of files) if (held.until < now) files.delete(id)
      const id = uuidv7()
      files.set(id, { file, until: now + keptMs })
      return id
    },
    get: (id) => files.get(id)?.file,
  }
}
