import { describe, expect, it } from 'vitest'
import { chosenByDigit, matchChoices, type Choice } from '#renderer/parts/choices.ts'

const choice = (text: string, second: string, ...search: readonly string[]): Choice<string> => ({ key: text, value: text, text, second, search })
const items = [
  choice('救生衣', 'SH-021', 'jsy', 'jiushengyi'),
  choice('救灾单帐篷', 'SH-001', 'jzdzp', 'jiuzaidanzhangpeng'),
  choice('瓶装饮用水', 'SP-001', 'pzyys', 'pingzhuangyinyongshui', '2900000000131'),
]
const found = (text: string) => matchChoices(items, text).map((item) => item.text)

describe('finding in a list', () => {
  it.each<[string, string, readonly string[]]>([
    ['initials', 'jsy', ['救生衣']],
    ['the beginning of pinyin', 'jiu', ['救生衣', '救灾单帐篷']],
    ['any run of characters', '饮用', ['瓶装饮用水']],
    ['a code, whatever its case', 'sp-001', ['瓶装饮用水']],
    ['a barcode', '2900000000131', ['瓶装饮用水']],
    ['full-width letters of an input method', 'ｊｓｙ', ['救生衣']],
    ['nothing', 'xyz', []],
    ['an empty text: all of them', ' ', ['救生衣', '救灾单帐篷', '瓶装饮用水']],
  ])('by %s', (_title, text, names) => {
    expect(found(text)).toEqual(names)
  })

  it('puts the whole before the beginning and the beginning before the inside', () => {
    const list = [choice('大水桶', '1'), choice('水桶', '2'), choice('水', '3')]
    expect(matchChoices(list, '水').map(({ text }) => text)).toEqual(['水', '水桶', '大水桶'])
  })
})

describe('a digit key', () => {
  const press = (code: string, altKey = false) => ({ code, altKey, ctrlKey: false })

  it('takes one of the first nine while the text holds letters only', () => {
    expect(chosenByDigit(press('Digit1'), '', 'choose')).toBe(0)
    expect(chosenByDigit(press('Numpad9'), 'jsy', 'choose')).toBe(8)
    expect(chosenByDigit(press('Digit0'), '', 'choose')).toBeUndefined()
  })

  it('belongs to the text in a code, and always where codes are searched', () => {
    expect(chosenByDigit(press('Digit1'), 'SP-', 'choose')).toBeUndefined()
    expect(chosenByDigit(press('Digit1'), '21', 'choose')).toBeUndefined()
    expect(chosenByDigit(press('Digit1'), '', 'type')).toBeUndefined()
  })

  it('with Alt always takes', () => {
    expect(chosenByDigit(press('Digit2', true), '214', 'type')).toBe(1)
  })
})
