import type { Words } from '../words.ts'

export const master: Words['master'] = {}
