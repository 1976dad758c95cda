import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { stockedFolder, type SignedIn, type StockedFolder } from './support/stocked-folder.ts'

describe('papers, by keyboard only', () => {
  let stocked: StockedFolder
  let app: RunningApp
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const year = new Date().getFullYear()
  const numbered = (prefix: string, running: number) => `${prefix}-D03-${year}-A-${String(running).padStart(6, '0')}`

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** By hand, slower than any gun. */
  const type = (text: string) => page.keyboard.type(text, { delay: 90 })
  const openAs = async ({ token, person }: SignedIn, url: string) => {
    const opened = await context.newPage()
    await opened.addInitScript((session) => localStorage.setItem('changping.session', session), JSON.stringify({ token, person }))
    await opened.goto(url)
    await opened.getByRole('button', { name: `登录的人: ${person.name}` }).waitFor()
    return opened
  }
  /** Texts of a column's cells that are in sight, without the total. */
  const column = (id: string) => page.locator(`.ag-row:not(.ag-row-pinned) [col-id="${id}"]`).allTextContents()
  const shown = (id: string, texts: readonly string[]) => expect.poll(() => column(id), { timeout: 5000 }).toEqual(texts)
  const sheet = (title: string, number: string) => page.getByRole('article', { name: `${title} ${number}` }).waitFor()
  const state = (text: string) => expect.poll(() => page.locator('.sheet-title .tag-state').textContent(), { timeout: 5000 }).toBe(text)

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

  it('are listed newest first with counts of their states, and found by initials of the party', async () => {
    await press('Alt+2')
    await page.getByRole('heading', { name: '单据' }).waitFor()
    await shown('number', [numbered('CK', 1), numbered('RK', 1)])
    expect(await column('party')).toEqual(['云岭镇人民政府', ''])
    expect(await column('amount')).toEqual(['300.00', '35,420.00'])
    for (const tab of ['全部2', '草稿0', '已过账2', '已冲销0', '作废0']) await page.getByRole('button', { name: tab, exact: true }).waitFor()
    await press('F3')
    await type('ylz')
    await shown('number', [numbered('CK', 1)])
  })

  it('open by Enter as the sheet they are printed on', async () => {
    await press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('col-id'))).toBe('number')
    await press('Enter')
    await sheet('出库单', numbered('CK', 1))
    await state('已过账')
    await shown('itemName', ['棉被'])
    expect(await column('quantity')).toEqual(['30'])
    await page.getByText('人民币叁佰元整').waitFor()
    await page.getByText('tester 过账').waitFor()
    await page.getByText('test desk，账序 3').waitFor()
  })

  it('are copied into a draft by Ctrl+D, which is edited in place and posted by F8', async () => {
    await press('Control+D')
    await sheet('出库单', numbered('CK', 2))
    await state('草稿')
    await page.locator('.ag-row:not(.ag-row-pinned) [col-id="quantity"]').first().focus()
    await type('50')
    await press('F8')
    await page.getByText(`${numbered('CK', 2)} 已过账`).waitFor()
    await state('已过账')
    await shown('quantity', ['50'])
    expect(await column('batch')).toEqual(['M1'])
    expect(await page.locator('.draft-field').count()).toBe(0)
  })

  it('are refused as a whole with every reason, and the draft stays', async () => {
    await press('Control+D')
    await sheet('出库单', numbered('CK', 3))
    await page.locator('.ag-row:not(.ag-row-pinned) [col-id="quantity"]').first().focus()
    await type('500')
    await press('Enter')
    await shown('quantity', ['500'])
    await press('F8')
    await page.getByText('第 1 行「棉被」库存不足：需要 500 床，可用 60 床。可改数量或申请调拨。').waitFor()
    await state('草稿')
  })

  it('take another party by F4 and a few letters, and keep what was typed when the field is left', async () => {
    await press('F4')
    await page.getByRole('dialog').waitFor()
    await type('xyj')
    await page.getByRole('dialog').getByText('1 项').waitFor()
    await press('Enter')
    await expect.poll(() => page.locator('.draft-party').textContent()).toContain('县应急管理局')
    await page.getByLabel('依据文号').focus()
    await type('青应急调〔2026〕9号')
    const kept = page.waitForResponse((response) => response.url().includes('draft.changeHeading') && response.ok())
    await press('Tab')
    await kept
    await page.getByText(/草稿已保存 \d\d:\d\d:\d\d/).waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('依据文号').inputValue()).toBe('青应急调〔2026〕9号')
    await expect.poll(() => page.locator('.draft-party').textContent()).toContain('县应急管理局')
  })

  it('that will not be used are void: the number stays, struck through', async () => {
    await page.getByRole('button', { name: '作废' }).focus()
    await press('Enter')
    await page.getByText(`${numbered('CK', 3)} 作废后不能恢复`).waitFor()
    await press('F8')
    await page.getByText(`${numbered('CK', 3)} 已作废`).waitFor()
    await state('已作废')
  })

  it('are leafed through by PgUp, PgDn, and the keys for the first and the last', async () => {
    await press('PageUp')
    await sheet('出库单', numbered('CK', 2))
    await press('PageUp')
    await sheet('出库单', numbered('CK', 1))
    expect(await page.getByRole('button', { name: '首张' }).isDisabled()).toBe(true)
    await press('Control+End')
    await sheet('出库单', numbered('CK', 3))
    await press('PageUp')
    await sheet('出库单', numbered('CK', 2))
  })

  it('are reversed by Ctrl+Shift+R with a reason that must be given; both papers name each other', async () => {
    await press('Control+Shift+R')
    const layer = page.getByRole('dialog')
    await layer.getByText(`红字冲销 ${numbered('CK', 2)}`).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await press('F8')
    expect(await layer.isVisible()).toBe(true)
    await type('数量录错')
    await press('F8')
    await page.getByText(`${numbered('CK', 2)} 已冲销`, { exact: true }).waitFor()
    await page.getByRole('button', { name: `红字单 ${numbered('CX', 1)}`, exact: true }).waitFor()
    await state('已冲销')
    expect(await page.locator('.toast').allInnerTexts()).toEqual([expect.stringContaining('已冲销')])
    await page.locator('.document-rail').getByRole('link', { name: numbered('CX', 1) }).focus()
    await press('Enter')
    await sheet('出库单（红字）', numbered('CX', 1))
    await state('冲销')
    expect(await column('quantity')).toEqual(['−50'])
    await page.getByText('人民币负伍佰元整').waitFor()
    await expect.poll(() => page.locator('.toast').count(), { timeout: 15_000 }).toBe(0)
    await page.getByRole('link', { name: numbered('CK', 2) }).waitFor()
    expect(await page.getByRole('button', { name: '冲销', exact: false }).count()).toBe(0)
  })

  it('are copied again to be corrected', async () => {
    await press('Control+D')
    await sheet('出库单', numbered('CK', 4))
    await state('草稿')
    await shown('quantity', ['50'])
  })

  it('refused for a doubted clock only, are posted once the person says that the time is right', async () => {
    const sent: string[] = []
    await page.route('**/rpc/document.post*', async (route) => {
      sent.push(route.request().postData() ?? '')
      const problems = [{ code: 'clock.behind', now: '2026-11-20T02:00:00.000Z', lastPostedAt: '2026-11-21T02:00:00.000Z' }]
      await (sent.length === 1 ? route.fulfill({ json: [{ result: { data: { ok: false, problems } } }] }) : route.continue())
    })
    await press('F8')
    await page.getByText(/^电脑时间 2026-11-20 10:00 早于上一次过账 2026-11-21 10:00/).waitFor()
    await state('草稿')
    await page.getByRole('button', { name: '时间无误，过账' }).focus()
    await press('Enter')
    await state('已过账')
    const commands = sent.map((body) => /"command":"([^"]+)"/.exec(body)?.[1])
    expect(new Set(commands).size).toBe(2)
    expect(sent.map((body) => body.includes('"clockConfirmed":true'))).toEqual([false, true])
  })

  it('lead back to the list by Esc, reversals in red, and the list goes to a file by Ctrl+E', async () => {
    await press('Escape')
    await page.getByRole('heading', { name: '单据' }).waitFor()
    await shown('number', [numbered('CK', 4), numbered('CX', 1), numbered('CK', 3), numbered('CK', 2), numbered('CK', 1), numbered('RK', 1)])
    expect(await page.locator('.documents-red [col-id="amount"]').textContent()).toBe('−500.00')
    const saved = page.waitForEvent('download')
    await press('Control+E')
    expect((await saved).suggestedFilename()).toMatch(/^单据列表_\d{4}-\d{2}-\d{2}\.xlsx$/)
  })
})

