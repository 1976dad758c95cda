import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { ensureElectronBundles } from '../build/electron-bundles.ts'
import { ensureRenderer } from '../build/renderer.ts'
import { readArguments, usage, type StartArguments } from './arguments.ts'
import { runBrowserMode } from './browser-mode.ts'
import { defaultDataFolder } from '../../src/core/host/data-folder.ts'
import { chooseHome, runElectron } from './electron-mode.ts'

const say = (line: string) => console.log(line)

process.exitCode = await start(process.argv.slice(2))

/** Builds what is missing and opens the app; answers the exit code. */
async function start(words: readonly string[]): Promise<number> {
  const args = argumentsOrUndefined(words)
  if (!args || args.help) {
    console.log(usage)
    return args ? 0 : 2
  }
  const data = resolve(args.data ?? defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() }))
  await ensureRenderer(say)
  const home = await chooseHome(args, say)
  if ('electron' in home) {
    await ensureElectronBundles(say)
    const code = await runElectron(home.electron, data)
    if (code !== undefined) return code
  }
  const why = 'electron' in home ? 'Electron does not start on this machine' : home.browserBecause
  say(`常平 opens in browser mode: ${why}.`)
  return runBrowserMode({ data, port: args.port ?? '0', open: args.open, say })
}

function argumentsOrUndefined(words: readonly string[]): StartArguments | undefined {
  try {
    return readArguments(words)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return undefined
  }
}
