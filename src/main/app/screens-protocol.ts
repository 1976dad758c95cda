import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { isOwn } from './origin.ts'

/** The page may run its own scripts and decoders and nothing else; styles are made at run time by the component library. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "media-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  // A paper is printed from a frame of its own.
  "frame-src 'self' blob:",
  "frame-ancestors 'self'",
  "form-action 'self'",
].join('; ')

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.wav': 'audio/wav',
}

/** Answers requests for the screens from `folder`; an address without a file ending is a place inside the one page. */
export function answerScreens(folder: string): (request: Request) => Promise<Response> {
  return async ({ url, method }) => {
    if (!isOwn(url) || (method !== 'GET' && method !== 'HEAD')) return refusal(403)
    const path = fileFor(folder, new URL(url).pathname)
    if (!path) return refusal(403)
    const body = await contentOf(path)
    return body ? new Response(method === 'HEAD' ? null : body, { headers: headersOf(path) }) : refusal(404)
  }
}

/** Path of the file for an address; undefined where it would lie outside the folder. */
function fileFor(folder: string, pathname: string): string | undefined {
  const decoded = decodedPath(pathname)
  if (decoded === undefined || decoded.includes('\0')) return undefined
  const path = normalize(join(folder, extname(decoded) === '' ? 'index.html' : decoded))
  return path.startsWith(normalize(folder) + sep) ? path : undefined
}

function decodedPath(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

async function contentOf(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    return undefined
  }
}

function headersOf(path: string): Record<string, string> {
  return {
    'content-type': contentTypes[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  }
}

function refusal(status: number): Response {
  return new Response(null, { status })
}
