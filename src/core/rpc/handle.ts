import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import type { Context } from '../context.ts'
import { appRouter } from './app-router.ts'
import type { ChangeFeed } from './change-feed.ts'
import { download } from './download.ts'
import type { CoreServices } from './services.ts'
import { referenceOf, type RequestContext } from './trpc.ts'
import { maxUploadBytes } from './uploads.ts'
import { changesPath, downloadPath, languageHeader, rpcPath, sessionHeader, uploadPath } from './wire.ts'

export type Handle = (request: Request) => Promise<Response>

export type Door = {
  readonly contextOf: (request: Request) => Context
  readonly services: CoreServices
  readonly feed: ChangeFeed
  readonly sequence: () => number
}

/** The one door: every screen, the command line, the LAN and the server call this, whatever carries the request. */
export function openDoor(door: Door): Handle {
  return async (request) => {
    const url = new URL(request.url)
    if (url.pathname.startsWith(rpcPath)) return answerRpc(door, request)
    if (url.pathname === changesPath) return changes(door, request)
    if (url.pathname === uploadPath && request.method === 'POST') return upload(door, request, url)
    if (url.pathname.startsWith(`${downloadPath}/`) && request.method === 'GET') return download(requestContext(door, request), url)
    return new Response('not found', { status: 404 })
  }
}

function answerRpc(door: Door, request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: rpcPath,
    req: request,
    router: appRouter,
    createContext: () => requestContext(door, request),
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') door.services.log('accident', { path, reference: referenceOf(error), error: String(error.cause ?? error), stack: error.cause instanceof Error ? error.cause.stack : error.stack })
    },
  })
}

function requestContext(door: Door, request: Request): RequestContext {
  return {
    ctx: door.contextOf(request),
    services: door.services,
    sessionToken: request.headers.get(sessionHeader) ?? undefined,
    language: request.headers.get(languageHeader) === 'en' ? 'en' : 'zh',
  }
}

function changes(door: Door, request: Request): Response {
  if (door.contextOf(request).actor.kind === 'nobody') return new Response('signed out', { status: 401 })
  const body = door.feed.stream({ sequence: door.sequence(), operation: 'standing' }, request.signal)
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' } })
}

async function upload(door: Door, request: Request, url: URL): Promise<Response> {
  if (door.contextOf(request).actor.kind === 'nobody') return new Response('signed out', { status: 401 })
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.byteLength > maxUploadBytes) return new Response('too large', { status: 413 })
  return Response.json({ upload: door.services.uploads.put({ name: url.searchParams.get('name') ?? '', bytes }) })
}
