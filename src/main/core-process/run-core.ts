import type { ParentPort } from 'electron'
import type { Handle } from '#core/rpc/handle.ts'
import { servePort } from '#core/rpc/serve-port.ts'
import { corePort } from './core-port.ts'
import type { FromCore, ToCore } from './messages.ts'

export type ServedLedger =
  | { readonly ok: true; readonly handle: Handle; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly sentence: string }

export type CoreProcess = {
  /** The line to the shell. */
  readonly shell: Pick<ParentPort, 'on' | 'postMessage'>
  /** Opens the ledger and, for the command line, its loopback port. */
  readonly serve: () => Promise<ServedLedger>
  readonly exit: (code: number) => void
}

/** Opens the ledger, serves it on each window's port, and closes it when the shell says so. */
export async function runCore({ shell, serve, exit }: CoreProcess): Promise<void> {
  const tell = (message: FromCore) => shell.postMessage(message)
  const served = await serve()
  const close = () => (served.ok ? served.close() : Promise.resolve())
  shell.on('message', ({ data, ports: [port] }) => {
    const { kind } = data as ToCore
    if (kind === 'stop') void close().then(() => exit(0))
    else if (port && served.ok) servePort(corePort(port), served.handle)
  })
  tell(served.ok ? { kind: 'ready' } : { kind: 'refused', sentence: served.sentence })
}
