import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

export type Core = {
  /** Address with the one-time token, as the core named it first. */
  readonly url: string
  readonly stop: () => void
  /** Settles with the exit code once the core is stopped or has failed too often. */
  readonly ended: Promise<number>
}

export type CoreOptions = {
  /** Program and arguments that start a core; `port` is 0 the first time, the same port again after a fall. */
  readonly command: (port: string) => readonly [string, ...string[]]
  readonly cwd: string
  readonly port: string
  readonly say: (line: string) => void
}

/** A core that falls more often than this in its life stays down: something is wrong that a restart does not mend. */
const restartLimit = 5

/**
 * Starts the core and answers once it has named its address; undefined with nothing running where it ends before that,
 * its own words having been passed on. A core that dies later is started again on the same port.
 */
export async function startCore(options: CoreOptions): Promise<Core | { readonly failed: number }> {
  const state = { stopped: false, falls: 0 }
  let running = launch(options, options.port)
  const url = await Promise.race([running.address, running.exit])
  if (typeof url === 'number') return { failed: url || 1 }
  const port = new URL(url).port
  const ended = keepAlive()
  return {
    url,
    ended,
    stop: () => {
      state.stopped = true
      running.child.kill('SIGTERM')
    },
  }

  async function keepAlive(): Promise<number> {
    for (;;) {
      const code = await running.exit
      if (state.stopped || code === 0) return 0
      state.falls += 1
      if (state.falls > restartLimit) return code
      options.say('The core has stopped unexpectedly; starting it again.')
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** state.falls))
      running = launch(options, port)
    }
  }
}

type Launched = { readonly child: ChildProcess; readonly address: Promise<string>; readonly exit: Promise<number> }

function launch({ command, cwd, say }: CoreOptions, port: string): Launched {
  const [program, ...args] = command(port)
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  const address = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      say(line)
      const url = /https?:\/\/\S+/.exec(line)?.[0]
      if (url) resolve(url)
    })
  })
  return { child, address, exit }
}
