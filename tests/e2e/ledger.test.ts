import ExcelJS from 'exceljs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPerson, addSession, replaceGrants } from '#core/store/people-store.ts'
import { tokenHash } from '#core/usecase/password.ts'
import { createLedgerYear } from '../core/usecase/ledger-year.ts'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'

type SignedIn = { readonly token: string; readonly person: { readonly id: string; readonly name: string } }

/** The ledger of two years in a data folder, with an accountant of both agencies and a keeper of the county's depot. */
function ledgerFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'changping-ledger-'))
  const year = createLedgerYear({ file: join(folder, 'changping.db') })
  const signIn = (name: string, roleCode: string, agencies: readonly string[]): SignedIn => {
    const person = { id: uuidv7(), name }
    year.connection.transact((tx) => {
      addPerson(tx, { ...person, agencyId: year.agency, passwordHash: '-', createdAt: year.clock.now })
      replaceGrants(tx, person.id, agencies.map((agencyId) => ({ personId: person.id, roleCode, agencyId, depotId: null })))
      addSession(tx, { tokenHash: tokenHash(`token-of-${roleCode}`), personId: person.id, desk: 'test desk', startedAt: year.clock.now, expiresAt: '2099-01-01T00:00:00.000Z' })
    })
    return { token: `token-of-${roleCode}`, person }
  }
  const people = { finance: signIn('陈会计', 'finance', [year.agency, year.township]), keeper: signIn('周保管', 'keeper', [year.agency]) }
  year.close()
  return { folder, ...people }
}

