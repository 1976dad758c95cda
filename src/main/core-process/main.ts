import { join } from 'node:path'
import { serveFolder } from '#core/host/serve-folder.ts'
import { dataArgument } from '../app/shell-arguments.ts'
import { loopbackHandle } from './loopback-handle.ts'
import { runCore, type ServedLedger } from './run-core.ts'

const folder = dataArgument(process.argv.slice(2)) ?? ''
if (folder === '') throw new Error('the shell names the data folder')

// Built and unbuilt, this file lies three folders below the root.
const root = join(import.meta.dirname, '../../..')
const migrations = join(root, 'drizzle')
const practiceScreens = join(root, 'out/renderer')

await runCore({
  shell: process.parentPort,
  serve,
  exit: (code) => process.exit(code),
})

async function serve(): Promise<ServedLedger> {
  const served = await serveFolder({ folder, port: 0, migrations, screens: undefined, practiceScreens })
  return served.ok ? { ok: true, handle: await loopbackHandle(served.windowUrl()), close: served.close } : served
}
