import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveHttp, type HttpServer } from '#core/rpc/serve-http.ts'

const servers: HttpServer[] = []

beforeAll(async () => {
  for (const key of ['a'.repeat(43), 'b'.repeat(43)]) {
    servers.push(await serveHttp({ handle: async () => new Response(key.slice(0, 1)), port: 0, key, screens: undefined }))
  }
})
afterAll(async () => {
  for (const server of servers) await server.close()
})

/** Cookies of one browser: by name, whatever port set them. */
async function visitAll(): Promise<string> {
  const jar = new Map<string, string>()
  for (const server of servers) {
    const opened = await fetch(server.windowUrl(), { redirect: 'manual' })
    for (const line of opened.headers.getSetCookie()) jar.set(line.split('=')[0] ?? '', line.split(';')[0] ?? '')
  }
  return [...jar.values()].join('; ')
}

it('keeps the windows of two ledgers on one machine admitted, each to its own', async () => {
  const cookie = await visitAll()
  const answers = servers.map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}/rpc/any`, { headers: { cookie } })).text())
  expect(await Promise.all(answers)).toEqual(['a', 'b'])
})

it('does not admit to one ledger with the cookie of another', async () => {
  const [first, second] = servers
  const opened = await fetch(first?.windowUrl() ?? '', { redirect: 'manual' })
  const cookie = (opened.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  const renamed = cookie.replace(String(first?.port), String(second?.port))
  expect((await fetch(`http://127.0.0.1:${second?.port ?? 0}/rpc/any`, { headers: { cookie: renamed } })).status).toBe(403)
})
