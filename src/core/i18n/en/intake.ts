import type { Words } from '../words.ts'

export const intake: Words['intake'] = {}
