import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serveFolder } from '#core/host/serve-folder.ts'

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string', default: '0' } } })

process.exitCode = await serve(values.data, Number(values.port))

/** Serves a folder until it is told to stop; answers the exit code. */
async function serve(folder: string | undefined, port: number): Promise<number> {
  if (folder === undefined || !Number.isInteger(port)) {
    console.error('Usage: --data DIR [--port N]')
    return 2
  }
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  const served = await serveFolder({ folder, port, migrations: join(root, 'drizzle'), screens: join(root, 'out/renderer') })
  if (!served.ok) {
    console.error(served.sentence)
    return 1
  }
  console.log(served.windowUrl())
  await stopped
  await served.close()
  return 0
}
