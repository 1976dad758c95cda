import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { openGun } from './support/scanner.ts'
import { movedBy, onStation } from './support/station-page.ts'

const water = '6901234567892'

describe('from an empty folder to the first posted scan, by keyboard and gun alone', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page
  let gun: Awaited<ReturnType<typeof openGun>>
  let desk: ReturnType<typeof onStation>

  const heading = (text: string) => page.getByRole('heading', { name: text }).waitFor()
  /** A mouse must never be needed: any press of one fails the test. */
  const clicks: string[] = []

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.exposeFunction('clicked', (what: string) => clicks.push(what))
    await page.addInitScript(() => addEventListener('pointerdown', (event) => (window as unknown as { clicked: (what: string) => void }).clicked((event.target as Element).outerHTML), true))
    await page.goto(app.url)
    gun = await openGun(page)
    desk = onStation(page)
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  it('founds the office and its first person', async () => {
    await heading('您在哪个单位？')
    await desk.press('ArrowDown', 'Tab')
    await page.locator('[data-field="name"]').focus()
    await desk.type('云岭镇人民政府')
    await desk.press('Tab')
    await desk.type('云岭')
    await desk.press('Tab', 'Tab')
    await desk.type('云岭镇综合物资仓库')
    await desk.press('Tab')
    await desk.type('d08')
    await desk.press('Enter')
    await heading('谁来管这套账？')
    await desk.type('李建国')
    await desk.press('Tab', 'Tab')
    await desk.type('secret-1')
    await desk.press('Tab')
    await desk.type('secret-1')
    await desk.press('Enter')
    await heading('收好这张恢复单')
    const saved = page.waitForEvent('download')
    await desk.press('Control+s')
    await saved
    await page.getByText('已存到浏览器的下载文件夹').waitFor()
    await desk.press('Enter')
    await heading('把现在用的库存表导进来')
    for (let tries = 0; tries < 20; tries += 1) {
      await desk.press('Tab')
      if ((await page.evaluate(() => document.activeElement?.textContent)) === '没有 Excel，以后边扫边建') break
    }
    await desk.press('Enter')
    await heading('扫第一件')
  })

  it('hears the first carton and leads to the station, which says what to do with its unknown code', async () => {
    await gun(water)
    await page.getByText('扫码枪可以用').waitFor()
    await desk.rest()
    await desk.press('Enter')
    await page.locator('.station').waitFor()
    await desk.press('Alt+r')
    await gun(water)
    await desk.says(/^没有记上，「6901234567892」不认识/)
  })

  it('makes the item, binds the code and receives what was scanned', async () => {
    await desk.press('F7')
    await heading('新建物资')
    await desk.type('SP-001')
    await desk.press('Tab')
    await desk.type('瓶装饮用水')
    await desk.press('Tab', 'Tab')
    await desk.type('瓶')
    await desk.press('Control+s')
    await page.getByText('瓶装饮用水').first().waitFor()
    await desk.press('F2')
    await desk.says(/^等着扫码|^没有记上/)
    await desk.type('480')
    await gun(water)
    await desk.says(/^没有记上，「6901234567892」不认识/)
    await desk.press('F6')
    await page.getByRole('option', { name: /瓶装饮用水/ }).waitFor()
    await desk.layerHasFocus()
    await desk.press('1')
    await page.getByRole('dialog', { name: '瓶装饮用水 是哪一批' }).waitFor()
    await desk.layerHasFocus()
    await desk.type('W260228')
    await desk.press('Enter', 'Enter')
    await desk.type('2027-02-28')
    await desk.press('Enter')
    await desk.lines(['瓶装饮用水 SP-001 W260228 480'])
  })

  it('posts it', async () => {
    const number = await desk.number()
    expect(number).toMatch(/^RK-D08-/)
    await desk.press('F8')
    await desk.says(/^已过账/)
    expect(movedBy({ folder: app.data }, number)).toEqual({ 'SP-001': 480 })
  })

  it('issues from it with the printed card only', async () => {
    await gun('CP*ISSUE')
    await gun('CP*X10')
    await gun(water)
    await desk.says(/^扫码成功，瓶装饮用水，10 瓶，发后 470$/)
    await gun('CP*DONE')
    await desk.says(/^再扫一次/)
    await desk.rest()
    await gun('CP*DONE')
    await page.getByRole('dialog', { name: '选领用单位' }).getByRole('option', { name: /云岭镇人民政府/ }).waitFor()
    await desk.layerHasFocus()
    await desk.press('1')
    await page.locator('.station-purpose').getByText('云岭镇人民政府').waitFor()
    await desk.says(/^已记下，瓶装饮用水/)
    const number = await desk.number()
    await desk.rest()
    await gun('CP*DONE')
    await desk.says(/^再扫一次/)
    await desk.rest()
    await gun('CP*DONE')
    await desk.says(/^已过账/)
    expect(movedBy({ folder: app.data }, number)).toEqual({ 'SP-001': 10 })
  })

  it('needed no mouse', () => {
    expect(clicks).toEqual([])
  })
})
