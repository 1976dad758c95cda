import { describe, expect, it } from 'vitest'
import { servePort } from '#core/rpc/serve-port.ts'
import type { Handle } from '#core/rpc/handle.ts'
import { createPortCarrier } from '#renderer/app/port-fetch.ts'

/** A core on the other end of a real message channel. */
function coreOn(handle: Handle): MessagePort {
  const { port1, port2 } = new MessageChannel()
  servePort({
    postMessage: (message) => port1.postMessage(message),
    onMessage: (listener) => port1.addEventListener('message', ({ data }) => listener(data)),
    onClose: () => undefined,
  }, handle)
  port1.start()
  return port2
}

const echo: Handle = async (request) => Response.json({
  method: request.method, path: new URL(request.url).pathname, session: request.headers.get('x-changping-session'),
  bytes: [...new Uint8Array(await request.arrayBuffer())],
}, { status: 201 })

const never = new Promise<Response>(() => undefined)

describe('fetch over a message port', () => {
  it('carries method, path, headers and bytes there, status, headers and body back', async () => {
    const carrier = createPortCarrier()
    carrier.attach(coreOn(echo))
    const response = await carrier.fetch('/rpc/people.me', { method: 'POST', headers: { 'x-changping-session': 's' }, body: new Uint8Array([1, 0, 255]) })
    expect(response.status).toBe(201)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(await response.json()).toEqual({ method: 'POST', path: '/rpc/people.me', session: 's', bytes: [1, 0, 255] })
  })

  it('keeps many calls on one port apart', async () => {
    const carrier = createPortCarrier()
    carrier.attach(coreOn(async (request) => new Response(new URL(request.url).pathname)))
    const answers = await Promise.all(['/a', '/b', '/c'].map(async (path) => (await carrier.fetch(path)).text()))
    expect(answers).toEqual(['/a', '/b', '/c'])
  })

  it('waits for the first port, which comes after the page has begun to ask', async () => {
    const carrier = createPortCarrier()
    const waiting = carrier.fetch('/early')
    carrier.attach(coreOn(async () => new Response('here')))
    expect(await (await waiting).text()).toBe('here')
  })

  it('fails waiting calls and new ones at once when the core is lost, and works again on the next port', async () => {
    const carrier = createPortCarrier()
    carrier.attach(coreOn(() => never))
    const waiting = carrier.fetch('/slow')
    await Promise.resolve()
    carrier.lose()
    await expect(waiting).rejects.toThrow('disconnected')
    await expect(carrier.fetch('/next')).rejects.toThrow('disconnected')
    carrier.attach(coreOn(async () => new Response('back')))
    expect(await (await carrier.fetch('/again')).text()).toBe('back')
  })

  it('breaks a body that is still coming when the core is lost', async () => {
    const carrier = createPortCarrier()
    carrier.attach(coreOn(async () => new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([1])) }))))
    const response = await carrier.fetch('/changes')
    const reader = response.body?.getReader()
    await reader?.read()
    carrier.lose()
    await expect(reader?.read()).rejects.toThrow('disconnected')
  })

  it('tells the core to stop when the caller gives up', async () => {
    const told = Promise.withResolvers<void>()
    const carrier = createPortCarrier()
    carrier.attach(coreOn((request) => {
      request.signal.addEventListener('abort', () => told.resolve())
      return never
    }))
    const stop = new AbortController()
    const waiting = carrier.fetch('/slow', { signal: stop.signal })
    setTimeout(() => stop.abort(), 5)
    await expect(waiting).rejects.toThrow('aborted')
    await told.promise
  })

  it('tells the core to stop when nobody reads the body any more', async () => {
    const told = Promise.withResolvers<void>()
    const carrier = createPortCarrier()
    carrier.attach(coreOn(async (request) => {
      request.signal.addEventListener('abort', () => told.resolve())
      return new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([1])) }))
    }))
    const response = await carrier.fetch('/changes')
    await response.body?.cancel()
    await told.promise
  })
})
