import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { administrator, foundedPage } from './support/founded-page.ts'
import { openGun } from './support/scanner.ts'

describe('one desk, several people', () => {
  let app: RunningApp
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let told = ''

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** As slowly as a hand: faster would be a scanner. */
  const type = (text: string) => page.keyboard.type(text, { delay: 90 })
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id)
  const signedIn = (name: string) => page.getByRole('button', { name: `登录的人: ${name}` })
  const locked = () => page.getByRole('dialog', { name: '已锁定' })
  const menu = async (entry: string) => {
    await page.getByRole('button', { name: /^登录的人/ }).click()
    await page.getByRole('menuitem', { name: entry }).click()
  }
  const ask = (path: string, input?: unknown) => page.evaluate(async ([to, body]) => {
    const { token } = JSON.parse(localStorage.getItem('changping.session') ?? '{}') as { readonly token?: string }
    const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { 'x-changping-session': token }) }
    const response = await fetch(`/rpc/${to}`, body === undefined ? { headers } : { method: 'POST', headers, body })
    return ((await response.json()) as { readonly result: { readonly data: unknown } }).result.data
  }, [path, input === undefined ? undefined : JSON.stringify(input)] as const)

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await foundedPage(browser, app.url)
    page.setDefaultTimeout(8000)
    context = page.context()
    await page.evaluate((names) => {
      localStorage.setItem('changping.desk', '一号台')
      localStorage.setItem('changping.recent', names)
    }, JSON.stringify([administrator.name]))
    const { agency } = (await ask('site.standing')) as { readonly agency: string }
    const added = await ask('people.add', { command: crypto.randomUUID(), id: crypto.randomUUID(), name: '周保管', grants: [{ role: 'keeper', agency, depot: null }] })
    told = (added as { readonly value: { readonly password: string } }).value.password
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  it('locks at once over an open layer, takes no scan, and loses nothing of what was typed', async () => {
    await press('Alt+3', 'Control+k')
    const search = page.getByRole('combobox').last()
    await search.waitFor()
    await type('mb')
    await press('Alt+l')
    await locked().waitFor()
    await expect.poll(focused).toBe('密码')
    await (await openGun(page))('6901234567892')
    await page.getByText('已锁定，刚才扫的码没有记上。请先解锁，再扫一次。').waitFor()
    expect(await page.getByLabel('密码').inputValue()).toBe('')
    // The gun's keys carry times of their own, a little ahead.
    await new Promise((resolve) => setTimeout(resolve, 260))
    await press('Escape', 'Escape', 'F2', 'Enter')
    await page.getByText('请填密码。').waitFor()
    await page.reload()
    await locked().waitFor()
    await type('wrong-1')
    await press('Enter')
    await page.getByText('密码不对，请再试一次。', { exact: true }).waitFor()
    await type(administrator.password)
    await press('Enter')
    await locked().waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: '库存' }).waitFor()
  })

  it('gives the open layer back with what was typed into it', async () => {
    await press('Control+k')
    await type('mb')
    await press('Alt+l')
    await locked().waitFor()
    await type(administrator.password)
    await press('Enter')
    await locked().waitFor({ state: 'detached' })
    expect(await page.getByRole('combobox').last().inputValue()).toBe('mb')
    await type('x')
    await expect.poll(() => page.getByRole('combobox').last().inputValue()).toBe('mbx')
    await press('Escape', 'Escape')
  })

  it('locks when nobody was there for a quarter of an hour: the first key after it meets the lock', async () => {
    await page.evaluate(() => localStorage.setItem('changping.active', String(Date.now() - 14 * 60_000)))
    await press('F2')
    await page.locator('.station').waitFor()
    await page.evaluate(() => localStorage.setItem('changping.active', String(Date.now() - 15 * 60_000)))
    await press('Control+Comma')
    await locked().waitFor()
    expect(await page.evaluate(() => location.hash)).toBe('#/scan')
    await type(administrator.password)
    await press('Enter')
    await locked().waitFor({ state: 'detached' })
  })

  it('never locks by itself where the desk is set so', async () => {
    await press('Control+Comma')
    await page.getByRole('group', { name: '没人用就锁定' }).getByText('不锁定').click()
    await page.evaluate(() => localStorage.setItem('changping.active', String(Date.now() - 86_400_000)))
    await press('Alt+3')
    await page.getByRole('heading', { name: '库存' }).waitFor()
    expect(await locked().count()).toBe(0)
  })

  it('hands the desk to another person, who finds the same screen and gives a told password for an own one', async () => {
    await menu('换人')
    await page.getByRole('form', { name: '换人' }).waitFor()
    await page.getByRole('button', { name: '周保管', exact: true }).click()
    await expect.poll(focused).toBe('密码')
    await type(told)
    await press('Enter')
    await page.getByText('这是管理员给的一次性密码。').waitFor()
    await type('keeper-1')
    await press('Tab')
    await type('keeper-1')
    await press('Enter')
    await signedIn('周保管').waitFor()
    await page.getByRole('heading', { name: '库存' }).waitFor()
    expect(await ask('people.sessions')).toMatchObject({ value: [{ name: '周保管', desk: '一号台', here: true }] })
  })

  it('offers whoever was at the desk before first, also from the lock', async () => {
    await press('Alt+l')
    await locked().waitFor()
    await page.getByRole('button', { name: '换一个人' }).click()
    await expect.poll(() => page.getByLabel('姓名').inputValue()).toBe(administrator.name)
    await expect.poll(focused).toBe('密码')
    await type(administrator.password)
    await press('Enter')
    await signedIn(administrator.name).waitFor()
    expect(await locked().count()).toBe(0)
  })

  it('shows the administrator who is signed in where, and ends a forgotten session', async () => {
    const other = await browser.newContext()
    await other.addCookies(await context.cookies())
    const far = await other.newPage()
    await far.goto(new URL('/', app.url).href)
    await far.evaluate(async () => {
      const response = await fetch('/rpc/people.signIn', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: '周保管', password: 'keeper-1', desk: '二号台' }) })
      const answer = (await response.json()) as { readonly result: { readonly data: { readonly value: unknown } } }
      localStorage.setItem('changping.session', JSON.stringify(answer.result.data.value))
    })
    await far.reload()
    await far.getByRole('button', { name: '登录的人: 周保管' }).waitFor()
    await page.evaluate(() => {
      location.hash = '/settings/people'
    })
    await page.getByRole('button', { name: '谁登录在哪里' }).click()
    const row = page.getByRole('row', { name: /周保管 二号台/ })
    await row.getByRole('button', { name: '结束' }).click()
    await row.waitFor({ state: 'detached' })
    await far.getByRole('heading', { name: '登录' }).waitFor()
  })
})
