import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inRoot } from '../../../scripts/root.ts'
import { electronRuntime } from '../../../scripts/start/electron-runtime.ts'
import { sandboxArguments } from '../support/browser.ts'
import { electronRuns, openShell, type RunningShell } from '../support/electron-app.ts'

/** The message that brings a page its port; asked for in the page. */
const nextPort = `new Promise((resolve) => addEventListener('message', (event) => {
  if (event.data?.changping === 'core-port') resolve(event.ports.length)
}))`

describe.skipIf(!electronRuns)('the real shell', () => {
  let running: RunningShell
  beforeAll(async () => {
    running = await openShell()
  })
  afterAll(async () => {
    await running.close()
  })

  it('shows the first screen from our own scheme, without Node in the page', async () => {
    const { page } = running
    await page.waitForSelector('#root > *')
    expect(page.url()).toMatch(/^app:\/\/changping\//)
    expect(await page.evaluate('[typeof require, typeof process, isSecureContext]')).toEqual(['undefined', 'undefined', true])
  })

  it('loads nothing from elsewhere and runs no text as a program', async () => {
    const { page } = running
    expect(await page.evaluate(`fetch('https://elsewhere.example/').then(() => 'came', () => 'refused')`)).toBe('refused')
    await page.evaluate(`location.href = 'https://elsewhere.example/'`)
    expect(page.url()).toMatch(/^app:\/\/changping\//)
    await page.evaluate(`open('https://elsewhere.example/')`)
    expect(running.shell.windows()).toHaveLength(1)
  })

  it('gives the page a port to the core, and another one after the core was killed', async () => {
    const { page, shell } = running
    const first = page.evaluate(nextPort)
    await page.evaluate('changping.openCorePort()')
    expect(await first).toBe(1)
    const afterRestart = page.evaluate(nextPort)
    await shell.evaluate(({ app }) => {
      const core = app.getAppMetrics().find(({ name, serviceName }) => name === 'changping-core' || serviceName === 'changping-core' || serviceName === 'node.mojom.NodeService')
      if (core) process.kill(core.pid, 'SIGKILL')
    })
    expect(await afterRestart).toBe(1)
  })

  it('opens a second window of ours', async () => {
    const opened = running.shell.waitForEvent('window')
    await running.page.evaluate(`void open('app://changping/')`)
    const second = await opened
    await second.waitForSelector('#root > *')
    await second.close()
  })

  it('saves a page as PDF', async () => {
    const head = await running.shell.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const pdf = await window?.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true })
      return pdf?.subarray(0, 4).toString('latin1')
    })
    expect(head).toBe('%PDF')
  })

  it('is one per ledger: a second start ends at once', () => {
    const args = [...sandboxArguments(), inRoot(), '--data', running.data]
    expect(spawnSync(electronRuntime() ?? '', args, { timeout: 30_000 }).status).toBe(0)
    expect(running.shell.windows()).toHaveLength(1)
  })
})
