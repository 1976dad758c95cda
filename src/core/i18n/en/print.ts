import type { Words } from '../words.ts'

export const print: Words['print'] = {}
