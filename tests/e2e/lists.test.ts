import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changping } from '../cli/command-line.ts'
import { buildBook } from '../core/intake/build-book.ts'
import { agenciesSheet, depotsSheet, itemsSheet } from '../core/usecase/list-files.ts'
import { sample } from '../samples.ts'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { foundedPage } from './support/founded-page.ts'

describe('the office\u2019s files at first use, from an empty folder', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  const press = (key: string) => page.keyboard.press(key)
  const said = (text: string | RegExp) => page.getByText(text).first().waitFor()
  const drop = async (files: readonly (readonly [name: string, bytes: Uint8Array])[]) => {
    const transfer = await page.evaluateHandle((given) => {
      const dropped = new DataTransfer()
      for (const { as, bytes } of given) dropped.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], as))
      return dropped
    }, files.map(([as, bytes]) => ({ as, bytes: Buffer.from(bytes).toString('base64') })))
    for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: transfer })
  }

  /** Takes the file in as soon as the core has answered. */
  const takeAll = async () => {
    await expect.poll(() => page.getByRole('button', { name: /^全部导入/ }).isEnabled()).toBe(true)
    await press('F8')
  }

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await foundedPage(browser, app.url)
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.evaluate(async () => {
      const answer = (await (await fetch('/rpc/site.standing')).json()) as { readonly result: { readonly data: { readonly agency: string } } }
      const progress = { step: 'opening', unit: {}, personName: '李建国', alsoKeeper: true, sheet: 'kept', ids: { agency: answer.result.data.agency } }
      localStorage.setItem('changping.first-run', JSON.stringify(progress))
    })
    await page.evaluate(() => location.assign('#/first-run'))
    await page.reload()
    await page.getByRole('heading', { name: '把现在用的库存表导进来' }).waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  it('takes four files dropped one by one and at once, and tells what each of them is', async () => {
    await drop([['期初库存.xlsx', sample('期初库存.xlsx')]])
    await said('期初库存.xlsx')
    await drop([['物资.xlsx', await buildBook([itemsSheet()])], ['储备库.xlsx', await buildBook([depotsSheet()])], ['成员单位.xlsx', await buildBook([agenciesSheet()])]])
    await said('看一遍再导入（4 个文件）')
    expect(await page.getByRole('list', { name: '拖进来的文件' }).locator('li').allTextContents()).toEqual(['成员单位.xlsx单位', '储备库.xlsx仓库', '物资.xlsx物资', '期初库存.xlsx期初库存'])
    await press('Enter')
  })

  it('shows what the agencies would change and takes them, by keyboard', async () => {
    await said('（后面还有 3 个文件）')
    await said('新增 13')
    await said('修改 1')
    await page.locator('.ag-row', { hasText: '县应急管理局' }).getByText(/单位名称：青岚县应急管理局 → 县应急管理局/).waitFor()
    await takeAll()
    await said('新增 13 条，修改 1 条。')
    await press('Escape')
  })

  it('takes the depots of those agencies, then the items', async () => {
    await said('新增 13')
    await takeAll()
    await said(/新增 13 条，修改 1 条。/)
    await press('Escape')
    await said('新增 76')
    await takeAll()
    await said('新增 76 条，修改 0 条。')
    await press('Escape')
  })

  it('takes charge of the depots, posts the good rows, and knows the townships\u2019 goods again', async () => {
    await said('可导入 71 行')
    await said(/您没有这些仓库的期初导入权限/)
    await page.getByRole('button', { name: '由我管这些仓库' }).focus()
    await press('Enter')
    await page.getByRole('alert').filter({ hasText: '您没有这些仓库' }).waitFor({ state: 'detached' })
    await press('Alt+g')
    await said('已导入 71 行，13 张期初单。')
    await press('Escape')
    await drop([['乡镇台账-多表.xlsx', sample('乡镇台账-多表.xlsx')]])
    await said('17 行已在账上，不再导入')
    await press('Escape')
    await press('Alt+3')
    await said('账面金额 ¥4,091,733.12')
  })

  it('saves a list that comes in again without a difference', async () => {
    await page.evaluate(() => location.assign('#/master/depots'))
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出仓库名录' }).waitFor()
    await press('Control+e')
    const file = await saved
    expect(file.suggestedFilename()).toMatch(/^仓库名录_\d{4}-\d{2}-\d{2}\.xlsx$/)
    const bytes = readFileSync(await file.path())
    await press('Alt+i')
    await said('以前的导入')
    await drop([['仓库名录.xlsx', bytes]])
    await said('这些资料都已有，没有变化。')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(bytes).buffer)
    const row = book.worksheets[0]?.getRows(1, 40)?.find((line) => line.getCell(1).value === 'D03')
    if (!row) throw new Error('no row of D03')
    row.getCell(7).value = '市级仓'
    await drop([['仓库名录-改.xlsx', new Uint8Array(await book.xlsx.writeBuffer())]])
    await said(/「市级仓」不认识/)
    const marked = page.waitForEvent('download')
    await press('Control+e')
    const annotated = new ExcelJS.Workbook()
    await annotated.xlsx.load(new Uint8Array(readFileSync(await (await marked).path())).buffer)
    expect(annotated.worksheets[0]?.getCell(row.number, 7).note).toMatch(/^「市级仓」不认识/)
    await press('Escape')
  })

  it('leaves a ledger that holds', async () => {
    await app.kill()
    expect(await changping('--data', app.data, 'verify', '--json')).toMatchObject({ code: 0 })
  })
})
