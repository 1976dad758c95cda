import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Pack, quantity } from '#core/domain/quantity.ts'
import { entryQuantity, type Goods, readQuantityEntry } from '#core/domain/scan/quantity-entry.ts'

const chosen = (amount: string) => ({ amount, unit: { is: 'chosen' } })
const packs = (amount: string) => ({ amount, unit: { is: 'pack' } })
const base = (amount: string) => ({ amount, unit: { is: 'base' } })
const named = (amount: string, name: string) => ({ amount, unit: { is: 'named', name } })

const box: Pack = { name: '箱', baseUnits: quantity(24) }
const water: Goods = { scale: 0, unit: '瓶', packs: [box], byPack: false }
const how = (typed: string, goods: Goods = water) => entryQuantity(readQuantityEntry(typed).parts, goods)

describe('readQuantityEntry', () => {
  it.each([
    ['12*', '', [chosen('12')]],
    ['12×', '', [chosen('12')]],
    ['１２＊', '', [chosen('12')]],
    ['12', '', [chosen('12')]],
    ['0.35', '', [chosen('0.35')]],
    ['1,280', '', [chosen('1280')]],
    ['12x', '', [packs('12')]],
    ['20X', '', [packs('20')]],
    ['99x+16', '', [packs('99'), base('16')]],
    ['16+99x', '', [base('16'), packs('99')]],
    ['3箱+5瓶', '', [named('3', '箱'), named('5', '瓶')]],
    ['3箱 ＋ 5瓶', '', [named('3', '箱'), named('5', '瓶')]],
    ['sd 200', 'sd', [chosen('200')]],
    ['sd 20x', 'sd', [packs('20')]],
    ['ｓｄ　２００', 'sd', [chosen('200')]],
    ['水 3箱 + 5瓶', '水', [named('3', '箱'), named('5', '瓶')]],
    ['救灾 单帐篷 12', '救灾 单帐篷', [chosen('12')]],
    ['84 消毒液 20', '84 消毒液', [chosen('20')]],
    ['SH-001 20', 'SH-001', [chosen('20')]],
    ['sd', 'sd', []],
    ['sd200', 'sd200', []],
    ['SH-001', 'SH-001', []],
    ['2900000000117', '2900000000117', []],
    ['-5', '-5', []],
    ['1.2.3', '1.2.3', []],
    ['3+', '3+', []],
    ['', '', []],
  ])('reads %s', (raw, text, parts) => {
    expect(readQuantityEntry(raw)).toMatchObject({ text, parts })
  })

  it('leaves a name that looks like a number with a unit open to searching', () => {
    expect(readQuantityEntry('84消毒液')).toEqual({ typed: '84消毒液', text: '', parts: [named('84', '消毒液')] })
    expect(how('84消毒液')).toBe('unknown-unit')
  })
})

describe('entryQuantity', () => {
  it('counts packs, rest and named units exactly', () => {
    expect(how('99x+16')).toBe(2392)
    expect(how('3箱+5瓶')).toBe(77)
    expect(how('5瓶')).toBe(5)
    expect(how('0.5x')).toBe(12)
  })

  it('follows the unit the desk is set to, and counts pieces where goods have no pack', () => {
    expect(how('12*')).toBe(12)
    expect(how('12*', { ...water, byPack: true })).toBe(288)
    expect(how('12*', { ...water, byPack: true, packs: [] })).toBe(12)
  })

  it('keeps decimals to what the item allows', () => {
    const stone: Goods = { scale: 2, unit: 'm³', packs: [], byPack: false }
    expect(how('0.35', stone)).toBe(35)
    expect(how('0.355', stone)).toBe('too-many-decimals')
    expect(how('0.5')).toBe('too-many-decimals')
  })

  it('says why there is no quantity', () => {
    expect(how('20x', { ...water, packs: [] })).toBe('no-pack')
    expect(how('3桶')).toBe('unknown-unit')
    expect(how('0.1x')).toBe('too-many-decimals')
    expect(how('9999999x')).toBe(239_999_976)
    expect(how('99999999999999x')).toBe('too-large')
    expect(entryQuantity([], water)).toBe('not-a-number')
  })

  it('EC01 gives back the whole packs and the rest that were typed', () => {
    fc.assert(fc.property(fc.nat(5000), fc.nat(23), (boxes, rest) => {
      expect(how(`${boxes}x+${rest}`)).toBe(boxes * 24 + rest)
      expect(how(`${boxes}箱+${rest}瓶`)).toBe(boxes * 24 + rest)
    }))
  })
})
