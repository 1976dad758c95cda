import type { Handle } from '#core/rpc/handle.ts'

/**
 * The door of a served folder through its loopback port, admitted like any window by a one-time address. Windows and
 * command line then meet the very same core, with the same guards, checks and clocks around it.
 */
export async function loopbackHandle(windowUrl: string): Promise<Handle> {
  const cookie = await admission(windowUrl)
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    const headers = new Headers(request.headers)
    headers.set('cookie', cookie)
    const body = request.body ? { body: await request.arrayBuffer() } : {}
    return fetch(new URL(pathname + search, windowUrl), { method: request.method, headers, signal: request.signal, ...body })
  }
}

async function admission(windowUrl: string): Promise<string> {
  const { status, headers } = await fetch(windowUrl, { redirect: 'manual' })
  const [cookie = ''] = headers.getSetCookie().map((line) => line.split(';', 1)[0] ?? '')
  if (cookie === '') throw new Error(`the core admits no window: ${status}`)
  return cookie
}
