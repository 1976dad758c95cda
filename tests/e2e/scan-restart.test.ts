import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { openGun } from './support/scanner.ts'
import { movedBy, onStation, stationPage, water } from './support/station-page.ts'
import { stockedFolder, type StockedFolder } from './support/stocked-folder.ts'

describe('the core killed while scans come in', () => {
  let stocked: StockedFolder
  let app: RunningApp
  let browser: Browser
  let page: Page
  let gun: Awaited<ReturnType<typeof openGun>>
  let desk: ReturnType<typeof onStation>
  let port = 0

  beforeAll(async () => {
    stocked = stockedFolder()
    app = await startApp(stocked.folder)
    port = Number(new URL(app.url).port)
    browser = await launchBrowser()
    page = await stationPage(await browser.newContext(), app.url, stocked.keeper)
    gun = await openGun(page)
    desk = onStation(page)
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    stocked.remove()
  })

  it('keeps every scan that was acknowledged, says that it is trying again and shows nothing as recorded', async () => {
    for (const code of [water, 'SP-001', water]) await gun(code)
    await desk.lines(['瓶装饮用水 SP-001 W1 3'])
    await app.kill()
    await gun('SP-001')
    await page.getByText('和账本断开了，正在重试').waitFor()
    await gun('SH-004')
    await desk.lines(['瓶装饮用水 SP-001 W1 3'])
  })

  it('puts what came meanwhile on the paper once the core is back, without a key pressed', async () => {
    app = await startApp(stocked.folder, port)
    await desk.lines(['棉被 SH-004 M1 1', '瓶装饮用水 SP-001 W1 4'])
    await page.getByText('和账本断开了，正在重试').waitFor({ state: 'detached' })
    await desk.says(/^扫码成功，棉被/)
  })

  it('is killed in the middle of a burst of codes, and the paper holds each of them once', async () => {
    for (let count = 0; count < 60; count += 1) {
      if (count === 25) await app.kill()
      await gun(count % 2 === 0 ? water : 'SP-001')
    }
    app = await startApp(stocked.folder, port)
    await expect.poll(() => page.locator('.station-count').textContent(), { timeout: 30_000 }).toMatch(/共 2 种，扫 65 次/)
    await desk.lines(['瓶装饮用水 SP-001 W1 64', '棉被 SH-004 M1 1'])
  })

  it('comes back to the same line after a reload while the core was away', async () => {
    await app.kill()
    await gun(water)
    app = await startApp(stocked.folder, port)
    await page.reload()
    await desk.press('F2')
    await desk.lines(['瓶装饮用水 SP-001 W1 65', '棉被 SH-004 M1 1'])
  })

  it('posts the whole by keyboard alone', async () => {
    const number = await desk.number()
    await desk.press('F8')
    await page.getByRole('dialog', { name: '选领用单位' }).getByRole('option', { name: /云岭镇/ }).waitFor()
    await desk.layerHasFocus()
    await desk.type('yl')
    await desk.rest()
    await desk.press('Enter')
    await page.locator('.station-purpose').getByText('云岭镇人民政府').waitFor()
    await desk.press('F8')
    await desk.says(/^已过账/)
    expect(movedBy(stocked, number)).toEqual({ 'SH-004': 1, 'SP-001': 65 })
  })
})
