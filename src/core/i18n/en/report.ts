import type { Words } from '../words.ts'

export const report: Words['report'] = {}
