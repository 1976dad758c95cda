import { describe, expect, it } from 'vitest'
import { hasFullWidth, namesToOffer } from '#renderer/screens/sign-in/offered.ts'

describe('names offered for signing in', () => {
  it('begin with who signed in here lately, without people who are gone', () => {
    expect(namesToOffer(['陈会计', '李科长', '周保管'], ['周保管', '已离职'])).toEqual(['周保管', '陈会计', '李科长'])
  })

  it('are twelve at most', () => {
    expect(namesToOffer(Array.from({ length: 40 }, (_, at) => `人${at}`), [])).toHaveLength(12)
  })
})

describe('a password typed with the input method on', () => {
  it.each(['ａｂｃ', 'abc１', '密码', 'abc。', 'a，b'])('%s is noticed', (text) => {
    expect(hasFullWidth(text)).toBe(true)
  })

  it.each(['', 'Changping1!', 'a b~"\\'])('%j is not', (text) => {
    expect(hasFullWidth(text)).toBe(false)
  })
})
