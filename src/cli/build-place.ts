import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export const migrations = join(root, 'drizzle')
export const screens = join(root, 'out/renderer')
