import { join } from 'node:path'
import { openCore } from '#core/host/open-core.ts'

const opened = openCore({ folder: process.argv[2] ?? '', migrations: join(import.meta.dirname, '../../../drizzle'), account: 'tester', log: () => {} })
console.log(opened.ok ? 'open' : JSON.stringify(opened.problems))
setInterval(() => {}, 1000)
