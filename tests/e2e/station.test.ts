import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type RunningApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { openGun } from './support/scanner.ts'
import { movedBy, onStation, stationPage, water } from './support/station-page.ts'
import { stockedFolder, type StockedFolder } from './support/stocked-folder.ts'

describe('the scan station in a real browser, without a mouse', () => {
  let stocked: StockedFolder
  let app: RunningApp
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let gun: Awaited<ReturnType<typeof openGun>>
  let desk: ReturnType<typeof onStation>

  beforeAll(async () => {
    stocked = stockedFolder()
    app = await startApp(stocked.folder)
    browser = await launchBrowser()
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    page = await stationPage(context, app.url, stocked.keeper)
    gun = await openGun(page)
    desk = onStation(page)
  })
  afterAll(async () => {
    await browser.close()
    await app.close()
    stocked.remove()
  })

  it('counts a code once however it is bent: Caps Lock, full-width digits, another end key, a read sent twice', async () => {
    await gun(water)
    await desk.says(/^扫码成功，瓶装饮用水，1 瓶，发后 2,399$/)
    await desk.rest()
    await gun(water, { bend: (key) => ({ ...key, key: String.fromCharCode(key.key.charCodeAt(0) + 0xfee0), text: String.fromCharCode(key.key.charCodeAt(0) + 0xfee0) }) })
    await desk.lines(['瓶装饮用水 SP-001 W1 2'])
    await desk.rest()
    await gun(water, { end: 'Tab' })
    await desk.lines(['瓶装饮用水 SP-001 W1 3'])
    await desk.rest()
    await gun(water, { gapMs: 1 })
    await gun(water, { gapMs: 1 })
    await desk.lines(['瓶装饮用水 SP-001 W1 4'])
    await gun('cf-0001', { bend: (key) => ({ ...key, key: key.key.toUpperCase(), text: key.text.toUpperCase() }) })
    await desk.lines(['冲锋舟 FX-007 CF-0001 1', '瓶装饮用水 SP-001 W1 4'])
    expect(await desk.box()).toBe('')
  })

  it('refuses the serial a second time in amber, and leaves red until Enter', async () => {
    await desk.rest()
    await gun('CF-0001')
    await desk.says(/^已经扫过，「冲锋舟」序列号 CF-0001 已经扫过，没有再记。$/)
    await gun('6900000000019')
    await desk.says(/^没有记上/)
    await desk.rest()
    await desk.press('Enter')
    await desk.says(/^已记下，冲锋舟/)
  })

  it('multiplies by what was typed before, and puts a burst that went into the box out of it again', async () => {
    await desk.type('12*')
    expect(await desk.box()).toBe('12*')
    await gun(water)
    await desk.says(/12 瓶，发后 2,384$/)
    expect(await desk.box()).toBe('')
    await desk.lines(['瓶装饮用水 SP-001 W1 16', '冲锋舟 FX-007 CF-0001 1'])
  })

  it('undoes scan by scan by Ctrl+Z and by the printed card', async () => {
    await desk.press('Control+z')
    await desk.lines(['瓶装饮用水 SP-001 W1 4', '冲锋舟 FX-007 CF-0001 1'])
    await gun('CP*UNDO')
    await desk.lines(['瓶装饮用水 SP-001 W1 4'])
    await desk.says(/^已撤销，冲锋舟/)
  })

  it('types a line over by arrows and Enter', async () => {
    await desk.rest()
    await desk.press('ArrowDown', 'Enter', 'Control+a')
    await desk.type('10')
    await desk.press('Enter')
    await desk.lines(['瓶装饮用水 SP-001 W1 10'])
  })

  it('enters goods without code by initials and quantity', async () => {
    await desk.type('mb 20')
    await desk.press('Enter')
    await desk.lines(['棉被 SH-004 M1 20', '瓶装饮用水 SP-001 W1 10'])
    await desk.says(/20 床/)
  })

  it('takes another lot by F6 with a reason by its digit', async () => {
    await desk.press('F6')
    await page.getByRole('dialog', { name: '棉被：换一批' }).getByRole('option', { name: /M2/ }).waitFor()
    await desk.layerHasFocus()
    await desk.press('2')
    await page.getByRole('dialog', { name: '为什么先发 M2，不发 M1' }).getByRole('option', { name: '外包装破损' }).waitFor()
    await desk.layerHasFocus()
    await desk.press('1')
    await desk.lines(['棉被 SH-004 M2 20', '瓶装饮用水 SP-001 W1 10'])
    await desk.says(/^扫码成功/)
    await page.locator('.big-below').getByText('先到期的是 M1，这次改发了别的批次').waitFor()
  })

  it('is not disturbed by a Chinese input method that was composing', async () => {
    const session = await context.newCDPSession(page)
    await page.locator('#station-box').focus()
    await session.send('Input.imeSetComposition', { text: 'mian', selectionStart: 4, selectionEnd: 4 })
    expect(await desk.box()).toBe('mian')
    await gun(water, { bend: (key) => ({ ...key, key: 'Process', text: '' }) })
    await desk.lines(['瓶装饮用水 SP-001 W1 11', '棉被 SH-004 M2 20'])
    await expect.poll(() => desk.box()).toBe('mian')
    await desk.press('Escape')
    await expect.poll(() => desk.box()).toBe('')
  })

  it('records a code that came while another field had the focus, and leaves that field as it was', async () => {
    await desk.press('F4')
    await desk.layerHasFocus()
    await desk.type('yl')
    await gun(water)
    await desk.lines(['瓶装饮用水 SP-001 W1 12', '棉被 SH-004 M2 20'])
    expect(await page.getByRole('dialog').locator('input').inputValue()).toBe('yl')
    await page.getByRole('option', { name: /云岭镇人民政府/ }).waitFor()
    await desk.rest()
    await desk.press('Enter')
    await page.locator('.station-purpose').getByText('云岭镇人民政府').waitFor()
  })

  it('posts by the card’s 完成 read twice, offers the print and begins the next paper with the same heading', async () => {
    const number = await desk.number()
    await gun('CP*DONE')
    await desk.says(/^再扫一次/)
    await desk.rest()
    await gun('CP*DONE')
    await desk.says(/^已过账，CK-D03-\d{4}-A-\d{6} 已过账$/)
    expect(movedBy(stocked, number)).toEqual({ 'SH-004': 20, 'SP-001': 12 })
    await desk.lines([])
    await page.locator('.station-purpose').getByText('云岭镇人民政府').waitFor()
    await page.getByText(`${number} 已过账`).first().waitFor()
    await desk.press('Control+p')
    await page.waitForURL(/#\/print\/document\//)
    await desk.press('F2')
  })

  it('loses none of 200 codes, one after the other', async () => {
    await page.locator('.station').waitFor()
    // The same goods under two codes: the same code again within a fifth of a second would be the same scan.
    const codes = [water, 'SP-001', 'SH-004']
    for (let count = 0; count < 200; count += 1) await gun(codes[count % 3] ?? '')
    await expect.poll(() => page.locator('.station-count').textContent(), { timeout: 60_000 }).toMatch(/共 2 种，扫 200 次/)
    const number = await desk.number()
    await desk.press('F8')
    await desk.says(/^已过账/)
    expect(movedBy(stocked, number)).toEqual({ 'SH-004': 66, 'SP-001': 134 })
  })

  it('offers what was not finished and shows its last scan as recorded', async () => {
    await gun(water)
    await desk.lines(['瓶装饮用水 SP-001 W1 1'])
    await desk.press('Alt+n')
    await page.getByText('上次没做完的 1 张单').waitFor()
    await desk.press('Enter')
    await desk.says(/^已记下，瓶装饮用水/)
    await page.reload()
    await desk.press('F2')
    await desk.says(/^已记下，瓶装饮用水/)
    await desk.lines(['瓶装饮用水 SP-001 W1 1'])
  })

  it('looks up what another screen was not made for, and changes nothing', async () => {
    await desk.press('Alt+3')
    await page.getByRole('heading', { name: '库存' }).waitFor()
    await gun(water)
    await page.getByRole('complementary', { name: '扫到的码' }).getByText('看卡片').waitFor()
    await desk.press('6')
    await desk.says(/^查到了，瓶装饮用水，可用/)
    await page.locator('.line-list').getByText('W1').waitFor()
    await desk.press('Alt+c')
    await desk.lines(['瓶装饮用水 SP-001 W1 1'])
  })

  it('has the goods of an item’s card ready when F2 is pressed there: a quantity and Enter are all that is asked', async () => {
    await desk.press('Alt+3', 'F3')
    await desk.type('mb')
    await expect.poll(async () => new Set(await page.locator('.ag-row [col-id="name"]').allTextContents())).toEqual(new Set(['棉被']))
    await desk.press('Enter', 'Enter')
    await page.getByRole('heading', { name: /^棉被/ }).waitFor()
    await desk.press('F2')
    await desk.says(/^要多少，棉被$/)
    expect(await desk.box()).toBe('SH-004 ')
    await desk.type('3')
    await desk.press('Enter')
    await desk.says(/^扫码成功，棉被，3 床/)
    expect(page.url()).not.toContain('item=')
    await desk.press('Control+z')
    await desk.lines(['瓶装饮用水 SP-001 W1 1'])
  })

  it('binds an unknown code to an item and counts the scan that met it', async () => {
    await gun('4006381333931')
    await desk.says(/^没有记上，「4006381333931」不认识/)
    await desk.press('F6')
    await desk.layerHasFocus()
    await desk.type('mb')
    await page.getByRole('option', { name: /棉被/ }).waitFor()
    await desk.press('Enter')
    await desk.says(/^扫码成功，棉被/)
  })
})
