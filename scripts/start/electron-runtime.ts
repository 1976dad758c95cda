import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../root.ts'

export type Fetched = { readonly ok: true } | { readonly ok: false; readonly why: string }

export type FetchOptions = {
  /** The download script; it ends with code 0 when the runtime is in place. */
  readonly script: string
  /** Folders it writes to besides the temporary one; their growth is progress too. */
  readonly folders: readonly string[]
  readonly say: (line: string) => void
  /** Given up after so long without a byte. */
  readonly stallMs: number
  readonly everyMs: number
}

/** Path of the Electron runtime, if npm or an earlier start put it in place. Never imports electron: that downloads. */
export function electronRuntime(folder = inRoot('node_modules/electron')): string | undefined {
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return undefined
  const path = join(folder, 'dist', readFileSync(named, 'utf8').trim())
  return existsSync(path) ? path : undefined
}

/** Options that fetch the runtime of the installed electron package. */
export function electronDownload(say: (line: string) => void): FetchOptions {
  const folder = inRoot('node_modules/electron')
  return { script: join(folder, 'install.js'), folders: [join(folder, 'dist')], say, stallMs: 20_000, everyMs: 500 }
}

/** Runs the download, telling each further ten megabytes; ends at once on refusal and after `stallMs` without a byte. */
export async function fetchRuntime({ script, folders, say, stallMs, everyMs }: FetchOptions): Promise<Fetched> {
  const temporary = mkdtempSync(join(tmpdir(), 'changping-electron-'))
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' }
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'pipe'], env })
  const refusal: string[] = []
  child.stderr.on('data', (text: Buffer) => refusal.push(text.toString()))
  let stalled = false
  const watch = watchGrowth([temporary, ...folders], { say, stallMs, everyMs, onStall: () => {
    stalled = true
    child.kill('SIGKILL')
  } })
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('close', resolve)
  })
  clearInterval(watch)
  rmSync(temporary, { recursive: true, force: true })
  if (stalled) return { ok: false, why: `nothing came for ${stallMs / 1000} s` }
  return code === 0 ? { ok: true } : { ok: false, why: firstLine(refusal.join('')) }
}

type Watch = Pick<FetchOptions, 'say' | 'stallMs' | 'everyMs'> & { readonly onStall: () => void }

function watchGrowth(folders: readonly string[], { say, stallMs, everyMs, onStall }: Watch): NodeJS.Timeout {
  let bytes = 0
  let told = 0
  let quietMs = 0
  return setInterval(() => {
    const now = folders.reduce((sum, folder) => sum + bytesIn(folder), 0)
    quietMs = now === bytes ? quietMs + everyMs : 0
    bytes = now
    const tens = Math.floor(bytes / 10_000_000)
    if (tens > told) say(`Fetching the Electron runtime … ${tens * 10} MB`)
    told = Math.max(told, tens)
    if (quietMs >= stallMs) onStall()
  }, everyMs)
}

function bytesIn(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  return stat.isDirectory() ? names(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0) : stat.size
}

/** A folder may go while it is being looked at: the download tidies up after itself. */
function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function firstLine(text: string): string {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '')
  return line?.trim().replace(/^\w*Error: /, '') ?? 'refused'
}
