import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serveFolder } from '#core/host/serve-folder.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string', default: '0' } } })
const root = join(import.meta.dirname, '../..')

if (values.data === undefined) {
  console.error('--data DIR is missing: name the folder that holds the ledger.')
  process.exit(1)
}

const served = await serveFolder({
  folder: values.data,
  port: Number(values.port),
  migrations: join(root, 'drizzle'),
  screens: join(root, 'out/renderer'),
})
if (!served.ok) {
  console.error(served.sentence)
  process.exit(1)
}
console.log(served.windowUrl())
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void served.close().then(() => process.exit(0)))
}
