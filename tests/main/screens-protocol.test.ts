import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerScreens } from '../../src/main/app/screens-protocol.ts'

describe('answerScreens', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'screens-'))
    mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
    writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html>')
    writeFileSync(join(folder, 'renderer/assets/zbar.wasm'), '\0asm')
    writeFileSync(join(folder, 'ledger.db'), 'secret')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const ask = (url: string, method = 'GET') => answerScreens(join(folder, 'renderer'))(new Request(url, { method }))

  it.each(['app://changping/', 'app://changping/stock/item/7'])('answers %s with the one page and its policy', async (url) => {
    const response = await ask(url)
    expect(await response.text()).toBe('<!doctype html>')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'")
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/)
    expect(policy).toContain("object-src 'none'")
  })

  it('gives each file its type, that the decoders may start from it', async () => {
    expect((await ask('app://changping/assets/zbar.wasm')).headers.get('content-type')).toBe('application/wasm')
  })

  it.each([
    'app://changping/..%2fledger.db',
    'app://changping/assets/..%2f..%2fledger.db',
    'app://changping/%2e%2e%2f%2e%2e%2fledger.db',
    'app://changping/assets/%5c..%5c..%5cledger.db',
    'app://changping/%00.html',
    'app://changping/%ff.html',
    'app://elsewhere/index.html',
    'https://changping/index.html',
  ])('keeps %s out', async (url) => {
    const response = await ask(url)
    expect([403, 404]).toContain(response.status)
    expect(await response.text()).toBe('')
  })

  it('has no answer for a file that is not there, nor for a posting', async () => {
    expect((await ask('app://changping/assets/gone.js')).status).toBe(404)
    expect((await ask('app://changping/', 'POST')).status).toBe(403)
  })
})
