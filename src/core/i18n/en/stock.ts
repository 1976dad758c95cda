import type { Words } from '../words.ts'

export const stock: Words['stock'] = {}
