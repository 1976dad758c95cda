import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { createTRPCClient, httpLink } from '@trpc/client'
import { readCoreFile, type CoreFile } from '#core/host/core-file.ts'
import { openLog } from '#core/host/log-file.ts'
import { openCore } from '#core/host/open-core.ts'
import { databaseName } from '#core/host/open-ledger.ts'
import { accept, refuse, type Result } from '#core/domain/result.ts'
import type { AppRouter } from '#core/rpc/app-router.ts'
import { commandLineHeader, languageHeader, rpcPath } from '#core/rpc/wire.ts'
import { migrations } from './build-place.ts'
import type { Call } from './command.ts'

/** The door of a folder's core, wherever it runs. */
export type Reached = {
  readonly client: ReturnType<typeof clientOver>
  /** Asks the door as it is, for files. */
  readonly fetch: Ask
  /** Before postings in a core of our own: nothing else has checked the ledger. */
  readonly check: () => Promise<void>
  readonly close: () => void
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>

export type Wanted = {
  /** The command begins the ledger where there is none. */
  readonly mayBegin?: boolean
}

/** The running core through its port and key, else one of our own for as long as the command takes. */
export async function reachCore({ folder, language }: Pick<Call, 'folder' | 'language'>, { mayBegin = false }: Wanted = {}): Promise<Result<Reached>> {
  const running = await reachRunning({ folder, language })
  if (running) return accept(running)
  if (!mayBegin && !existsSync(join(folder, databaseName))) return refuse({ code: 'host.no-ledger', folder })
  const opened = openCore({ folder, migrations, account: userInfo().username, log: openLog(folder), keepsHouse: false })
  if (!opened.ok) return opened
  const { handle, key, check, close } = opened.value
  const ask: Ask = (path, init) => handle(new Request(`http://core${path}`, withHeaders(init, key, language)))
  return accept(reached(ask, { check, close }))
}

/** The core that runs for a folder; undefined where none does. */
export async function reachRunning({ folder, language }: Pick<Call, 'folder' | 'language'>): Promise<Reached | undefined> {
  const running = readCoreFile(folder)
  return running && (await answers(running)) ? reached(overHttp(running, language), { check: async () => {}, close: () => {} }) : undefined
}

function reached(ask: Ask, rest: Pick<Reached, 'check' | 'close'>): Reached {
  return { client: clientOver(ask), fetch: ask, ...rest }
}

function clientOver(ask: Ask) {
  return createTRPCClient<AppRouter>({
    links: [httpLink({
      url: `http://core${rpcPath}`,
      fetch: (url, init) => {
        const { pathname, search } = new URL(url instanceof Request ? url.url : url)
        return ask(pathname + search, init as RequestInit)
      },
    })],
  })
}

function overHttp({ port, key }: CoreFile, language: Call['language']): Ask {
  return (path, init) => fetch(`http://127.0.0.1:${port}${path}`, withHeaders(init, key, language))
}

function withHeaders(init: RequestInit | undefined, key: string, language: Call['language']): RequestInit {
  const headers = new Headers(init?.headers)
  headers.set(commandLineHeader, key)
  headers.set(languageHeader, language)
  return { ...init, headers }
}

/** A core file outlives a core that was killed; only an answer to its key shows that one runs. */
async function answers(core: CoreFile): Promise<boolean> {
  try {
    const response = await overHttp(core, 'zh')(`${rpcPath}/site.standing`)
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
