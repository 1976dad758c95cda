import { describe, expect, it } from 'vitest'
import { BookOpenText, Package } from 'lucide-react'
import { wordsOf } from '#core/i18n/words.ts'
import type { ScreenRoute } from '#renderer/app/routes.ts'
import { commandEntries, matching } from '#renderer/search/command-entries.ts'
import type { Lead } from '#renderer/search/use-lead.ts'

const words = wordsOf('zh')
const nowhere = () => undefined
const lead: Lead = { go: nowhere, open: nowhere, withItem: nowhere, withScan: nowhere, command: nowhere }
const screen = () => null
const routes: readonly ScreenRoute[] = [
  { key: 'stock', path: '/stock', rights: ['view'], screen, entry: { group: 'daily', combo: 'Alt+3', icon: Package } },
  { key: 'reports', path: '/reports', rights: ['view'], screen, entry: { group: 'records', combo: 'Alt+0', icon: BookOpenText } },
  { key: 'reports', path: '/reports/card/:id?', rights: ['view'], screen },
]
const listedFor = (may: readonly string[]) => commandEntries({ words, lead, can: (right) => may.includes(right) }, {
  routes, here: [{ combo: 'Ctrl+E', label: '导出 Excel', run: nowhere }, { combo: 'Escape', label: '返回', run: nowhere }, { combo: '1', label: '概况', run: nowhere }],
  everywhere: [{ combo: 'Alt+3', label: '库存', run: nowhere }, { combo: 'F5', label: '刷新', run: nowhere }], press: nowhere, signOut: nowhere,
})
const titles = (entries: readonly { readonly title: string; readonly combo?: string | undefined }[]) => entries.map(({ title, combo = '' }) => `${title} ${combo}`.trim())

describe('commands of the search box', () => {
  it('are the screens that a person may open and the keys that work now, each once', () => {
    const { screens, commands } = listedFor(['view', 'draft'])
    expect(titles(screens)).toEqual(['库存 Alt+3', '账表 Alt+0', '库存明细账'])
    expect(titles(commands)).toEqual(['出库', '入库', '移库', '查询', '导出 Excel Ctrl+E', '刷新 F5', '测试扫码枪', '提示音', '退出登录'])
  })

  it('hold nothing of the station for who may not begin papers', () => {
    expect(titles(listedFor(['view']).commands)[0]).toBe('导出 Excel Ctrl+E')
  })

  it('are found by name, pinyin and initials, those that begin so first', () => {
    const { commands } = listedFor(['draft'])
    const readings = commands.map(({ title }) => ({ 出库: '出库 chuku ck', 移库: '移库 yiku yk', 查询: '查询 chaxun cx', '导出 Excel': '导出 excel daochu dc' })[title] ?? '')
    const found = (text: string) => matching(commands, readings, text).map(({ title }) => title)
    expect(found('ck')).toEqual(['出库'])
    expect(found('出')).toEqual(['出库', '导出 Excel', '退出登录'])
    expect(found('dc EXCEL')).toEqual(['导出 Excel'])
    expect(found('ｄｃ')).toEqual(['导出 Excel'])
    expect(found('没有')).toEqual([])
    expect(found('')).toHaveLength(commands.length)
  })
})
