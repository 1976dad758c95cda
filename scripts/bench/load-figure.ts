import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { serveFolder } from '#core/host/serve-folder.ts'
import { findBrowser } from '../browser/find-browser.ts'
import { ensureRenderer } from '../build/renderer.ts'
import { inRoot } from '../root.ts'
import { figure, median, type Figure } from './figure.ts'

const rounds = 5
const flags = ['--no-first-run', '--disable-background-networking', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]

/** cold load: from the address to the first screen, in a fresh browser profile; the floor loads a bare answer of the same server. */
export async function loadFigure(): Promise<Figure | undefined> {
  const executablePath = findBrowser()
  if (executablePath === undefined) return undefined
  await ensureRenderer(() => {})
  const folder = mkdtempSync(join(tmpdir(), 'changping-load-'))
  const served = await serveFolder({ folder, port: 0, migrations: inRoot('drizzle'), screens: inRoot('out/renderer') })
  if (!served.ok) throw new Error(served.sentence)
  const browser = await chromium.launch({ executablePath, args: flags })
  const values: number[] = []
  const floors: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    const start = performance.now()
    await page.goto(served.windowUrl())
    await page.locator('input, button').first().waitFor()
    values.push(performance.now() - start)
    const bare = performance.now()
    await page.goto(`http://127.0.0.1:${served.port}/rpc/site.standing`)
    floors.push(performance.now() - bare)
    await context.close()
  }
  await browser.close()
  await served.close()
  rmSync(folder, { recursive: true, force: true })
  return figure({ name: 'renderer cold load', size: 0, value: median(values), floor: median(floors) })
}
