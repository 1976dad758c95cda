import type { Handle } from './handle.ts'

/** The side of a MessagePort that the core needs; Electron's, Node's and the browser's all fit. */
export type CorePort = {
  readonly postMessage: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onClose: (listener: () => void) => void
}

type Call = {
  readonly id: number
  readonly path: string
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body?: Uint8Array<ArrayBuffer>
}
type Message = Call | { readonly id: number; readonly abort: true }

/** Serves the door on a message port: each call becomes a Request, each body travels as bytes in chunks. */
export function servePort(port: CorePort, handle: Handle): void {
  const live = new Map<number, AbortController>()
  port.onMessage((raw) => {
    const message = raw as Message
    if ('abort' in message) live.get(message.id)?.abort()
    else void answer(port, handle, { message, live })
  })
  port.onClose(() => live.forEach((controller) => controller.abort()))
}

async function answer(port: CorePort, handle: Handle, { message, live }: { readonly message: Call; readonly live: Map<number, AbortController> }): Promise<void> {
  const controller = new AbortController()
  live.set(message.id, controller)
  try {
    const response = await handle(new Request(`http://core${message.path}`, {
      method: message.method,
      headers: message.headers.map(([name, value]): [string, string] => [name, value]),
      signal: controller.signal,
      ...(message.body ? { body: message.body } : {}),
    }))
    port.postMessage({ id: message.id, status: response.status, headers: [...response.headers] })
    if (response.body) for await (const chunk of response.body) port.postMessage({ id: message.id, chunk })
    port.postMessage({ id: message.id, done: true })
  } catch (error) {
    port.postMessage({ id: message.id, error: String(error) })
  } finally {
    live.delete(message.id)
  }
}
