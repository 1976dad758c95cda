import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type Context as HonoContext } from 'hono'
import type { Handle } from './handle.ts'
import { changesPath, commandLineHeader, downloadPath, rpcPath, uploadPath } from './wire.ts'

export type HttpOptions = {
  readonly handle: Handle
  /** 0 lets the system choose. */
  readonly port: number
  /** Secret of the data folder: windows hold a cookie made from it, the command line sends it. */
  readonly key: string
  /** Folder of the built screens; none where only the command line calls. */
  readonly screens: string | undefined
}

export type HttpServer = {
  readonly port: number
  /** An address with a token that opens one window once. */
  readonly windowUrl: () => string
  readonly close: () => Promise<void>
}

const oneYearSeconds = 31_536_000
const host = '127.0.0.1'

const policy = [
  "default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:",
  "font-src 'self' data:", "connect-src 'self'", "worker-src 'self' blob:", "media-src 'self' blob:", "object-src 'none'",
  "base-uri 'none'", "frame-src 'self' blob:", "frame-ancestors 'self'", "form-action 'self'",
].join('; ')

/**
 * Serves the door and the screens on loopback only. No other site and no other user of the machine gets in: Host and
 * Origin must be ours, and every request carries the cookie that a one-time token was exchanged for.
 */
export async function serveHttp({ handle, port, key, screens }: HttpOptions): Promise<HttpServer> {
  const tokens = new Set<string>()
  const own = { port, key }
  const app = new Hono()
  app.use(async (c, next) => {
    const refused = refusal(c, own.port)
    if (refused) return refused
    await next()
    c.res.headers.set('content-security-policy', policy)
    c.res.headers.set('x-content-type-options', 'nosniff')
    c.res.headers.set('referrer-policy', 'no-referrer')
    c.res.headers.set('cross-origin-resource-policy', 'same-origin')
    return undefined
  })
  app.get('/open', (c) => exchange(c, tokens, own))
  app.use(async (c, next) => (isAdmitted(c, own) ? next() : c.text('请从常平的启动窗口打开。Open this from the window that npm start shows.', 403)))
  for (const path of [`${rpcPath}/*`, changesPath, uploadPath, `${downloadPath}/*`]) app.all(path, (c) => handle(c.req.raw))
  if (screens !== undefined) {
    app.use('/*', serveStatic({ root: screens }))
    app.get('/', serveStatic({ root: screens, path: 'index.html' }))
  }
  const server = await listen(app, port)
  own.port = (server.address() as AddressInfo).port
  return {
    port: own.port,
    windowUrl: () => {
      const token = randomBytes(24).toString('base64url')
      tokens.add(token)
      return `http://${host}:${own.port}/open?token=${token}`
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      if ('closeAllConnections' in server) server.closeAllConnections()
    }),
  }
}

function listen(app: Hono, port: number): Promise<ReturnType<typeof serve>> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, () => resolve(server))
    server.once('error', reject)
  })
}

function refusal(c: HonoContext, port: number): Response | undefined {
  const names = [`${host}:${port}`, `localhost:${port}`]
  const asked = c.req.header('host') ?? ''
  if (!names.includes(asked)) return c.text('wrong host', 421)
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site')
  const foreign = (origin !== undefined && !names.some((name) => origin === `http://${name}`)) || site === 'cross-site'
  return foreign ? c.text('foreign origin', 403) : undefined
}

/** What admits to one server. */
type Own = { readonly port: number; readonly key: string }

/** Browsers give a cookie to every port of a host: its name keeps two ledgers on one machine apart. */
function cookieName(port: number): string {
  return `changping-${port}`
}

function exchange(c: HonoContext, tokens: Set<string>, own: Own): Response {
  const token = c.req.query('token') ?? ''
  if (!tokens.delete(token) && !isAdmitted(c, own)) return c.text('这个地址已经用过。请回到启动窗口再开一次。This address was used already.', 403)
  c.header('set-cookie', `${cookieName(own.port)}=${windowSecret(own.key)}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${oneYearSeconds}`)
  c.header('cache-control', 'no-store')
  return c.redirect('/', 303)
}

function isAdmitted(c: HonoContext, { port, key }: Own): boolean {
  const cookies = (c.req.header('cookie') ?? '').split(/;\s*/)
  const cookie = cookies.find((line) => line.startsWith(`${cookieName(port)}=`))?.split('=')[1]
  return equalSecrets(cookie ?? '', windowSecret(key)) || equalSecrets(c.req.header(commandLineHeader) ?? '', key)
}

/** What windows hold: made from the folder's secret, so that a cookie never lets its bearer act as the command line. */
function windowSecret(key: string): string {
  return createHash('sha256').update(`window:${key}`).digest('base64url')
}

/** Compares without telling by its time how much was right. */
export function equalSecrets(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)]
  return a.length === b.length && timingSafeEqual(a, b)
}
