import { join } from 'node:path'
import bwipjs from 'bwip-js/node'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { cameraFilm } from './support/drawn-picture.ts'
import { onStation, stationPage, water } from './support/station-page.ts'
import { stockedFolder, type StockedFolder } from './support/stocked-folder.ts'

describe('scanning by camera and by picture', () => {
  let stocked: StockedFolder
  let app: RunningApp
  let browser: Browser
  let page: Page
  let desk: ReturnType<typeof onStation>
  const outside: string[] = []

  beforeAll(async () => {
    stocked = stockedFolder()
    const film = join(stocked.folder, 'camera.y4m')
    cameraFilm(film, { symbol: 'ean13', text: water })
    app = await startApp(stocked.folder)
    browser = await launchBrowser({ args: ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`] })
    const context = await browser.newContext()
    await context.grantPermissions(['camera'], { origin: new URL(app.url).origin })
    context.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1|blob:|data:)/.test(request.url())) outside.push(request.url())
    })
    page = await stationPage(context, app.url, stocked.keeper)
    desk = onStation(page)
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    stocked.remove()
  })

  /** Hands a picture over as the clipboard or a dragging hand does. */
  const give = (by: 'paste' | 'drop', picture: Buffer) => page.evaluate(([how, base64]) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], 'photo.png', { type: 'image/png' }))
    const event = how === 'paste'
      ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
    document.body.dispatchEvent(event)
  }, [by, picture.toString('base64')] as const)

  it('counts the code held before the camera once, however long it is held', async () => {
    await desk.press('Alt+s')
    await page.getByRole('dialog', { name: '对准条码' }).getByText(`刚读到 ${water}`).waitFor({ timeout: 60_000 })
    await desk.lines(['瓶装饮用水 SP-001 W1 1'])
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await desk.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await desk.lines(['瓶装饮用水 SP-001 W1 1'])
  })

  it('reads a pasted picture of a GS1 label with its lot, and refuses the lot that is not here', async () => {
    const label = await bwipjs.toBuffer({ bcid: 'gs1datamatrix', text: '(01)06901234567892(10)NOPE(17)270601', scale: 6, paddingwidth: 10, paddingheight: 10, backgroundcolor: 'FFFFFF' })
    await give('paste', label)
    await desk.says(/^没有记上，「瓶装饮用水」不在县综合库/)
  })

  it('reads a dropped picture with several codes', async () => {
    const serial = await bwipjs.toBuffer({ bcid: 'code128', text: 'CF-0001', scale: 3, paddingwidth: 20, paddingheight: 20, backgroundcolor: 'FFFFFF' })
    await give('drop', serial)
    await desk.lines(['冲锋舟 FX-007 CF-0001 1', '瓶装饮用水 SP-001 W1 1'])
  })

  it('says what to do where a picture holds no code', async () => {
    const blank = await bwipjs.toBuffer({ bcid: 'code128', text: 'X', scale: 1, height: 1, barcolor: 'FFFFFF', backgroundcolor: 'FFFFFF', paddingwidth: 40, paddingheight: 40 })
    await give('paste', blank)
    await desk.says(/^没有记上，照片里没有认出条码/)
  })

  it('asked nobody outside', () => {
    expect(outside).toEqual([])
  })
})
