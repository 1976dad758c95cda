import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { administrator, foundedPage } from './support/founded-page.ts'

describe('master data, by keyboard only', () => {
  let app: RunningApp
  let browser: Browser
  let page: Page

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** As slowly as a hand: faster would be a scanner. */
  const type = (text: string) => page.keyboard.type(text, { delay: 90 })
  const heading = (text: string) => page.getByRole('heading', { name: text, exact: true }).waitFor()
  /** The name of what has the focus. */
  const focused = () => page.evaluate(() => {
    const at = document.activeElement
    const label = document.querySelector(`label[for="${at?.id ?? ''}"]`) ?? at?.closest('label')
    return at?.getAttribute('aria-label') ?? (label ?? at)?.textContent ?? ''
  })
  /** Goes forward by Tab to the field or button of this name. */
  const tabTo = async (name: string) => {
    for (let tries = 0; tries < 60; tries += 1) {
      if ((await focused()).startsWith(name)) return
      await press('Tab')
    }
    throw new Error(`Tab does not reach ${name}`)
  }
  const column = (id: string) => page.locator(`.ag-row [col-id="${id}"]`).allTextContents()

  beforeAll(async () => {
    app = await startApp()
    browser = await launchBrowser()
    page = await foundedPage(browser, app.url)
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
  })

  it('says beside its fields what a new item lacks', async () => {
    await press('Alt+m')
    await heading('物资与仓库')
    await page.getByText('还没有物资。').waitFor()
    await press('Alt+n')
    await heading('新建物资')
    await press('Control+s')
    for (const sentence of ['请填代码。', '请填名称。', '请填计量单位。']) await page.getByText(sentence).waitFor()
  })

  it('keeps what was typed when somebody leaves without saving', async () => {
    await tabTo('物资编码')
    await type('SP-001')
    await tabTo('物资名称')
    await type('瓶装饮用水')
    await press('Escape')
    await heading('物资与仓库')
    await press('Alt+n')
    await page.getByText('上次没保存的修改还在。').waitFor()
    expect(await page.getByLabel('物资名称').inputValue()).toBe('瓶装饮用水')
  })

  it('makes an item with a pack and two barcodes, one of them the carton\u2019s', async () => {
    await tabTo('计量单位')
    await type('瓶')
    await tabTo('别名')
    await type('矿泉水、饮用水')
    await tabTo('保质期')
    await type('12')
    await tabTo('加一种包装')
    await press('Enter')
    await type('箱')
    await press('Tab')
    await type('24')
    await press('Alt+b')
    await type('6901234567892')
    await press('Alt+b')
    await type('16901234567899')
    await press('Tab', 'ArrowDown', 'ArrowDown', 'Enter')
    await press('Control+s')
    await heading('物资与仓库')
    await expect.poll(() => column('name')).toEqual(['瓶装饮用水'])
    expect(await column('packs')).toEqual(['箱 24 瓶'])
    expect((await column('barcodes'))[0]?.split('、').toSorted()).toEqual(['16901234567899', '6901234567892'])
  })

  it('finds it by initials, alias, code and barcode, and opens it by Enter', async () => {
    for (const text of ['pzy', '矿泉', 'sp-001', '6901234567892']) {
      await press('F3', 'Control+A')
      await type('zz')
      await expect.poll(() => column('name')).toEqual([])
      await press('F3', 'Control+A')
      await type(text)
      await expect.poll(() => column('name'), { message: text }).toEqual(['瓶装饮用水'])
    }
    await press('Enter', 'Enter')
    await heading('瓶装饮用水')
    expect(await page.getByRole('textbox', { name: '条码' }).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value).toSorted())).toEqual(['16901234567899', '6901234567892'])
  })

  it('refuses a barcode whose check digit fails, beside the barcodes', async () => {
    await press('Alt+b')
    await type('6901234567890')
    await press('Control+s')
    await page.getByText('条码「6901234567890」的校验位不对').waitFor()
    await tabTo('去掉')
    await press('Enter', 'Control+s')
    await heading('物资与仓库')
  })

  it('takes an item out of use and back, without asking twice', async () => {
    await expect.poll(() => column('name')).toEqual(['瓶装饮用水'])
    await press('F3', 'Enter', 'Enter')
    await heading('瓶装饮用水')
    await tabTo('停用')
    await press('Enter')
    await page.getByText('已停用：瓶装饮用水').waitFor()
    await page.getByRole('button', { name: '恢复使用' }).first().waitFor()
    await press('Escape')
    await press('F3', 'Control+A', 'Delete')
    await expect.poll(() => column('name')).toEqual([])
    await tabTo('显示停用的')
    await press('Space')
    await expect.poll(() => column('name')).toEqual(['瓶装饮用水'])
  })

  it('leaves alone whoever went elsewhere while the lists were read again after a saving', async () => {
    await tabTo('物资')
    await press('Enter')
    await heading('物资与仓库')
    await press('Alt+n')
    await heading('新建物资')
    for (const [field, text] of [['物资编码', 'SP-002'], ['物资名称', '压缩饼干'], ['计量单位', '袋']] as const) {
      await tabTo(field)
      await type(text)
    }
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/\/rpc\/(?!.*saveItem)/, async (route) => {
      await released
      await route.continue()
    })
    await press('Control+s')
    await page.getByText('已保存：压缩饼干').waitFor()
    await press('F2')
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/scan')
    const answered = page.waitForResponse(/rpc/)
    release()
    await answered
    await page.unrouteAll({ behavior: 'wait' })
    await page.locator('.station').waitFor()
    expect(await page.evaluate(() => location.hash)).toBe('#/scan')
    await press('Alt+m')
    await heading('物资与仓库')
  })

  it('adds a zone and three bins to the depot at once', async () => {
    await tabTo('仓库')
    await press('Enter')
    await expect.poll(() => column('code')).toEqual(['D03'])
    await press('F3', 'Enter', 'Enter')
    await heading('县应急物资综合仓库')
    await press('Alt+q')
    await page.getByRole('dialog').getByText('新库区').waitFor()
    await expect.poll(focused).toBe('编号')
    await type('A')
    await press('Tab')
    await type('A区')
    await press('Control+s')
    await page.getByRole('cell', { name: 'A区', exact: true }).first().waitFor()
    await press('Alt+w')
    await page.getByRole('dialog').getByText('新库位').waitFor()
    await expect.poll(focused).toBe('编号')
    await type('A-01 A-02 A-03')
    await press('Control+s')
    for (const code of ['A-01', 'A-02', 'A-03']) await page.getByRole('cell', { name: code, exact: true }).first().waitFor()
  })

  it('opens an account, and its password told once, exchanged for an own one, signs that person in', async () => {
    await press('Control+Comma')
    await heading('设置')
    await tabTo('人员')
    await press('Enter')
    await expect.poll(() => column('name')).toEqual([administrator.name])
    await press('Alt+n')
    await expect.poll(focused).toBe('姓名')
    await type('周保管')
    await press('Tab')
    await type('保管')
    await page.getByTitle('仓库保管员').waitFor()
    await press('Enter', 'Control+s')
    const password = await page.getByLabel('周保管 的新密码').last().textContent()
    const answer = await page.evaluate(async (body) => {
      const response = await fetch('/rpc/people.signIn', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      return response.text()
    }, JSON.stringify({ name: '周保管', password, newPassword: 'own-own', desk: '二号台' }))
    expect(answer).toContain('"ok":true')
  })
})
