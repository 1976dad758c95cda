import { disconnected, type CoreFetch, type CoreInit } from './carrier.ts'
import { createPortCarrier } from './port-fetch.ts'
import { sessionHeaders } from './session-keeping.ts'
import { shell } from './shell.ts'

/** Every call of this window to the core: who and at which desk goes with it. */
export const coreFetch: CoreFetch = (path, init = {}) => carrier(path, { ...init, headers: { ...init.headers, ...sessionHeaders() } })

const carrier = chooseCarrier()

/** The shell's message port, else HTTP to where the page came from. */
function chooseCarrier(): CoreFetch {
  const desktop = shell()
  if (!desktop) return httpFetch
  const { fetch, attach, lose } = createPortCarrier()
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window) return
    const said = saidByShell(event.data)
    const [port] = event.ports
    if (said === 'core-port' && port) attach(port)
    if (said === 'core-lost') lose()
  })
  desktop.openCorePort()
  return fetch
}

async function httpFetch(path: string, { method = 'GET', headers = {}, body, signal }: CoreInit = {}): Promise<Response> {
  try {
    return await globalThis.fetch(path, {
      method, headers, cache: 'no-store', ...(body === undefined ? {} : { body }), ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw new Error(disconnected, { cause: error })
  }
}

function saidByShell(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'changping' in data ? data.changping : undefined
}
