import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { openGun } from './support/scanner.ts'
import { onStation, stationPage, water } from './support/station-page.ts'
import { stockedFolder, type StockedFolder } from './support/stocked-folder.ts'

const soon = { timeout: 8000 }

describe('searching and codes read on any screen, without a mouse', () => {
  let stocked: StockedFolder
  let app: RunningApp
  let browser: Browser
  let page: Page
  let gun: Awaited<ReturnType<typeof openGun>>
  let desk: ReturnType<typeof onStation>

  const box = () => page.getByRole('combobox', { name: '查找和命令' })
  const search = async (text: string) => {
    await page.keyboard.press('Control+K')
    await expect.poll(() => box().evaluate((field) => field === document.activeElement), soon).toBe(true)
    await desk.type(text)
  }
  const lines = () => page.getByRole('listbox', { name: '找到的' }).getByRole('option').allInnerTexts()
  const finds = async (text: RegExp) => expect.poll(async () => (await lines())[0] ?? '', soon).toMatch(text)
  const heading = (name: RegExp | string) => page.getByRole('heading', { name }).waitFor()
  const card = () => page.getByRole('complementary', { name: '扫到的码' })
  const toStock = async () => {
    await desk.press('Alt+3')
    await heading('库存')
    await page.locator('.ag-row').first().waitFor()
  }

  beforeAll(async () => {
    stocked = stockedFolder()
    app = await startApp(stocked.folder)
    browser = await launchBrowser()
    page = await stationPage(await browser.newContext({ viewport: { width: 1366, height: 768 } }), app.url, stocked.officer)
    gun = await openGun(page)
    desk = onStation(page)
    await toStock()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    stocked.remove()
  })

  it('opens goods by initials with Enter pressed before the answer, and offers them again next time', async () => {
    await search('mb')
    await desk.press('Enter')
    await heading(/^棉被/)
    await toStock()
    await page.keyboard.press('Control+K')
    await finds(/^棉被\s+SH-004/)
    await desk.press('Escape')
    await box().waitFor({ state: 'detached' })
  })

  it('finds by batch, serial, number tail, bin and agency', async () => {
    for (const [typed, found] of [['W1', /^W1\s+瓶装饮用水/], ['CF-0001', /^CF-0001\s+冲锋舟/], ['CK-D03', /^CK-D03-\d{4}-A-000001/], ['A-01', /^A-01\s+县综合库/], ['yl', /^云岭镇人民政府/], ['D03', /^县综合库/]] as const) {
      await search(typed)
      await finds(found)
      await desk.press('Escape')
    }
    await search('nosuch')
    await page.getByText('没有找到「nosuch」').waitFor()
    await desk.press('Escape')
  })

  it('opens what a code read into the box names as a whole', async () => {
    await search('m')
    await gun(water)
    await heading(/^瓶装饮用水/)
    await toStock()
    await search('m')
    await gun('SP-00')
    await finds(/^瓶装饮用水|^压缩饼干/)
    await desk.press('Escape')
    await box().waitFor({ state: 'detached' })
  })

  it('shows what lies in a bin and goes on to the card of a line', async () => {
    await search('A-01')
    await finds(/^A-01/)
    await desk.press('Enter')
    const layer = page.getByRole('dialog')
    await layer.getByText('县综合库 A-01 里有什么').waitFor()
    await expect.poll(() => layer.locator('tbody td:first-child strong').allInnerTexts(), soon).toEqual(['冲锋舟', '棉被', '棉被', '瓶装饮用水', '压缩饼干'])
    await desk.press('ArrowDown', 'Enter')
    await heading(/^棉被/)
  })

  it('goes from group to group by Tab, shows what can be done by →, and issues by Ctrl+Enter', async () => {
    await toStock()
    await search('mb')
    await finds(/^棉被/)
    await expect.poll(() => page.getByRole('group', { name: '单据' }).count(), soon).toBe(1)
    await desk.press('Tab')
    await expect.poll(() => page.locator('.search-line[aria-selected="true"]').innerText(), soon).toMatch(/含 棉被/)
    await desk.press('Shift+Tab', 'ArrowRight')
    await page.getByRole('option', { name: /^打标签 棉被/ }).waitFor()
    await desk.press('Control+Enter')
    await page.locator('.station').waitFor()
    await expect.poll(() => desk.box(), soon).toBe('SH-004 ')
    await desk.press('Escape')
    await search('ysbg')
    await finds(/^压缩饼干/)
    await desk.press('Control+Enter')
    await expect.poll(() => desk.box(), soon).toBe('SP-003 ')
    await desk.press('Escape')
  })

  it('lists commands behind > with their keys, runs one of the screen below, and shows the keys by ?', async () => {
    await toStock()
    await search('>dc')
    await finds(/^导出 Excel\s+Ctrl E|^导入导出/)
    const saved = page.waitForEvent('download')
    await page.keyboard.type(' excel', { delay: 90 })
    await finds(/^导出 Excel/)
    await desk.press('Enter')
    expect((await saved).suggestedFilename()).toMatch(/^库存明细表/)
    await search('>dj')
    await finds(/^单据\s+Alt 2/)
    await desk.press('Enter')
    await heading('单据')
    await search('?')
    await page.getByRole('dialog').getByText('查找和命令').waitFor()
    await desk.press('Escape')
  })

  it('says on a card what a code is, keeps the focus where it was, and issues on the same code once more', async () => {
    await toStock()
    await page.locator('.ag-row [col-id="name"]').first().focus()
    await gun(water)
    await card().getByText('瓶装饮用水').first().waitFor()
    expect(await card().innerText()).toMatch(/本库可用 2,400 瓶\s+批号 W1\s+剩 100 天/)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('col-id'))).toBe('name')
    await desk.rest()
    await gun('2' + water.slice(1))
    await card().getByText('不认识这个码').or(card().getByText('没有查到')).waitFor()
    await heading('库存')
    await desk.rest()
    await gun(water)
    await card().getByText('瓶装饮用水').first().waitFor()
    await desk.rest()
    await gun(water)
    await desk.says(/^扫码成功，瓶装饮用水，1 瓶/)
    await desk.press('Control+Z')
    await desk.says(/^已撤销/)
  })

  it('acts by the digits of the card: look-up, card, and label', async () => {
    await toStock()
    await gun('CF-0001')
    await card().getByText('序列号').waitFor()
    await desk.press('6')
    await desk.says(/^查到了，冲锋舟/)
    await toStock()
    await gun(water)
    await card().getByText('看卡片').waitFor()
    await desk.press('3')
    await heading(/^瓶装饮用水/)
  })

  it('opens a paper by its number and a bin by its code', async () => {
    await toStock()
    await gun('L:A-01')
    await page.getByRole('dialog').getByText('县综合库 A-01 里有什么').waitFor()
    await desk.press('Escape')
    const number = await page.evaluate(() => `CK-D03-${new Date(Date.now() - 10 * 86_400_000).getFullYear()}-A-000001`)
    await gun(number)
    await expect.poll(() => page.url(), soon).toMatch(/#\/documents\/\w/)
    await page.getByText(number).first().waitFor()
  })

  it('links an unknown code to an item and says then what it is', async () => {
    await toStock()
    await gun('4006381333931')
    await card().getByText('还没有物资用这个码。').first().waitFor()
    await desk.press('1')
    await desk.layerHasFocus()
    await desk.type('mb')
    await page.getByRole('option', { name: /棉被/ }).waitFor()
    await desk.press('Enter')
    await card().getByText('SH-004').waitFor()
    await desk.press('Escape')
    await card().waitFor({ state: 'detached' })
  })
})
