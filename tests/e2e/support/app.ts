import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inRoot } from '../../../scripts/root.ts'

export type RunningApp = {
  /** Address with the one-time token; the first page that opens it is let in. */
  readonly url: string
  /** The data folder, kept until `close`. */
  readonly data: string
  /** Kills the core without warning, as a power cut would. */
  readonly kill: () => Promise<void>
  /** Ends the core and, where it made the folder itself, removes that. */
  readonly close: () => Promise<void>
}

/** Starts browser mode on a free port or the one named, on `data` or on an empty folder of its own. */
export async function startApp(data?: string, port = 0): Promise<RunningApp> {
  const folder = data ?? mkdtempSync(join(tmpdir(), 'changping-e2e-'))
  const args = ['src/browser-host/main.ts', '--data', folder, '--port', String(port)]
  const child = spawn(process.execPath, args, { cwd: inRoot(), stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  const said: string[] = []
  child.stderr.on('data', (text: Buffer) => said.push(text.toString()))
  const url = await Promise.race([firstAddress(child.stdout), ended.then(() => undefined)])
  if (!url) throw new Error(`browser mode ended before it named its address:\n${said.join('')}`)
  return {
    url,
    data: folder,
    kill: () => end('SIGKILL'),
    close: async () => {
      await end('SIGTERM')
      if (!data) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function firstAddress(output: NodeJS.ReadableStream): Promise<string | undefined> {
  const lines = createInterface({ input: output })
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const url = /https?:\/\/\S+/.exec(line)?.[0]
      if (url) resolve(url)
    })
    lines.on('close', () => resolve(undefined))
  })
}
