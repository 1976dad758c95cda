import { spawn } from 'node:child_process'
import { inRoot } from '../root.ts'
import { hasDisplay } from './app-window.ts'
import type { StartArguments } from './arguments.ts'
import { electronDownload, electronRuntime, fetchRuntime } from './electron-runtime.ts'

/** Either the runtime to use, or why browser mode it is. */
export type Home = { readonly electron: string } | { readonly browserBecause: string }

/** Electron where its runtime is installed or can be fetched and a window can appear. */
export async function chooseHome(args: StartArguments, say: (line: string) => void): Promise<Home> {
  if (args.browser) return { browserBecause: 'as asked' }
  if (!args.open) return { browserBecause: 'no window wanted' }
  if (!hasDisplay(process.platform, process.env)) return { browserBecause: 'this machine has no display' }
  const installed = electronRuntime()
  if (installed) return { electron: installed }
  say('Fetching the Electron runtime, once …')
  const fetched = await fetchRuntime(electronDownload(say))
  const electron = electronRuntime()
  if (electron) return { electron }
  return { browserBecause: `the Electron runtime could not be fetched (${fetched.ok ? 'incomplete' : fetched.why})` }
}

/** An Electron that ends sooner with an error could not run here at all, for want of a sandbox or a library. */
const neverStartedMs = 5_000

/** Runs the app in Electron; answers its exit code, or undefined where Electron could not start. */
export async function runElectron(electron: string, data: string): Promise<number | undefined> {
  const startedAt = Date.now()
  const { ELECTRON_RUN_AS_NODE: _unwanted, ...env } = process.env
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(electron, [...asRoot, inRoot(), '--data', data], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal))
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (exitCode) => resolve(exitCode ?? 0))
  })
  return code !== 0 && Date.now() - startedAt < neverStartedMs ? undefined : code
}
