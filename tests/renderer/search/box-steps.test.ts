import { Package } from 'lucide-react'
import { describe, expect, it } from 'vitest'
import { stepOf } from '#renderer/search/box-steps.ts'
import type { Entry } from '#renderer/search/search-types.ts'

const entry = (key: string, item?: Entry['item']): Entry => ({ key, icon: Package, title: key, second: '', end: '', item, run: () => undefined })
const goods = entry('goods', { id: 'g', name: '救生衣' })
const groups = [
  { key: 'items', title: '物资', entries: [goods, entry('other')] }, { key: 'documents', title: '单据', entries: [entry('paper')] }, { key: 'commands', title: '命令', entries: [entry('print')] },
]
const press = (key: string, more: { readonly ctrlKey?: boolean; readonly shiftKey?: boolean } = {}) => ({ key, ctrlKey: false, shiftKey: false, ...more })

describe('keys of the search box', () => {
  it.each<[key: string, from: string, to: string]>([
    ['ArrowDown', 'goods', 'other'], ['ArrowDown', 'other', 'paper'], ['ArrowDown', 'print', 'goods'], ['ArrowUp', 'goods', 'print'], ['ArrowUp', 'paper', 'other'],
    ['PageDown', 'goods', 'print'], ['PageUp', 'print', 'goods'], ['Tab', 'goods', 'paper'], ['Tab', 'other', 'paper'], ['Tab', 'print', 'goods'],
  ])('%s goes from %s to %s', (key, from, to) => {
    const current = groups.flatMap(({ entries }) => entries).find((known) => known.key === from)
    expect(stepOf(press(key), { groups, current, atEnd: true })).toEqual({ to })
  })

  it('goes back a group by Shift+Tab', () => {
    expect(stepOf(press('Tab', { shiftKey: true }), { groups, current: goods, atEnd: true })).toEqual({ to: 'print' })
  })

  it('opens by Enter, issues by Ctrl+Enter and closes by Esc, whatever is found', () => {
    const nothing = { groups: [], current: undefined, atEnd: true }
    expect([press('Enter'), press('Enter', { ctrlKey: true }), press('Escape')].map((key) => stepOf(key, nothing))).toEqual(['open', 'issue', 'close'])
    expect(stepOf(press('ArrowDown'), nothing)).toEqual({ to: undefined })
  })

  it('shows what can be done with goods by → behind the text, and leaves → in the text to the text', () => {
    expect(stepOf(press('ArrowRight'), { groups, current: goods, atEnd: true })).toEqual({ unfold: 'goods' })
    expect(stepOf(press('ArrowRight'), { groups, current: goods, atEnd: false })).toBeUndefined()
    expect(stepOf(press('ArrowRight'), { groups, current: entry('paper'), atEnd: true })).toBeUndefined()
    expect(stepOf(press('a'), { groups, current: goods, atEnd: true })).toBeUndefined()
  })
})