describe('the 账表, by keyboard only', () => {
  let folder: ReturnType<typeof ledgerFolder>
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
  const sheet = () => page.getByRole('grid')
  /** Cells of each row as read from left to right, empty ones left out. */
  const rows = () => page.locator('.ledger-table tbody tr').evaluateAll((found) => found.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent).filter((text) => text !== '').join(' ')))
  const shown = (texts: readonly string[]) => expect.poll(rows, { timeout: 5000 }).toEqual(texts)
  /** As slowly as fingers: what comes faster is taken for a scanner. */
  const typeByHand = (text: string) => page.keyboard.type(text, { delay: 90 })
  const typeDays = async (from: string, to: string) => {
    await page.getByPlaceholder('起日').focus()
    await press('Control+A')
    await typeByHand(from)
    await press('Enter', 'Control+A')
    await typeByHand(to)
    await press('Enter')
  }
  const saved = async (key: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), press(key)])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(await file.path())
    return { name: file.suggestedFilename(), sheets: workbook.worksheets }
  }

  beforeAll(async () => {
    folder = ledgerFolder()
    app = await startApp(folder.folder)
    browser = await launchBrowser()
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    page = await openAs(folder.finance, app.url)
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    rmSync(folder.folder, { recursive: true, force: true })
  })

  it('opens by Alt+0 and shows the days typed, proven to the fen, without columns that have no value', async () => {
    await press('Alt+0')
    await page.getByRole('button', { name: '收发存汇总表' }).waitFor()
    await typeDays('2026-01-01', '2026-11-20')
    await shown([
      '1 安全绳 米 云岭镇仓库 3.26 120.5 392.23 1 1 4.00 20.5 20.5 66.73 101 329.50 2027-05-31',
      '2 棉被 床 县应急物资综合仓库 73.00 120 11,100.00 3 40 20 70 3,100.00 1 11 1,133.33 179 13,066.67 其他入库 7 床、退货 10 床',
      '3 帐篷 顶 县应急物资综合仓库 1,350.00 0 0.00 3 3 4,050.00 2 2 2,700.00 1 1,350.00',
    ])
    expect(await page.locator('.ledger-table thead').innerText()).not.toMatch(/盘盈|借出|报废|在途/)
    expect(await page.locator('.ledger-table tfoot td').allTextContents()).toEqual(expect.arrayContaining(['合计', '11,492.23', '7,154.00', '3,900.06', '14,746.17']))
    await page.getByText('期初 + 收入 − 发出 = 期末，已核对到分').waitFor()
    await page.getByText('2026年1月1日 至 2026年11月20日').waitFor()
    await page.getByText('制表：陈会计').waitFor()
  })

  it('saves the sheet in one press of Ctrl+E, named after where and when', async () => {
    await sheet().focus()
    const { name, sheets } = await saved('Control+E')
    expect(name).toBe('收发存汇总表_县应急管理局_2026-01-01_2026-11-20.xlsx')
    expect(sheets.map((each) => each.name)).toEqual(['收发存汇总表'])
    expect(sheets[0]?.getCell('AA6').value).toBe(13_066.67)
    await page.getByText(`已导出「${name}」`).waitFor()
  })

  it('saves the cards of all items beside it by F6', async () => {
    const { sheets } = await saved('F6')
    expect(sheets.map((each) => each.name)).toEqual(['收发存汇总表', 'GJ-009 安全绳', 'SH-004 棉被', 'ZP-001 帐篷'])
  })

  it('opens the card of the row by Enter, sums of months and year in it, a reversal in red', async () => {
    await sheet().focus()
    await press('ArrowDown', 'Enter')
    await page.getByText('名称：棉被').waitFor()
    expect((await rows()).slice(0, 4)).toEqual([
      '2026 1 1 上年结转 120 92.50 11,100.00',
      '2026 1 15 入库 RK-D03-2026-A-000001 捐赠入库 J1 20 0.00 140 79.29 11,100.00 tester',
      '2026 1 本月合计 20 140 79.29 11,100.00',
      '2026 1 本年累计 20 140 79.29 11,100.00',
    ])
    expect(await page.locator('.ledger-scroll').evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true)
    const red = page.locator('.ledger-table tr.is-red')
    expect(await red.first().textContent()).toContain('红字冲销 RK-D03-2026-A-000004')
    expect(await red.count()).toBe(2)
    await page.getByText('期初 + 收入 − 发出 = 期末，已核对到分').waitFor()
  })

  it('leads from an entry to its paper and back', async () => {
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid')
    await press('ArrowDown', 'Enter')
    await expect.poll(() => page.url()).toMatch(/#\/documents\/[0-9a-f-]{36}$/)
    await press('Alt+ArrowLeft')
    await page.getByText('名称：棉被').waitFor()
  })

  it('turns to the next card by PgDn, chooses one by F4 and goes back to the summary by Esc', async () => {
    await press('PageDown')
    await page.getByText('名称：帐篷').waitFor()
    await press('F4')
    await page.getByRole('combobox', { name: '选物资' }).waitFor()
    await typeByHand('aqs')
    await page.getByRole('option', { name: /安全绳/ }).waitFor()
    await press('Enter')
    await page.getByText('名称：安全绳').waitFor()
    await expect.poll(rows).toEqual(expect.arrayContaining([expect.stringMatching(/期初结存 .*含期初建账 QC-D08-2026-A-000001$/)]))
    const { name } = await saved('Control+E')
    expect(name).toBe('库存明细账_县应急管理局_安全绳_2026-01-01_2026-11-20.xlsx')
    await press('Escape')
    await expect.poll(() => page.url()).toMatch(/#\/reports$/)
  })

  it('shows another period as soon as its days are typed', async () => {
    await typeDays('2025-01-01', '2025-12-31')
    await shown(['1 棉被 床 县应急物资综合仓库 92.50 100 8,000.00 50 50 5,500.00 30 30 2,400.00 120 11,100.00'])
  })

  it('has no money and no other depot for the county’s keeper', async () => {
    const keeper = await openAs(folder.keeper, `${new URL(app.url).origin}/`)
    await keeper.keyboard.press('Alt+0')
    await keeper.getByRole('grid').waitFor()
    const text = await keeper.locator('.ledger-sheet').innerText()
    expect(text).not.toMatch(/金额|单价|单位：元|云岭镇仓库/)
    expect(text).toContain('县应急管理局（县应急物资综合仓库）')
    await keeper.getByText('期初 + 收入 − 发出 = 期末，已核对').waitFor()
    await keeper.close()
  })
})
