import { describe, expect, it } from 'vitest'
import { readRecent, remembered, type RecentChoice } from '#renderer/search/recent.ts'

const choice = (id: string, kind: RecentChoice['kind'] = 'item'): RecentChoice => ({ kind, id, title: `物资 ${id}`, second: '' })

describe('what was opened lately', () => {
  it('comes newest first, each once, and no more than eight', () => {
    const opened = ['1', '2', '3', '1', '4', '5', '6', '7', '8', '9'].map((id) => choice(id))
    const kept = opened.reduce<readonly RecentChoice[]>((recent, one) => remembered(recent, one), [])
    expect(kept.map(({ id }) => id)).toEqual(['9', '8', '7', '6', '5', '4', '1', '3'])
    expect(remembered([choice('1')], choice('1', 'document'))).toHaveLength(2)
  })

  it('is read again as it was kept, without what is no choice', () => {
    expect(readRecent(JSON.stringify([choice('1'), choice('2', 'document')]))).toEqual([choice('1'), choice('2', 'document')])
    for (const text of [null, '', '{', '{}', 'null', '[1, null, {"kind":"item"}]', '[{"kind":"sheet","id":"1","title":"","second":""}]']) expect(readRecent(text), String(text)).toEqual([])
  })
})