describe('printing a paper, by keyboard only', () => {
  let stocked: StockedFolder
  let app: RunningApp
  let browser: Browser
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    stocked = stockedFolder()
    app = await startApp(stocked.folder)
    browser = await launchBrowser()
    context = await browser.newContext()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    stocked.remove()
  })

  const openIssueAs = async ({ token, person }: SignedIn, url: string) => {
    const opened = await context.newPage()
    await opened.addInitScript((session) => localStorage.setItem('changping.session', session), JSON.stringify({ token, person }))
    await opened.goto(url)
    await opened.getByRole('button', { name: `登录的人: ${person.name}` }).waitFor()
    await opened.keyboard.press('Alt+2')
    await opened.getByRole('gridcell', { name: /^CK-/ }).focus()
    await opened.keyboard.press('Enter')
    await opened.getByRole('article').waitFor()
    return opened
  }
  const preview = () => page.frameLocator('iframe')

  it('shows by Ctrl+P the form as it will be, with the labels of its goods', async () => {
    page = await openIssueAs(stocked.officer, app.url)
    await page.keyboard.press('Control+P')
    await preview().getByText('应急物资出库单').waitFor()
    expect(await preview().locator('tbody.lines tr').first().innerText()).toMatch(/1\s+SH-004\s+棉被\s+床\s+M1\s+30\s+30\s+10\.00\s+300\.00\s+是/)
    await page.getByText('这是第 1 次打印').waitFor()
    await page.getByText('1 张', { exact: true }).waitFor()
  })

  it('hands the page, and nothing of the screen, to the printer, and counts it', async () => {
    await page.evaluate(() => {
      const waiting = new Promise((resolve) => Object.assign(window, { letPrint: resolve }))
      Object.assign(window, { changping: { platform: 'test', openCorePort: () => undefined, print: () => waiting, savePdf: async () => false } })
    })
    await page.keyboard.press('Control+P')
    await page.locator('.print-host').waitFor({ state: 'attached' })
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    expect(Array.from(pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g), ([, width, height]) => `${Math.round(Number(width) / 72 * 25.4)}×${Math.round(Number(height) / 72 * 25.4)}`)).toEqual(['297×210'])
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#root').isVisible()).toBe(false)
    expect(await page.locator('.print-host .title').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    expect(await page.locator('.print-host .title').isVisible()).toBe(false)
    await page.evaluate(() => (Reflect.get(window, 'letPrint') as (done: boolean) => void)(true))
    await page.getByText('这是第 2 次打印').waitFor()
    expect(await page.locator('.print-host').count()).toBe(0)
    await page.evaluate(() => Reflect.deleteProperty(window, 'changping'))
  })

  it('saves the official workbook by Ctrl+E', async () => {
    const saved = page.waitForEvent('download')
    await page.keyboard.press('Control+E')
    const file = await saved
    expect(file.suggestedFilename()).toMatch(/^出库单_CK-D03-\d{4}-A-000001\.xlsx$/)
    expect(readFileSync(await file.path()).subarray(0, 2).toString()).toBe('PK')
  })

  it('leaves prices out where they are not wanted', async () => {
    await page.getByRole('checkbox', { name: '打印单价与金额' }).focus()
    await page.keyboard.press('Space')
    await expect.poll(() => preview().locator('tr.names').innerText()).not.toContain('金额')
  })

  it('shows a keeper neither money nor the way to reverse, and prints no amounts', async () => {
    await page.close()
    page = await openIssueAs(stocked.keeper, new URL('/', app.url).href)
    expect(await page.getByText('金额大写').count()).toBe(0)
    expect(await page.getByRole('columnheader', { name: '金额' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: /冲销/ }).count()).toBe(0)
    await page.keyboard.press('Control+P')
    await preview().getByText('应急物资出库单').waitFor()
    expect(await preview().locator('tr.names').innerText()).not.toContain('单价')
    expect(await page.getByRole('checkbox', { name: '打印单价与金额' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('article').waitFor()
  })
})
