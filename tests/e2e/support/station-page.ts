import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { connectReadOnly } from '#core/db/connection.ts'
import type { SignedIn, StockedFolder } from './stocked-folder.ts'

export const water = '6901234567892'

/** The scan station, signed in, as a keeper finds it after F2. */
export async function stationPage(context: BrowserContext, url: string, { token, person }: SignedIn): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript((session) => {
    if (localStorage.getItem('changping.session') === null) localStorage.setItem('changping.session', session)
  }, JSON.stringify({ token, person }))
  await page.goto(url)
  await page.keyboard.press('F2')
  await page.locator('.station').waitFor()
  return page
}

export function onStation(page: Page) {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 260))
  return {
    press,
    /** As a person types: slow enough not to be a gun, and not in the same instant as the trigger. */
    type: async (text: string) => {
      await page.keyboard.type(text, { delay: 90 })
      await rest()
    },
    /** The big word of the last scan, with the sentence read aloud. */
    says: async (text: string | RegExp) => expect.poll(() => page.locator('.big-panel [role="status"]').textContent(), { timeout: 8000 }).toMatch(text),
    lines: async (rows: readonly string[]) => expect.poll(() => lineTexts(page), { timeout: 8000 }).toEqual(rows),
    /** Longer than the span in which the same code is the same scan. */
    rest,
    layerHasFocus: async () => expect.poll(() => page.evaluate(() => document.activeElement?.matches('[role="dialog"] input'))).toBe(true),
    box: () => page.locator('#station-box').inputValue(),
    number: async () => (await page.locator('.station-facts').textContent())?.match(/[A-Z]{2}-\w+-\d{4}-[A-Z]-\d+/)?.[0] ?? '',
  }
}

async function lineTexts(page: Page): Promise<readonly string[]> {
  const cells = (name: string) => page.locator(`.line-list tbody td.${name}`).allInnerTexts()
  const [names, lots, quantities] = await Promise.all([cells('col-item'), cells('col-lot'), cells('col-quantity')])
  return names.map((name, at) => `${name} ${lots[at]} ${quantities[at]}`)
}

/** What a posted paper moved, by item code, as the file has it. */
export function movedBy({ folder }: Pick<StockedFolder, 'folder'>, number: string): Readonly<Record<string, number>> {
  const connection = connectReadOnly(join(folder, 'changping.db'))
  try {
    const rows = connection.client.prepare(`select i.code, sum(m.quantity) as quantity from movement m join document_line l on l.id = m.line_id
      join document d on d.id = l.document_id join item i on i.id = m.item_id where d.number = ? and d.goods = 'done' group by i.code order by i.code`).all(number) as { readonly code: string; readonly quantity: number }[]
    return Object.fromEntries(rows.map((row) => [row.code, row.quantity]))
  } finally {
    connection.close()
  }
}
