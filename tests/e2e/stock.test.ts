import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { stockedFolder, type SignedIn, type StockedFolder } from './support/stocked-folder.ts'

describe('the stock grid and the item card, by keyboard only', () => {
  let stocked: StockedFolder
  let app: RunningApp
  let browser: Browser
  let context: BrowserContext
  let page: Page

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const openAs = async ({ token, person }: SignedIn, url: string) => {
    const opened = await context.newPage()
    await opened.addInitScript((session) => localStorage.setItem('changping.session', session), JSON.stringify({ token, person }))
    await opened.goto(url)
    await opened.getByRole('button', { name: `登录的人: ${person.name}` }).waitFor()
    return opened
  }
  /** Texts of a column's cells that are in sight. */
  const column = (id: string) => page.locator(`.ag-row [col-id="${id}"]`).allTextContents()
  const shown = async (id: string, texts: readonly string[]) => expect.poll(() => column(id), { timeout: 5000 }).toEqual(texts)

  beforeAll(async () => {
    stocked = stockedFolder()
    app = await startApp(stocked.folder)
    browser = await launchBrowser()
    context = await browser.newContext()
    page = await openAs(stocked.officer, app.url)
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    stocked.remove()
  })

  it('lists a line for each lot in each place, names in pinyin order, with the count of each tab', async () => {
    await press('Alt+3')
    await page.getByRole('heading', { name: '库存' }).waitFor()
    await shown('name', ['冲锋舟', '棉被', '棉被', '棉被', '瓶装饮用水', '压缩饼干'])
    expect(await column('batch')).toEqual(['按序列号', 'M1', 'M1', 'M2', 'W1', 'Y1'])
    expect(await column('held')).toEqual(['2', '70', '30', '40', '2,400', '1,000'])
    expect(await column('available')).toEqual(['1', '70', '—', '40', '2,400', '0'])
    expect(await column('away')).toEqual(['—', '—', '30', '—', '—', '—'])
    for (const tab of ['全部6', '可用为零1', '180 天内到期1', '已过期或待处置2']) await page.getByRole('button', { name: tab, exact: true }).waitFor()
    await page.getByText('账面金额 ¥35,420.00').waitFor()
    await page.getByText('其中不可用 ¥10,010.00').waitFor()
  })

  it('finds by initials from F3, goes into the list by Enter and shows the movements of the line by Space', async () => {
    await press('F3')
    await page.keyboard.type('mb', { delay: 90 })
    await shown('name', ['棉被', '棉被', '棉被'])
    await press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('col-id'))).toBe('name')
    await press('Space')
    const layer = page.getByRole('dialog')
    await layer.getByText('流水 · 棉被 · 县综合库 · A-01 · M1').waitFor()
    await expect.poll(() => layer.locator('tbody tr').allInnerTexts()).toEqual([
      expect.stringMatching(/出库 冬春救助 · 云岭镇人民政府\s+30\s+70$/), expect.stringMatching(/采购入库\s+100\s+100$/),
    ])
    await press('Escape')
    await layer.waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('col-id'))).toBe('name')
  })

  it('opens the card of the line by Enter, with what it holds and its tabs on digits', async () => {
    await press('Enter')
    await page.getByRole('heading', { name: /^棉被/ }).waitFor()
    expect(await page.locator('.item-figures dd').allTextContents()).toEqual(['140床', '110', '0', '30', '¥1,400.00'])
    await press('3')
    await page.getByRole('columnheader', { name: '结存' }).waitFor()
    await page.getByRole('button', { name: '流水2', exact: true }).waitFor()
    expect(await page.locator('.movement-table tbody tr').count()).toBe(2)
    await press('2')
    await shown('batch', ['M1', 'M2', 'M1'])
  })

  it('goes to the next and the previous item by PgDn and PgUp and back to the list as it was by Esc', async () => {
    await press('PageDown')
    await page.getByRole('heading', { name: /^瓶装饮用水/ }).waitFor()
    await press('PageUp', 'PageUp')
    await page.getByRole('heading', { name: /^冲锋舟/ }).waitFor()
    await press('4')
    await shown('serial', ['CF-0001', 'CF-0002'])
    expect(await column('state')).toEqual(['完好', '维修中'])
    await press('Escape')
    await page.getByRole('heading', { name: '库存' }).waitFor()
    await shown('name', ['棉被', '棉被', '棉被'])
  })

  it('finds by barcode, and offers to clear conditions where nothing is found', async () => {
    await press('F3', 'Control+A')
    await page.keyboard.type('6901234567892', { delay: 120 })
    await shown('name', ['瓶装饮用水'])
    await press('Control+A')
    await page.keyboard.type('没有', { delay: 120 })
    await page.getByText('没有符合条件的库存。').waitFor()
    await page.getByRole('button', { name: '清除条件' }).focus()
    await press('Enter')
    await expect.poll(() => column('name')).toHaveLength(6)
  })

  it('is ordered by a click, and by a second column with Shift', async () => {
    const heading = (name: string) => page.getByRole('columnheader', { name, exact: true })
    await heading('仓库').click()
    await heading('账面').click({ modifiers: ['Shift'] })
    await shown('held', ['2', '30', '40', '70', '1,000', '2,400'])
    expect(await heading('仓库').getAttribute('aria-sort')).toBe('ascending')
    expect(await heading('账面').getAttribute('aria-sort')).toBe('ascending')
  })

  it('saves the list as it stands by Ctrl+E', async () => {
    const saved = page.waitForEvent('download')
    await press('Control+E')
    const file = await saved
    expect(file.suggestedFilename()).toMatch(/^库存明细表_\d{4}-\d{2}-\d{2}\.xlsx$/)
    expect(readFileSync(await file.path()).subarray(0, 2).toString()).toBe('PK')
  })

  it('shows a keeper no money, neither on the grid nor on the card', async () => {
    await page.close()
    page = await openAs(stocked.keeper, new URL('/', app.url).href)
    await press('Alt+3')
    await expect.poll(() => column('name')).toHaveLength(6)
    await page.getByText('共 6 行').waitFor()
    expect(await page.getByText('账面金额').count()).toBe(0)
    await page.locator('.ag-row [col-id="name"]').first().focus()
    await press('Enter')
    await page.getByRole('heading', { name: /^冲锋舟/ }).waitFor()
    expect(await page.locator('.item-figures dt').allTextContents()).toEqual(['账面', '可用', '不可用', '发出'])
  })
})
