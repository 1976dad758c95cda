import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { foundedPage } from './support/founded-page.ts'

describe('lists, contacts, own fields and many depots of an office', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** As slowly as a hand: faster would be a scanner. */
  const type = (text: string) => page.keyboard.type(text, { delay: 90 })
  const tab = async (name: string) => {
    const tabs = page.getByRole('navigation', { name: '资料的种类' })
    await tabs.getByRole('button', { name, exact: true }).click()
    await tabs.locator('[aria-current="true"]').getByText(name, { exact: true }).waitFor()
  }
  const column = (id: string) => page.locator(`.ag-row [col-id="${id}"]`).allTextContents()
  const focused = () => page.evaluate(() => document.querySelector(`label[for="${document.activeElement?.id ?? ''}"]`)?.textContent ?? '')
  const dialog = () => page.getByRole('dialog')
  const back = () => page.getByRole('button', { name: '返回列表' }).click()
  const gone = () => expect.poll(() => dialog().count()).toBe(0)

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await foundedPage(browser, app.url)
    await press('Alt+m')
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  it('adds a kind of site to its list, and depots offer it', async () => {
    await tab('词表')
    await expect.poll(() => column('name')).toContain('避灾安置场所')
    await press('Alt+n')
    await expect.poll(focused).toBe('名称')
    await type('前置点')
    await press('Control+s')
    await gone()
    await expect.poll(() => column('name')).toContain('前置点')
  })

  it('adds an own field with choices, shown in the editor and the list', async () => {
    await tab('自设字段')
    await press('Alt+n')
    await expect.poll(focused).toBe('字段名称')
    await type('消防验收')
    await dialog().getByLabel('用在哪里').click()
    await page.getByTitle('仓库', { exact: true }).click()
    await dialog().getByLabel('类型').click()
    await page.getByTitle('从几项里选').click()
    await dialog().getByLabel('可选的内容').click()
    await type('已验收、未验收')
    await press('Control+s')
    await gone()
    await expect.poll(() => column('choices')).toEqual(['已验收、未验收'])
    await tab('仓库')
    await page.locator('.ag-row [col-id="name"]').first().dblclick()
    await page.getByLabel('消防验收').click()
    await page.getByTitle('已验收').click()
    await page.getByLabel('场所', { exact: true }).click()
    await page.getByTitle('前置点').click()
    await press('Control+s')
    await page.getByText('已保存：县应急物资综合仓库').waitFor()
    await back()
    await expect.poll(() => column('site')).toEqual(['前置点'])
    await expect.poll(async () => (await page.locator('.ag-row .ag-cell').allTextContents()).includes('已验收')).toBe(true)
  })

  it('keeps contact A with a phone by day and night, and erases it for good', async () => {
    await page.locator('.ag-row [col-id="name"]').first().dblclick()
    await page.getByRole('button', { name: '填写' }).first().click()
    await expect.poll(focused).toBe('姓名')
    await type('赵六')
    await press('Tab', 'Tab')
    await type('13900001234')
    await press('Control+s')
    await gone()
    await page.getByRole('cell', { name: '13900001234' }).waitFor()
    await page.getByRole('button', { name: '删除' }).click()
    await press('F8')
    await gone()
    expect(await page.getByRole('cell', { name: '13900001234' }).count()).toBe(0)
    await back()
  })

  it('makes a thousand depots by one paste, marking the cells that cannot stand', async () => {
    await press('Alt+b')
    await page.getByRole('heading', { name: '批量编辑储备点' }).waitFor()
    await press('Alt+n')
    await page.locator('.ag-row[row-index="1"] [col-id="code"]').click()
    const lines = Array.from({ length: 1000 }, (_, at) => [`P${String(at).padStart(4, '0')}`, at === 7 ? '杨柳湾物资点' : `第${at}村物资点`, '', at === 0 ? '山洞' : '村级物资点', '', '村'].join('\t'))
    const paste = (text: string) => page.locator('.ag-cell-focus').evaluate((cell, given) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', given)
      cell.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
    }, text)
    await paste(lines.join('\r\n'))
    await press('F2')
    await type('X')
    await press('Escape')
    await page.getByText('共 1001 行，改过 1000 行，有问题 0 行').waitFor()
    await press('Control+s')
    await page.getByText('有问题 1 行').first().waitFor()
    await page.locator('.point-bad').first().click()
    await paste('村级物资点')
    await page.locator('.ag-row[row-index="3"] [col-id="near"]').click()
    await press('Enter')
    await type('A1')
    await press('Enter', 'Control+s')
    await page.getByText('已保存 1000 行').waitFor()
    await press('Escape')
    await page.getByText('1001 个仓库').waitFor()
    await press('F3')
    await type('ylw')
    await expect.poll(() => column('name')).toEqual(['杨柳湾物资点'])
  })
})
