import { disconnected, type CoreFetch, type CoreInit } from './carrier.ts'

type FromCore =
  | { readonly id: number; readonly status: number; readonly headers: readonly (readonly [string, string])[] }
  | { readonly id: number; readonly chunk: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly done: true }
  | { readonly id: number; readonly error: string }

type Head = Extract<FromCore, { readonly status: number }>

type Call = {
  readonly answer: (head: Head) => void
  readonly chunk: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly close: () => void
  readonly fail: (error: Error) => void
}

type Calls = Map<number, Call>

export type PortCarrier = {
  readonly fetch: CoreFetch
  /** From now on calls go through this port; calls waiting on an earlier one fail. */
  readonly attach: (port: MessagePort) => void
  /** The core is gone: everything waiting fails at once, and so does each new call until the next port. */
  readonly lose: () => void
}

/** `fetch` over message ports: calls are numbered, bodies are bytes, answers come as head, chunks and end. */
export function createPortCarrier(): PortCarrier {
  const calls: Calls = new Map()
  const first = Promise.withResolvers<MessagePort>()
  let port: MessagePort | undefined
  let attached = false
  let latest = 0
  const lose = () => {
    port?.close()
    port = undefined
    for (const id of calls.keys()) take(calls, id)?.fail(new Error(disconnected))
  }
  return {
    lose,
    attach: (next) => {
      lose()
      port = next
      attached = true
      next.addEventListener('message', (event: MessageEvent<FromCore>) => receive(calls, event.data))
      next.start()
      first.resolve(next)
    },
    fetch: async (path, init = {}) => {
      const bytes = await bytesOf(init.body)
      const to = port ?? (attached ? undefined : await first.promise)
      if (!to) throw new Error(disconnected)
      init.signal?.throwIfAborted()
      latest += 1
      return send({ port: to, calls, id: latest }, { path, bytes, init })
    },
  }
}

type Line = { readonly port: MessagePort; readonly calls: Calls; readonly id: number }
type Asked = { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> | undefined; readonly init: CoreInit }

function send({ port, calls, id }: Line, { path, bytes, init }: Asked): Promise<Response> {
  const { method = 'GET', headers = {}, signal } = init
  const leave = (reason: DOMException) => {
    const call = take(calls, id)
    if (!call) return
    port.postMessage({ id, abort: true })
    call.fail(reason)
  }
  const { promise, call } = openCall(() => leave(new DOMException('cancelled', 'AbortError')))
  calls.set(id, call)
  signal?.addEventListener('abort', () => leave(new DOMException('aborted', 'AbortError')), { once: true })
  port.postMessage({ id, path, method, headers: Object.entries(headers), ...(bytes ? { body: bytes } : {}) })
  return promise
}

/** A call's two ends: the promise of its response, and what the core's messages do to it. */
function openCall(onCancel: () => void): { readonly promise: Promise<Response>; readonly call: Call } {
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  let body: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      body = controller
    },
    cancel: onCancel,
  })
  return {
    promise,
    call: {
      answer: (head) => resolve(responseOf(head, stream)),
      chunk: (bytes) => body?.enqueue(bytes),
      close: () => body?.close(),
      // Whichever of the two is still open: a settled promise and a cancelled stream take no more.
      fail: (error) => {
        reject(error)
        body?.error(error)
      },
    },
  }
}

function receive(calls: Calls, message: FromCore): void {
  const { id } = message
  if ('status' in message) calls.get(id)?.answer(message)
  else if ('chunk' in message) calls.get(id)?.chunk(message.chunk)
  else if ('done' in message) take(calls, id)?.close()
  else take(calls, id)?.fail(new Error(message.error))
}

const bodiless = new Set([204, 205, 304])

function responseOf({ status, headers }: Head, body: ReadableStream<Uint8Array<ArrayBuffer>>): Response {
  const pairs = headers.map(([name, value]): [string, string] => [name, value])
  return new Response(bodiless.has(status) ? null : body, { status, headers: pairs })
}

/** A call ends once; whatever comes for it later is dropped. */
function take(calls: Calls, id: number): Call | undefined {
  const call = calls.get(id)
  calls.delete(id)
  return call
}

async function bytesOf(body: CoreInit['body']): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return body === undefined ? undefined : new Uint8Array(await new Response(body).arrayBuffer())
}
