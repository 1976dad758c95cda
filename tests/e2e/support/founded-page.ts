import { uuidv7 } from 'uuidv7'
import type { Browser, Page } from 'playwright-core'

export const administrator = { name: '李建国', password: 'secret-1' }

/** A window on an empty folder's core, founded with depot D03 and signed in as its first person. */
export async function foundedPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(url)
  const ask = (path: string, input: unknown) => page.evaluate(async ([to, body]) => {
    const response = await fetch(`/rpc/${to}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body ?? '' })
    return ((await response.json()) as { readonly result: { readonly data: { readonly ok: boolean; readonly value: unknown } } }).result.data.value
  }, [path, JSON.stringify(input)] as const)
  await ask('people.setUp', {
    site: {
      command: uuidv7(), site: uuidv7(), machine: 'A', practice: false,
      agency: { id: uuidv7(), code: 'A02', name: '青岚县应急管理局', shortName: '青应急', tier: 'county' }, depots: [{ id: uuidv7(), code: 'D03', name: '县应急物资综合仓库' }],
    },
    administrator: { id: uuidv7(), ...administrator, alsoKeeper: true },
  })
  const session = await ask('people.signIn', { ...administrator, desk: '一号台' })
  await page.evaluate((kept) => localStorage.setItem('changping.session', kept), JSON.stringify(session))
  await page.reload()
  await page.getByRole('button', { name: `登录的人: ${administrator.name}` }).waitFor()
  return page
}
