import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { openGun } from './support/scanner.ts'
import { onStation, stationPage, water } from './support/station-page.ts'
import { stockedFolder, type StockedFolder } from './support/stocked-folder.ts'

describe('a gun that sends noise before and after every code', () => {
  let stocked: StockedFolder
  let app: RunningApp
  let browser: Browser
  let page: Page
  let gun: Awaited<ReturnType<typeof openGun>>
  let desk: ReturnType<typeof onStation>

  beforeAll(async () => {
    stocked = stockedFolder()
    app = await startApp(stocked.folder)
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

  it('is not understood before it was learnt', async () => {
    await gun(`~${water}#`)
    await desk.says(/^没有记上，「~6901234567892#」不认识/)
  })

  it('is learnt by five readings of the test code, and the desk keeps it', async () => {
    for (let tries = 0; tries < 40; tries += 1) {
      await desk.press('Tab')
      if ((await page.evaluate(() => document.activeElement?.textContent)) === '扫码枪就绪') break
    }
    await desk.press('Enter')
    const layer = page.getByRole('dialog', { name: '测试扫码枪' })
    await layer.getByRole('img', { name: '扫码枪测试码' }).locator('img').first().waitFor()
    for (let count = 0; count < 5; count += 1) {
      await gun('~CP*TEST0123456789#')
      await desk.rest()
    }
    await layer.getByText('学会了。这台电脑以后按这把枪来听。').waitFor()
    await layer.getByText('~ / #').waitFor()
    await desk.press('Escape')
    await layer.waitFor({ state: 'detached' })
    await page.reload()
    await desk.press('F2')
    await page.locator('.station').waitFor()
    await page.getByText('扫码枪已学').waitFor()
  })

  it('is understood from then on', async () => {
    await gun(`~${water}#`)
    await desk.lines(['瓶装饮用水 SP-001 W1 1'])
    expect(await desk.box()).toBe('')
  })
})
