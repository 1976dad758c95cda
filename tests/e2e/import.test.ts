import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sample } from '../samples.ts'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { officeFolder, type OfficeFolder } from './support/office-folder.ts'

describe('the import screen', () => {
  let office: OfficeFolder
  let app: RunningApp
  let browser: Browser
  let page: Page

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const said = (text: string | RegExp) => page.getByText(text).first().waitFor()
  const column = (id: string) => page.locator(`.ag-row [col-id="${id}"]`).allTextContents()
  /** Drops a sample on the window, as a file manager would. */
  const drop = async (name: string) => {
    const transfer = await page.evaluateHandle(({ bytes, as }) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], as))
      return dropped
    }, { bytes: sample(name).toString('base64'), as: name })
    for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: transfer })
  }

  beforeAll(async () => {
    office = await officeFolder()
    app = await startApp(office.folder)
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.addInitScript((session) => localStorage.setItem('changping.session', session), JSON.stringify(office.head))
    await page.goto(app.url)
    await page.getByRole('button', { name: `登录的人: ${office.head.person.name}` }).waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    office.remove()
  })

  it('opens by its key and takes a dropped workbook: 71 good rows, 7 problems, the sum as the sheet has it', async () => {
    const depots = page.getByRole('dialog', { name: '选仓库' })
    await depots.waitFor()
    await press('Escape')
    await depots.waitFor({ state: 'detached' })
    await press('Alt+I')
    await said('还没有导入过。')
    await drop('期初库存.xlsx')
    await said('可导入 71 行')
    await said('有问题 7 行')
    await said('金额 ¥4,091,733.12，与表末合计一致；截止日期 2026-11-20')
    await said('17 列全部认出')
    await said('表头在第 3 至 4 行')
    await expect.poll(() => column('row')).toEqual(['88', '89', '90', '91', '92', '93', '94'])
    expect(await column('proposal')).toEqual(['改成 20', '改这个值', '改成 县应急物资综合仓库', '选一个', '改这个值', '改这个值', '以数量×单价 450.00 为准'])
  })

  it('strikes through what is no row of the table', async () => {
    const aside = page.locator('.import-rows tr[data-aside]').first()
    expect(await aside.locator('td').allTextContents()).toEqual(expect.arrayContaining(['8', expect.stringContaining('小计')]))
    expect(await aside.locator('td').first().evaluate((cell) => getComputedStyle(cell).textDecorationLine)).toBe('line-through')
  })

  it('passes a column over and takes it back, by keyboard', async () => {
    const chooser = page.getByRole('dialog').getByRole('combobox')
    const choose = async (meaning: string) => {
      await page.getByRole('button', { name: /^Q 列/ }).focus()
      await press('Enter')
      await expect.poll(() => chooser.evaluate((field) => field === document.activeElement)).toBe(true)
      await page.keyboard.type(meaning, { delay: 90 })
      await expect.poll(() => page.getByRole('option').allTextContents()).toEqual([expect.stringContaining(meaning)])
      await press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    const before = await page.getByRole('button', { name: /^Q 列/ }).textContent() ?? ''
    await choose('跳过')
    await said('17 列认出 16 列')
    await choose(before)
    await said('17 列全部认出')
  })

  it('mends a row by its proposal and takes the change back, by keyboard', async () => {
    await page.locator('.ag-row [col-id="row"]').nth(2).click()
    await press('Enter')
    await page.getByRole('dialog').getByText(/^没有「县物资总库」这个仓库/).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('改成 县应急物资综合仓库')
    await press('Enter')
    await said('可导入 72 行')
    await said('有问题 6 行')
    await press('Control+Z')
    await said('可导入 71 行')
  })

  it('gives the workbook back with comments at the bad cells', async () => {
    const saved = page.waitForEvent('download')
    await press('Control+E')
    const file = await saved
    expect(file.suggestedFilename()).toBe('期初库存-批注.xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(readFileSync(await file.path())).buffer)
    expect(workbook.worksheets[0]?.getCell('J88').note).toBe('数量不能是负数。')
  })

  it('posts the good rows and lists thirteen papers with their numbers', async () => {
    await press('Alt+G')
    await said('已导入 71 行，13 张期初单。')
    await said(/还有 7 行有问题，没有导入/)
    await expect.poll(async () => (await column('number')).length).toBe(13)
    expect((await column('number')).every((number) => /^QC-D\d\d-\d{4}-A-\d{6}$/.test(number))).toBe(true)
    await press('Alt+3')
    await said('账面金额 ¥4,091,733.12')
  })

  it('knows the townships\' goods again and has nothing to post', async () => {
    await press('Alt+I')
    await drop('乡镇台账-多表.xlsx')
    await said('17 行已在账上，不再导入')
    await said('隐藏的工作表不导入：旧表勿用')
    expect(await page.getByRole('button', { name: /全部导入/ }).isDisabled()).toBe(true)
    await press('Escape')
  })

  it('feeds a handheld\'s log row by row', async () => {
    await drop('扫码记录-GBK.csv')
    await said(/28 条扫码/)
    await page.keyboard.type('D03', { delay: 120 })
    await page.locator('.ant-select-item-option', { hasText: 'D03' }).waitFor()
    await press('Enter')
    await press('F8')
    await said('入账 14 条，没有入账 14 条，以前已入账 0 条')
    await press('Escape')
  })

  it('takes a batch back as a whole, with a reason', async () => {
    await expect.poll(async () => (await column('kind')).toSorted()).toEqual(['扫码记录', '期初库存'])
    const log = page.locator('.ag-row', { hasText: '扫码记录' })
    await log.locator('[col-id="kind"]').click()
    await press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/生成的 2 张单据全部红字冲销/).waitFor()
    await dialog.getByLabel('冲销原因').focus()
    await page.keyboard.type('导错文件', { delay: 90 })
    await press('F8')
    await said('已冲销 2 张单据')
    await expect.poll(() => log.locator('[col-id="state"]').textContent()).toBe('已冲销')
  })
})
