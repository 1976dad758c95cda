import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { stockedFolder, type StockedFolder } from './support/stocked-folder.ts'

describe('the simple desk, large type and views of one\'s own', () => {
  let stocked: StockedFolder
  let app: RunningApp
  let browser: Browser
  let context: BrowserContext
  let page: Page

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** As slowly as a hand: faster would be a scanner. */
  const type = (text: string) => page.keyboard.type(text, { delay: 90 })
  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
  const tab = (name: string | RegExp) => page.getByRole('navigation', { name: '常用查询' }).getByRole('button', { name })
  const column = (id: string) => page.locator(`.ag-row [col-id="${id}"]`).allTextContents()
  const shown = (id: string, texts: readonly string[]) => expect.poll(() => column(id), { timeout: 5000 }).toEqual(texts)
  const layerHasFocus = () => expect.poll(() => page.evaluate(() => document.activeElement?.matches('[role="dialog"] input'))).toBe(true)
  const headings = async () => (await page.locator('.ag-header-cell-text').allTextContents()).filter((text) => text !== '')
  const choose = async (group: string, option: string) => {
    await page.getByRole('group', { name: group }).getByText(option, { exact: true }).click()
  }

  beforeAll(async () => {
    stocked = stockedFolder()
    app = await startApp(stocked.folder)
    browser = await launchBrowser()
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    page = await context.newPage()
    page.setDefaultTimeout(6000)
    const { token, person } = stocked.officer
    await page.goto(app.url)
    await page.getByRole('heading', { name: '登录' }).waitFor()
    await page.evaluate((session) => localStorage.setItem('changping.session', session), JSON.stringify({ token, person }))
    await page.reload()
    await page.getByRole('button', { name: `登录的人: ${person.name}` }).waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    stocked.remove()
  })

  it('opens with four large actions once chosen, each under its digit', async () => {
    await press('Control+Comma')
    await heading('设置')
    await choose('首页', '简易首页')
    await press('Alt+1')
    await heading('要做什么？')
    expect(await page.locator('.desk-act strong').allTextContents()).toEqual(['入库', '出库', '查库存', '最近单据'])
    for (const [digit, mode] of [['1', '入库'], ['2', '出库']] as const) {
      await press(digit)
      await page.getByRole('radio', { name: mode, checked: true }).waitFor()
      await press('Alt+1')
      await heading('要做什么？')
    }
    await press('4')
    await heading('单据')
    await press('Alt+1', '3')
    await heading('库存')
  })

  it('keeps conditions, columns and order under a name, and brings them back by its digit', async () => {
    await shown('name', ['冲锋舟', '棉被', '棉被', '棉被', '瓶装饮用水', '压缩饼干'])
    await press('F3')
    await type('mb')
    await shown('name', ['棉被', '棉被', '棉被'])
    await page.getByRole('button', { name: '列', exact: true }).click()
    await page.getByRole('checkbox', { name: '规格型号', exact: true }).uncheck()
    await press('Escape')
    await page.getByRole('columnheader', { name: '账面', exact: true }).click()
    await shown('held', ['30', '40', '70'])
    await press('Control+s')
    await page.getByRole('dialog').getByText('记住现在的条件').waitFor()
    await layerHasFocus()
    await type('我的棉被')
    await press('Enter')
    await tab('我的棉被').and(page.locator('[aria-current]')).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await tab(/^全部/).focus()
    await press('1')
    await expect.poll(() => column('name')).toHaveLength(6)
    await page.getByRole('button', { name: '列', exact: true }).click()
    await page.getByRole('checkbox', { name: '规格型号', exact: true }).check()
    await press('Escape')
    await expect.poll(headings).toContain('规格型号')
    await press('5')
    await shown('held', ['30', '40', '70'])
    expect(await headings()).not.toContain('规格型号')
  })

  it('opens with the view of one\'s choice at any desk, under its new name', async () => {
    await page.getByRole('button', { name: '改常用查询' }).focus()
    await press('Enter')
    await page.getByRole('dialog').getByText('常用查询 我的棉被').waitFor()
    await layerHasFocus()
    await press('Control+a')
    await type('被子')
    await press('Tab', 'Space', 'F8')
    await tab('被子').waitFor()
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('stock-view')) localStorage.removeItem(key)
    })
    await page.reload()
    await heading('库存')
    await shown('held', ['30', '40', '70'])
    await tab('被子').and(page.locator('[aria-current]')).waitFor()
  })

  it('updates a view to what stands there, deletes it and brings it back', async () => {
    await press('F3')
    await type('没有')
    await page.getByText('没有符合条件的库存。').waitFor()
    await press('Control+a')
    await type('mb')
    await page.getByRole('checkbox', { name: '隐藏结存为零' }).check()
    await page.getByRole('button', { name: '按现在的样子更新' }).click()
    await page.getByText('「被子」已更新').waitFor()
    await page.getByRole('button', { name: '改常用查询' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
    await tab('被子').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '恢复' }).click()
    await tab('被子').click()
    await expect.poll(() => page.getByRole('checkbox', { name: '隐藏结存为零' }).isChecked()).toBe(true)
  })

  it('keeps what was said, for whoever looked away', async () => {
    await page.getByRole('button', { name: /^提示，\d+ 条没看$/ }).waitFor()
    await press('Alt+t')
    const notices = page.getByRole('dialog').getByRole('listitem')
    await notices.filter({ hasText: '已删除「被子」' }).waitFor()
    expect(await notices.first().innerText()).toMatch(/^\d{2}:\d{2}\s+/)
    await press('Escape')
    await page.getByRole('button', { name: '提示', exact: true }).waitFor()
  })

  it('keeps the columns of a list as they were left, without a view', async () => {
    await press('Alt+2')
    await heading('单据')
    await page.getByRole('button', { name: '列', exact: true }).click()
    await page.getByRole('checkbox', { name: '制单人', exact: true }).uncheck()
    await press('Escape')
    await expect.poll(headings).not.toContain('制单人')
    await press('Alt+3')
    await heading('库存')
    await press('Alt+2')
    await heading('单据')
    await page.locator('.ag-row').first().waitFor()
    expect(await headings()).not.toContain('制单人')
  })

  it('grows by Ctrl +, for the whole desk where wished, and nothing leaves the window', async () => {
    await press('Control+Equal', 'Control+Equal')
    await press('Control+Comma')
    await heading('设置')
    await page.getByRole('button', { name: '都照这样' }).click()
    for (const keys of ['F2', 'Alt+2', 'Alt+3', 'Alt+1']) {
      await press(keys)
      await page.locator('main .station, main h1').first().waitFor()
      expect(await page.evaluate(() => [document.documentElement.scrollWidth <= innerWidth, document.body.scrollHeight <= document.body.clientHeight])).toEqual([true, true])
    }
    await page.evaluate(() => localStorage.removeItem('changping.session'))
    await page.reload()
    await page.getByRole('heading', { name: '登录' }).waitFor()
    const size = () => page.evaluate(() => document.documentElement.style.getPropertyValue('--size'))
    expect(await size()).toBe('1.5')
    await press('Control+Minus')
    await expect.poll(size).toBe('1.25')
  })
})
