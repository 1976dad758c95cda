import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inRoot } from '../../scripts/root.ts'
import { launchBrowser } from './support/browser.ts'

describe('npm start in browser mode', () => {
  const lines: string[] = []
  let data = ''
  let start: ChildProcess
  let url = ''
  let browser: Browser
  let page: Page

  /** The process that holds the ledger, as it noted itself for the command line. */
  const corePid = () => (JSON.parse(readFileSync(join(data, 'core.json'), 'utf8')) as { readonly pid: number }).pid

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'changping-start-'))
    start = spawn(process.execPath, [inRoot('scripts/start/main.ts'), '--browser', '--no-open', '--data', data], { cwd: inRoot(), stdio: ['ignore', 'pipe', 'inherit'] })
    url = await new Promise((resolve, reject) => {
      start.once('exit', (code) => reject(new Error(`ended with ${code}`)))
      if (start.stdout) createInterface({ input: start.stdout }).on('line', (line) => {
        lines.push(line)
        const address = /http:\/\/\S+/.exec(line)?.[0]
        if (address) resolve(address)
      })
    })
    browser = await launchBrowser()
    page = await browser.newPage()
  })
  afterAll(async () => {
    await browser.close()
    if (existsSync(join(data, 'core.json'))) process.kill(corePid(), 'SIGKILL')
    start.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  })

  it('says so in one line and prints the address, on loopback and with a one-time token', () => {
    expect(lines.filter((line) => line.includes('browser mode'))).toEqual(['常平 opens in browser mode: as asked.'])
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\S*[?&]token=\S{20,}$/)
  })

  it('shows the first screen there, without a word on the console', async () => {
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(url)
    await page.waitForSelector('#root > *')
    expect(complaints).toEqual([])
    expect(page.url()).not.toContain('token')
  })

  it('lets nobody in without the token, nor with a used one', async () => {
    expect((await fetch(new URL('/', url))).status).toBe(403)
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(403)
  })

  it('starts a core that was killed again, where the open window finds it without another token', async () => {
    const killed = corePid()
    process.kill(killed, 'SIGKILL')
    await vi.waitFor(() => expect(corePid()).not.toBe(killed), { timeout: 30_000 })
    await vi.waitFor(async () => expect((await page.goto(new URL('/', url).href))?.status()).toBe(200), { timeout: 30_000 })
    expect(lines).toContain('The core has stopped unexpectedly; starting it again.')
  })

  // Windows knows no such signal: there the console ends both.
  it.skipIf(process.platform === 'win32')('ends the core when it is told to end', async () => {
    const ended = new Promise((resolve) => start.once('exit', resolve))
    start.kill('SIGTERM')
    expect(await ended).toBe(0)
    await expect(fetch(new URL('/', url))).rejects.toThrow()
  })
})
