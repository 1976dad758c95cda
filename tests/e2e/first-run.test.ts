import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'

describe('first use, by keyboard only', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page
  let recoveryCode = ''

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** As slowly as a hand: faster would be a scanner. */
  const type = (text: string) => page.keyboard.type(text, { delay: 90 })
  const heading = (text: string) => page.getByRole('heading', { name: text }).waitFor()

  const tabTo = async (text: string) => {
    for (let tries = 0; tries < 20; tries += 1) {
      await page.keyboard.press('Tab', { delay: 60 })
      if ((await page.evaluate(() => document.activeElement?.textContent)) === text) return
    }
    throw new Error(`Tab does not reach ${text}`)
  }

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await browser.newPage()
    await page.goto(app.url)
    await heading('您在哪个单位？')
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  it('asks for what is missing before it goes on, and puts the focus there', async () => {
    await press('ArrowDown', 'Enter')
    await page.getByText('请填单位全称。').waitFor()
    expect(await page.getByRole('radio', { name: /^乡镇/ }).getAttribute('aria-checked')).toBe('true')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('name')
  })

  it('takes the office and its first depot, and shows how numbers will look', async () => {
    await type('云岭镇人民政府')
    await press('Tab')
    await type('云岭')
    await press('Tab', 'Tab')
    await type('云岭镇综合物资仓库')
    await press('Tab')
    await type('d08')
    await page.getByText(/^RK-D08-\d{4}-A-000001$/).waitFor()
    await press('Enter')
    await heading('谁来管这套账？')
  })

  it('goes on where it stopped after the window was closed', async () => {
    await page.reload()
    await heading('谁来管这套账？')
  })

  it('refuses two passwords that differ', async () => {
    await type('李建国')
    await press('Tab', 'Tab')
    await type('secret-1')
    await press('Tab')
    await type('secret-2')
    await press('Enter')
    await page.getByText('两次输的密码不一样，请再输一次。').waitFor()
  })

  it('founds the ledger and hands out the recovery sheet, which must go to paper or file first', async () => {
    await press('Control+A')
    await type('secret-1')
    await press('Enter')
    await heading('收好这张恢复单')
    recoveryCode = (await page.getByLabel('恢复码', { exact: true }).textContent()) ?? ''
    expect(recoveryCode).toMatch(/^([2-9A-HJ-NP-Z]{4}-){4}[2-9A-HJ-NP-Z]{4}$/)
    await press('Enter')
    await heading('收好这张恢复单')
    const saved = page.waitForEvent('download')
    await press('Control+S')
    const file = await saved
    expect(file.suggestedFilename()).toBe('常平恢复单-云岭镇人民政府.txt')
    const text = readFileSync(await file.path(), 'utf8')
    expect(text).toContain(recoveryCode)
    expect(text).toContain('李建国')
  })

  it('keeps neither the password nor the recovery code in the browser', async () => {
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(kept).not.toContain('secret-1')
    expect(kept).not.toContain(recoveryCode)
  })

  it('offers the opening sheet, then the scanner, and ends in the frame, signed in', async () => {
    await page.getByText('已存到浏览器的下载文件夹').waitFor()
    await press('Enter')
    await heading('把现在用的库存表导进来')
    await tabTo('没有 Excel，以后边扫边建')
    await press('Enter')
    await heading('扫第一件')
    await page.keyboard.type('6901234567892', { delay: 5 })
    await press('Enter')
    await page.getByText('扫码枪可以用').waitFor()
    await page.getByText('6901234567892').waitFor()
    await tabTo('以后再扫')
    await press('Enter')
    await page.getByRole('button', { name: '登录的人: 李建国' }).waitFor()
    expect(await page.evaluate(() => localStorage.getItem('changping.first-run'))).toBeNull()
  })

  it('made the first person administrator, keeper and depot head of the township\u2019s depot', async () => {
    const answer = await page.evaluate(async () => {
      const { token } = JSON.parse(localStorage.getItem('changping.session') ?? '{}') as { readonly token: string }
      const response = await fetch('/rpc/people.me', { headers: { 'x-changping-session': token } })
      return response.text()
    })
    for (const right of ['people', 'post-in', 'post-out', 'reverse', 'import-opening']) expect(answer).toContain(`"${right}"`)
  })

  it('lets the administrator in again by the recovery sheet, once, and hands out the next', async () => {
    await page.evaluate(() => localStorage.removeItem('changping.session'))
    await page.reload()
    await heading('登录')
    await tabTo('忘了密码')
    await press('Enter')
    await heading('用恢复单重设密码')
    await type(recoveryCode.toLowerCase().replaceAll('-', ' '))
    for (const text of ['secret-2', 'secret-2']) {
      await press('Tab')
      await type(text)
    }
    await press('Enter')
    await heading('密码重设好了')
    expect(await page.getByLabel('恢复码', { exact: true }).textContent()).not.toBe(recoveryCode)
    await tabTo('收好了，去登录')
    await press('Enter')
    await heading('登录')
    await type('secret-2')
    await press('Enter')
    await page.getByRole('button', { name: '登录的人: 李建国' }).waitFor()
  })

  it('lets nobody in with a password that was reset, until an own one is given for it', async () => {
    const password = await page.evaluate(async () => {
      const { token, person } = JSON.parse(localStorage.getItem('changping.session') ?? '{}') as { readonly token: string; readonly person: { readonly id: string } }
      const headers = { 'x-changping-session': token, 'content-type': 'application/json' }
      const response = await fetch('/rpc/people.resetPassword', { method: 'POST', headers, body: JSON.stringify({ command: crypto.randomUUID(), id: person.id }) })
      localStorage.removeItem('changping.session')
      return ((await response.json()) as { readonly result: { readonly data: { readonly value: { readonly password: string } } } }).result.data.value.password
    })
    await page.reload()
    await heading('登录')
    await type(password)
    await press('Enter')
    await page.getByText('这是管理员给的一次性密码。').waitFor()
    await type('secret-3')
    await press('Tab')
    await type('secret-4')
    await press('Enter')
    await page.getByText('两次输的密码不一样，请再输一次。').waitFor()
    await page.getByLabel('再输一次').fill('secret-3')
    await press('Enter')
    await page.getByRole('button', { name: '登录的人: 李建国' }).waitFor()
  })
})
