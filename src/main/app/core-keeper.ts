import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron'
import type { FromCore, ToCore } from '../core-process/messages.ts'

export type CoreKeeper = {
  /** Gives a page its own port to the core, at once or as soon as the core is up. */
  readonly connect: (contents: WebContents) => void
  /** Lets the core finish and ends it; settles when it is gone. */
  readonly stop: () => Promise<void>
}

export type CoreKeeperOptions = {
  readonly entry: string
  readonly args: readonly string[]
  /** The ledger must not be opened; the core will not be started again. */
  readonly refused: (sentence: string) => void
  /** The core has fallen too often to be started again. */
  readonly gaveUp: () => void
}

/** Falls within `fallWindowMs` after which the core is left down. */
const fallLimit = 5
const fallWindowMs = 60_000
const firstRestartMs = 100
/** A core that has not ended so long after it was told to is ended. */
const stopPatienceMs = 5_000

type Keeping = {
  readonly options: CoreKeeperOptions
  readonly pages: Set<WebContents>
  /** Instants of the falls so far, in milliseconds. */
  readonly falls: number[]
  core: UtilityProcess | undefined
  ready: boolean
  over: boolean
}

/** Runs the core in a process of its own and starts it again when it dies; every page then gets a new port by itself. */
export function keepCore(options: CoreKeeperOptions): CoreKeeper {
  const keeping: Keeping = { options, pages: new Set(), falls: [], core: undefined, ready: false, over: false }
  start(keeping)
  return { connect: (page) => connect(keeping, page), stop: () => stop(keeping) }
}

function start(keeping: Keeping): void {
  const { entry, args } = keeping.options
  const core = utilityProcess.fork(entry, [...args], { serviceName: 'changping-core', stdio: 'inherit' })
  keeping.core = core
  core.on('message', (message: FromCore) => heard(keeping, message))
  core.once('exit', () => fell(keeping))
}

function heard(keeping: Keeping, message: FromCore): void {
  if (message.kind === 'refused') {
    keeping.over = true
    return keeping.options.refused(message.sentence)
  }
  keeping.ready = true
  for (const page of keeping.pages) handOver(keeping, page)
}

function fell(keeping: Keeping): void {
  keeping.core = undefined
  keeping.ready = false
  if (keeping.over) return
  for (const page of keeping.pages) page.send('core-lost')
  const now = Date.now()
  keeping.falls.push(now)
  const recent = keeping.falls.filter((at) => now - at < fallWindowMs).length
  if (recent >= fallLimit) {
    keeping.over = true
    return keeping.options.gaveUp()
  }
  setTimeout(() => keeping.over || start(keeping), firstRestartMs * 2 ** (recent - 1))
}

function connect(keeping: Keeping, page: WebContents): void {
  if (!keeping.pages.has(page)) {
    keeping.pages.add(page)
    page.once('destroyed', () => keeping.pages.delete(page))
  }
  if (keeping.ready) handOver(keeping, page)
}

function handOver({ core }: Keeping, page: WebContents): void {
  const { port1, port2 } = new MessageChannelMain()
  core?.postMessage({ kind: 'window' } satisfies ToCore, [port1])
  page.postMessage('core-port', null, [port2])
}

function stop(keeping: Keeping): Promise<void> {
  keeping.over = true
  const { core } = keeping
  if (!core) return Promise.resolve()
  return new Promise((resolve) => {
    const impatience = setTimeout(() => core.kill(), stopPatienceMs)
    core.once('exit', () => {
      clearTimeout(impatience)
      resolve()
    })
    core.postMessage({ kind: 'stop' } satisfies ToCore)
  })
}
