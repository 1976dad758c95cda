import type { Words } from '../words.ts'

export const document: Words['document'] = {}
