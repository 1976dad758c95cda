import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { BusinessDate } from '#core/domain/business-date.ts'
import { quantity } from '#core/domain/quantity.ts'
import { DateTag } from '#renderer/parts/date-tag.tsx'
import { grouped } from '#renderer/parts/grouped.ts'
import { moneyText, MoneyText } from '#renderer/parts/money-text.tsx'
import { ProblemList } from '#renderer/parts/problem-list.tsx'
import { packedText, unitsText } from '#renderer/parts/quantity-label.ts'
import { QuantityText } from '#renderer/parts/quantity-text.tsx'
import { StateTag } from '#renderer/parts/state-tag.tsx'
import { LanguageProvider } from '#renderer/parts/words.tsx'

const box = { name: '箱', baseUnits: quantity(24) }
const bottles = (value: number) => ({ value, scale: 0, unit: '瓶', pack: box }) as const

describe('quantities', () => {
  it.each([
    [211, '8 箱 + 19 瓶'], [480, '20 箱'], [19, '19 瓶'], [0, '0 瓶'], [-211, '−8 箱 + 19 瓶'], [48_024, '2,001 箱'],
  ])('EC01 %d bottles read %s', (value, text) => {
    expect(packedText(bottles(value))).toBe(text)
  })

  it('have separators, the item\'s decimals and the unit', () => {
    expect(unitsText({ value: 123_450, scale: 2, unit: '吨' })).toBe('1,234.5 吨')
    expect(packedText({ value: 1920, scale: 0, unit: '瓶' })).toBe('1,920 瓶')
  })

  it('in packs are followed by the base units where that says more', () => {
    expect(renderToStaticMarkup(<QuantityText {...bottles(211)} withBase />)).toContain('211 瓶')
    expect(renderToStaticMarkup(<QuantityText {...bottles(19)} withBase />).match(/19 瓶/g)).toHaveLength(1)
  })
})

describe('money', () => {
  it('is in yuan with two decimals and separators, red letters with a minus sign', () => {
    expect(moneyText(6_369_600)).toBe('¥63,696.00')
    expect(moneyText(-5)).toBe('−¥0.05')
    expect(moneyText(409_173_313, true)).toBe('4,091,733.13')
    expect(renderToStaticMarkup(<MoneyText fen={-100} />)).toContain('is-red')
  })

  it('groups digits of any length, never behind the point', () => {
    expect(['0', '999', '1000', '-1234567.1234'].map(grouped)).toEqual(['0', '999', '1,000', '−1,234,567.1234'])
  })
})

describe('expiry dates', () => {
  const shown = (date: string | undefined, required = false) =>
    renderToStaticMarkup(<DateTag date={date as BusinessDate | undefined} today={'2026-11-20' as BusinessDate} required={required} />)

  it('carry a word when expired and the days when due within half a year', () => {
    expect(shown('2026-02-28')).toContain('过期')
    expect(shown('2026-11-30')).toContain('10天')
    expect(shown('2027-02-28')).toContain('100天')
    expect(shown('2027-05-19')).toContain('tag')
    expect(shown('2027-05-20')).not.toContain('tag')
  })

  it('are usable on the day itself', () => {
    expect(shown('2026-11-20')).toContain('tag-warn')
    expect(shown('2026-11-20')).toContain('今天到期')
    expect(shown('2026-11-19')).toContain('tag-bad')
  })

  it('that should be there and are not say so; others are a dash', () => {
    expect(shown(undefined, true)).toContain('未登记')
    expect(shown(undefined)).toContain('—')
  })
})

describe('states and refusals', () => {
  it('are a word with an icon, struck through when reversed', () => {
    const tag = renderToStaticMarkup(<StateTag tone="bad" text="已冲销" struck />)
    expect(tag).toContain('<s>已冲销</s>')
    expect(tag).toContain('<svg')
  })

  it('say every reason once, and read it aloud', () => {
    const list = renderToStaticMarkup(<ProblemList problems={[{ code: 'session.missing' }, { code: 'session.missing' }, { code: 'session.wrong-password' }]} />)
    expect(list).toContain('role="alert"')
    expect(list.match(/<li>/g)).toHaveLength(2)
    expect(list).toContain('有 2 处要改')
    expect(renderToStaticMarkup(<ProblemList problems={[]} />)).toBe('')
  })

  it('speak the language of the person', () => {
    const list = renderToStaticMarkup(<LanguageProvider language="en"><ProblemList problems={[{ code: 'session.wrong-password' }]} /></LanguageProvider>)
    expect(list).toContain('Name or password is wrong')
  })
})
