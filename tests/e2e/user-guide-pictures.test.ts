import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inRoot } from '../../scripts/root.ts'
import { sample as sheet } from '../samples.ts'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { sampleFolder, settled } from './support/guide-page.ts'
import { openGun } from './support/scanner.ts'

/** Only when asked: pictures in the guide do not change with every run of the tests. */
const writing = process.env['GUIDE_PICTURES'] === 'write'
const narrow = { width: 1366, height: 768 }
const wide = { width: 1920, height: 1080 }

describe('the pictures of the user guide, each of a screen with its heading', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'changping-guide-'))
  const pictures = { narrow: writing ? inRoot('docs/用户手册/图') : join(scratch, 'narrow'), wide: join(scratch, 'wide') }
  let sample: ReturnType<typeof sampleFolder>
  let app: RunningApp
  let empty: RunningApp
  let browser: Browser
  let page: Page

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** As slowly as a hand: faster would be a scanner. */
  const type = (text: string) => page.keyboard.type(text, { delay: 90 })
  const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor()
  const rows = (id: string) => page.locator(`.ag-row:not(.ag-row-pinned) [col-id="${id}"]`)
  const go = (path: string) => page.evaluate((to) => {
    location.hash = to
  }, path)
  const signIn = async (name: string) => {
    const password = sample.passwords.get(name)
    await page.evaluate(async (body) => {
      const response = await fetch('/rpc/people.signIn', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      const answer = (await response.json()) as { readonly result: { readonly data: { readonly value: unknown } } }
      localStorage.setItem('changping.session', JSON.stringify(answer.result.data.value))
    }, JSON.stringify({ name, password, desk: '一号台' }))
    await page.reload()
    await page.getByRole('button', { name: `登录的人: ${name}` }).waitFor()
  }
  const dismissToasts = async () => {
    const close = page.getByRole('button', { name: '关闭提示' })
    while (await close.count() > 0) await close.first().click()
  }
  /** The guide shows a folder as an office has it, not the one of this run. */
  const nameFolder = async (shown: string) => {
    const backups = page.getByText(join(sample.folder, 'backups'), { exact: true })
    await backups.evaluate((place, text) => {
      place.textContent = text
    }, `${shown}\\backups`)
  }
  const picture = async (name: string) => {
    for (const [size, folder] of [[wide, pictures.wide], [narrow, pictures.narrow]] as const) {
      await page.setViewportSize(size)
      await settled(page)
      await page.screenshot({ path: join(folder, `${name}.png`) })
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width)
  }

  beforeAll(async () => {
    for (const folder of Object.values(pictures)) mkdirSync(folder, { recursive: true })
    sample = sampleFolder(scratch)
    empty = await startApp()
    app = await startApp(sample.folder)
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: narrow, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  })
  afterAll(async () => {
    await browser.close()
    await Promise.all([app.close(), empty.close()])
    if (!writing) rmSync(scratch, { recursive: true, force: true })
  })

  it('shows first use on an empty folder', async () => {
    await page.goto(empty.url)
    await heading('您在哪个单位？')
    await picture('第一次使用')
  })

  it('shows the sign-in with the people of the office', async () => {
    await page.goto(app.url)
    await heading('登录')
    await page.getByText('周保管').first().waitFor()
    await picture('登录')
  })

  it('shows the scan station with two goods on a paper, and posts it', async () => {
    await signIn('周保管')
    await page.evaluate(() => localStorage.setItem('changping.desk', '一号台'))
    await press('F2')
    await page.getByRole('dialog', { name: '选仓库' }).waitFor()
    await type('1')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    for (const [typed, name] of [['mb 20', '棉被'], ['mdy 5', '棉大衣']] as const) {
      await type(typed)
      await press('Enter')
      await page.locator('.line-list tbody').getByText(name, { exact: true }).waitFor()
    }
    await picture('扫码台')
    await press('F8')
    const parties = page.getByRole('dialog', { name: '选领用单位' })
    await parties.waitFor()
    await type('ylzrm')
    await expect.poll(() => parties.getByRole('option').count()).toBe(1)
    await press('Enter')
    await page.getByText('发往 云岭镇人民政府').waitFor()
    await press('F8')
    await page.getByText(/^CK-D03-\d{4}-A-000001 已过账$/).first().waitFor()
  })

  it('shows what a sheet of opening stock says, before it is posted', async () => {
    await signIn('吴主任')
    await press('Alt+I')
    await page.getByText('还没有导入过。').or(page.getByText('期初库存', { exact: true })).first().waitFor()
    const bytes = sheet('期初库存.xlsx').toString('base64')
    const transfer = await page.evaluateHandle((text) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], '期初库存.xlsx'))
      return dropped
    }, bytes)
    for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: transfer })
    await page.getByText('有问题 7 行').first().waitFor()
    await picture('导入')
    await press('Escape')
  })

  it('shows what a list of depots would add and change, before it is done', async () => {
    await signIn('李科长')
    await press('Alt+I')
    await page.getByText('以前的导入').waitFor()
    const rows = ['仓库代码,仓库名称,管理单位,综合或专项,级别,面积', 'D03,县应急物资综合仓库,县应急管理局,综合,县级,800', 'D15,青岚水库抢险仓库,水库管理所,专项,县级,120', 'D16,云岭镇避灾安置点,云岭镇人民政府,综合,乡镇,260']
    const transfer = await page.evaluateHandle((text) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([text], '仓库名录.csv'))
      return dropped
    }, rows.join('\n'))
    for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: transfer })
    await page.getByText('有问题 1 行').first().waitFor()
    await picture('导入名录')
    await press('Escape')
  })

  it('shows papers, one of them and its print', async () => {
    await signIn('吴主任')
    await press('Alt+2')
    await heading('单据')
    await rows('number').filter({ hasText: 'CK-D03' }).waitFor()
    await picture('单据列表')
    await rows('number').filter({ hasText: 'CK-D03' }).click()
    await press('Enter')
    await heading(/^出库单/)
    await page.getByText('周保管 过账').waitFor()
    await picture('出库单')
    await press('Control+P')
    await heading('打印')
    await page.frameLocator('iframe').getByText('应急物资出库单').first().waitFor()
    await picture('打印预览')
  })

  it('shows stock and the card of an item', async () => {
    await press('Alt+3')
    await heading('库存')
    await rows('name').first().waitFor()
    await picture('库存')
    await press('F3')
    await type('mb')
    await expect.poll(async () => [...new Set(await rows('name').allTextContents())]).toEqual(['棉被'])
    await press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('col-id'))).toBe('name')
    await press('Enter')
    await heading(/^棉被/)
    await page.getByRole('heading', { name: '在哪里' }).waitFor()
    await picture('物资卡片')
  })

  it('shows the search box and what a code read on another screen is', async () => {
    await press('Alt+3')
    await heading('库存')
    await dismissToasts()
    await press('Control+K')
    await type('mb')
    await page.getByRole('option', { name: /^出库 棉被/ }).waitFor()
    await picture('查找')
    await press('Escape')
    const gun = await openGun(page)
    await gun('2900000000049')
    await page.getByRole('complementary', { name: '扫到的码' }).getByText('SH-004').waitFor()
    await picture('扫到的码')
    await press('Escape')
  })

  it('shows the summary of a year and the card of a ledger', async () => {
    await press('Alt+0')
    await heading(/^应急物资收发存汇总表/)
    await picture('收发存汇总表')
    await page.locator('.ledger-table tbody tr').filter({ hasText: '棉被' }).first().click()
    await heading(/^库存明细账/)
    await page.getByText(/CK-D03-\d{4}-A-000001/).first().waitFor()
    await picture('库存明细账')
  })

  it('shows items, depots and agencies with their editors', async () => {
    await signIn('李科长')
    for (const [list, path, name, editor] of [['物资清单', '/master', '棉被', '物资修改'], ['仓库清单', '/master/depots', '县应急物资综合仓库', '仓库修改'], ['单位清单', '/master/agencies', '云岭镇人民政府', '单位修改']] as const) {
      await go(path)
      await heading('物资与仓库')
      await rows('name').first().waitFor()
      await picture(list)
      await press('F3')
      await type(name)
      await expect.poll(() => rows('name').allTextContents()).toContain(name)
      await rows('name').filter({ hasText: new RegExp(`^${name}$`) }).click()
      await press('Enter')
      await heading(name)
      await picture(editor)
      await press('Escape')
    }
  })

  it('shows the lists of the office and the grid of many depots', async () => {
    await go('/master/lists')
    await rows('name').filter({ hasText: '避灾安置场所' }).waitFor()
    await picture('词表')
    await go('/master/points')
    await heading('批量编辑储备点')
    await rows('name').first().waitFor()
    await picture('批量编辑')
  })

  it('shows the simple desk, and a view of stock under a name of one\'s own', async () => {
    await page.evaluate(() => localStorage.setItem('changping.display.desk', '{"simple":true}'))
    await signIn('周保管')
    await press('Alt+1')
    await heading('要做什么？')
    await picture('简易首页')
    await press('3')
    await heading('库存')
    await rows('name').first().waitFor()
    await press('3')
    await page.getByRole('button', { name: /^180 天内到期/ }).and(page.locator('[aria-current]')).waitFor()
    await press('Control+s')
    await page.getByRole('dialog').getByText('记住现在的条件').waitFor()
    await type('每周看一遍')
    await press('Enter')
    await page.getByRole('button', { name: '每周看一遍', exact: true }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await dismissToasts()
    await picture('常用查询')
    await page.evaluate(() => localStorage.removeItem('changping.display.desk'))
  })

  it('shows settings, backup and people to the administrator', async () => {
    await signIn('赵管理')
    await press('Control+Comma')
    await heading('设置')
    await page.getByRole('heading', { name: '我的显示' }).waitFor()
    await picture('设置')
    await go('/settings/backup')
    await page.getByRole('heading', { name: '备份', exact: true }).waitFor()
    await press('F8')
    await page.getByText('手工').first().waitFor()
    await dismissToasts()
    await nameFolder('D:\\常平')
    await picture('备份与核对')
    await go('/settings/people')
    await rows('name').filter({ hasText: '周保管' }).waitFor()
    await picture('人员')
    await press('Alt+n')
    await page.getByRole('dialog').getByText('开账号').first().waitFor()
    await picture('开账号')
  })

  it('shows the handing over of a desk and its lock', async () => {
    await page.goto(new URL('/', app.url).href)
    await signIn('周保管')
    await page.evaluate((names) => localStorage.setItem('changping.recent', names), JSON.stringify(['周保管', '吴主任', '李科长']))
    await press('Alt+3')
    await heading('库存')
    await page.getByRole('button', { name: '登录的人: 周保管' }).click()
    await page.getByRole('menuitem', { name: '换人' }).click()
    await page.getByRole('form', { name: '换人' }).waitFor()
    await picture('换人')
    await page.getByRole('button', { name: '关闭', exact: true }).click()
    await press('Alt+l')
    await heading('已锁定')
    await picture('锁定')
  })
})
