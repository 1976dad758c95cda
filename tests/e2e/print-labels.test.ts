import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '#core/db/connection.ts'
import { dayAt } from '#core/domain/business-date.ts'
import { recordDocument } from '#core/usecase/record-document.ts'
import { accepted, contextOver, line } from '../core/depot.ts'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { openGun } from './support/scanner.ts'
import { stockedFolder, type StockedFolder } from './support/stocked-folder.ts'

/** Two more boats, received without serials. */
function receiveBoats(folder: string): void {
  const connection = connect(join(folder, 'changping.db'))
  const now = new Date().toISOString()
  const one = (text: string) => connection.client.prepare(text).pluck().get() as string
  accepted(recordDocument(contextOver(connection, { now, today: dayAt(now) }), {
    command: uuidv7(), document: uuidv7(), kind: 'receipt', purpose: 'purchase', businessDate: dayAt(now),
    depot: one("select id from place where code = 'D03'"), owner: one("select id from agency where code = 'A02'"),
    lines: [line(one("select id from item where code = 'FX-007'"), 2, { to: one("select id from place where code = 'A-01'") })],
  }))
  connection.close()
}

describe('labels and serials of a keeper', () => {
  let stocked: StockedFolder
  let app: RunningApp
  let browser: Browser
  let page: Page

  const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor()
  const rows = (id: string) => page.locator(`.ag-row:not(.ag-row-pinned) [col-id="${id}"]`)
  const printed = () => page.frameLocator('iframe').locator('.label')
  const openItem = async (name: string) => {
    await page.keyboard.press('Alt+3')
    await heading('库存')
    await rows('name').filter({ hasText: name }).first().dblclick()
    await heading(new RegExp(`^${name}`))
  }

  beforeAll(async () => {
    stocked = stockedFolder()
    receiveBoats(stocked.folder)
    app = await startApp(stocked.folder)
    browser = await launchBrowser()
    page = await browser.newPage()
    await page.addInitScript((session) => localStorage.setItem('changping.session', session), JSON.stringify(stocked.keeper))
    await page.goto(app.url)
    await page.getByRole('button', { name: `登录的人: ${stocked.keeper.person.name}` }).waitFor()
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    stocked.remove()
  })

  it('prints the label of the lot at hand, on a sheet of A4 that was begun before, and keeps the paper for this desk', async () => {
    await page.keyboard.press('Alt+3')
    await rows('batch').filter({ hasText: 'M2' }).click()
    await page.getByRole('button', { name: '打本行标签', disabled: false }).waitFor()
    await page.keyboard.press('Control+L')
    await heading('打印')
    await printed().getByText('M2').waitFor()
    await page.getByRole('combobox', { name: '纸张' }).click()
    await page.getByTitle('A4 21 格 63.5×38.1').last().click()
    await page.getByRole('spinbutton', { name: '起始格' }).fill('5')
    await page.keyboard.press('Tab')
    const place = () => page.frameLocator('iframe').locator('.cell').evaluateAll((cells) => cells.map((cell) => (cell instanceof HTMLElement ? [cell.style.left, cell.style.top] : [])))
    await expect.poll(place).toEqual([['73.25mm', '53.225mm']])
    await page.getByText('一行一张').click()
    await page.getByRole('spinbutton', { name: '张数' }).fill('20')
    await page.keyboard.press('Tab')
    await page.getByText('20 张', { exact: true }).waitFor()
    expect(await page.frameLocator('iframe').locator('.sheet').count()).toBe(2)
    expect(await page.evaluate(() => localStorage.getItem('label-paper'))).toBe('3x7')
  })

  it('gives boats the serials of their plates by two scans, after refusing the item number', async () => {
    await openItem('冲锋舟')
    await page.keyboard.press('4')
    await rows('serial').filter({ hasText: 'FX-007-D03-002' }).waitFor()
    await page.getByRole('button', { name: '换正式序列号' }).click()
    const layer = page.getByRole('dialog', { name: '冲锋舟：换成正式序列号' })
    await layer.getByLabel('正式序列号 FX-007-D03-001').waitFor()
    const shoot = await openGun(page)
    await shoot('FX-007')
    await expect.poll(() => layer.getByLabel('正式序列号 FX-007-D03-001').inputValue()).toBe('FX-007')
    await layer.getByRole('button', { name: '改 1 台' }).click()
    await layer.getByText('「FX-007」是物资条码，同种物资都一样。').waitFor()
    await layer.getByLabel('正式序列号 FX-007-D03-001').fill('')
    await layer.getByLabel('正式序列号 FX-007-D03-001').focus()
    await shoot('HM-77/a')
    await expect.poll(() => layer.getByLabel('正式序列号 FX-007-D03-001').inputValue()).toBe('HM-77/a')
    await shoot('HM-78')
    await layer.getByRole('button', { name: '改 2 台' }).click()
    await expect.poll(() => rows('serial').allTextContents()).toEqual(['CF-0001', 'CF-0002', 'HM-77/a', 'HM-78'])
    await page.getByRole('button', { name: '打新标签' }).click()
    await expect.poll(() => printed().count()).toBe(2)
  })

  it('issues serials for boats to come and prints their labels, the next run going on where this one ended', async () => {
    for (const [first, last] of [['FX-007-0001', 'FX-007-0010'], ['FX-007-0011', 'FX-007-0020']] as const) {
      await openItem('冲锋舟')
      await page.getByRole('button', { name: '连号发号' }).click()
      await page.getByRole('dialog').getByText(`${first} 到 ${last}，共 10 台`).waitFor()
      await page.getByRole('button', { name: '发号并打标签' }).click()
      await printed().getByText(last).first().waitFor()
      expect(await printed().count()).toBe(10)
    }
  })

  it('prints a label for each piece of a paper, and the command card from the settings', async () => {
    await page.keyboard.press('Alt+2')
    await rows('number').filter({ hasText: 'CK-D03' }).dblclick()
    await heading(/^出库单/)
    await page.keyboard.press('Control+P')
    await page.getByText('单据标签').click()
    await page.getByRole('spinbutton', { name: '件数' }).fill('3')
    await page.keyboard.press('Tab')
    await printed().getByText('第 3 件，共 3 件').waitFor()
    await page.keyboard.press('Control+Comma')
    await page.getByRole('group', { name: '命令码卡片' }).getByRole('button').click()
    await page.frameLocator('iframe').getByText('CP*DONE').waitFor()
  })
})
