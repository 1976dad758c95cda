import type { Words } from '../words.ts'

export const frame: Words['frame'] = {}
