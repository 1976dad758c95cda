import { downloadTypes } from './download-types.ts'
import type { RequestContext } from './trpc.ts'
import { downloadPath } from './wire.ts'

/** A file made by the core and streamed: `/download/<kind>?input=<JSON>`. A refusal is 409 with its problems as JSON. */
export async function download(request: RequestContext, url: URL): Promise<Response> {
  const type = downloadTypes[url.pathname.slice(downloadPath.length + 1)]
  if (!type) return new Response('not found', { status: 404 })
  const made = await type(request, JSON.parse(url.searchParams.get('input') ?? '{}'))
  if (!made.ok) return Response.json({ problems: made.problems }, { status: 409 })
  return new Response(made.value.body, {
    headers: {
      'content-type': made.value.mime,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(made.value.name)}`,
      'cache-control': 'no-store',
    },
  })
}
