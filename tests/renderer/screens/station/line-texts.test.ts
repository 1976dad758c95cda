import { describe, expect, it } from 'vitest'
import { zh } from '#core/i18n/zh.ts'
import { readDesk } from '#renderer/screens/station/desk.ts'
import { heardLot } from '#renderer/screens/station/heard-lot.ts'
import { otherProblems, problemsAt } from '#renderer/screens/station/line-problems.ts'
import { bigQuantity, lastDayOf, lineLotText } from '#renderer/screens/station/line-text.ts'
import { recognise } from '#core/domain/scan/recognise.ts'

describe('what the station writes', () => {
  const water = { scale: 0, unit: '瓶', pack: { name: '箱', baseUnits: 24 } } as const
  it.each([
    [480, ['20 箱'], '480 瓶'],
    [227, ['9 箱', '11 瓶'], '227 瓶'],
    [23, ['23 瓶'], undefined],
    [24_000, ['1,000 箱'], '24,000 瓶'],
  ])('says %i bottles in packs as large as they come', (quantity, parts, together) => {
    const big = bigQuantity({ ...water, quantity })
    expect(big.parts.map(({ count, unit }) => `${count} ${unit}`)).toEqual(parts)
    expect(big.together).toBe(together)
  })

  it('counts goods with decimals exactly', () => {
    expect(bigQuantity({ quantity: 35, scale: 2, unit: '立方米', pack: undefined })).toEqual({ parts: [{ count: '0.35', unit: '立方米' }], together: undefined })
  })

  it('names the earlier of shelf life and service life', () => {
    const words = zh.scan.lot
    expect(lastDayOf({ expiresOn: '2027-02-28', serviceUntil: '' }, words)).toEqual({ day: '2027-02-28', word: '保质期至' })
    expect(lastDayOf({ expiresOn: '2032-01-01', serviceUntil: '2031-11-12' }, words)).toEqual({ day: '2031-11-12', word: '使用年限至' })
    expect(lastDayOf({ expiresOn: '', serviceUntil: '' }, words)).toBeUndefined()
  })

  it('says that a unit without serial gets a provisional one', () => {
    expect(lineLotText({ batch: '', serial: '', tracking: 'serial' }, zh.scan.lot)).toBe('临时编号')
    expect(lineLotText({ batch: '', serial: '', tracking: 'batch' }, zh.scan.lot)).toBe('无批号')
  })
})

describe('refusals of posting', () => {
  const first = { position: 1, itemName: '棉被' }
  const second = { position: 2, itemName: '棉被' }
  const short = { code: 'stock.short', position: 2, item: '棉被', unit: '床', scale: 0, asked: 5, available: 3 } as const
  const below = { code: 'stock.below-zero', item: '棉被', place: 'A-01', unit: '床', scale: 0, on: '2026-11-20', short: 2 } as const
  const party = { code: 'document.field-missing', field: 'party' } as const

  it('stand beside the line they name by position, else beside each line of the item they name', () => {
    expect(problemsAt([short, below, party], first)).toEqual([below])
    expect(problemsAt([short, below, party], second)).toEqual([short, below])
  })

  it('stand above the list where they name no line of it', () => {
    expect(otherProblems([short, below, party], [first, second])).toEqual([party])
    expect(otherProblems([short], [first])).toEqual([short])
  })
})

describe('a code read while the lot is asked', () => {
  const read = (text: string) => recognise(text, { prefix: '', suffix: '', separators: 'kept', year: 2026 })

  it('says batch and days where it is a label, a serial where it is a plate, else nothing', () => {
    expect(heardLot(read('(01)02900000000131(17)270600(10)L7'), 'batch')).toEqual({ described: { batch: 'L7', serial: '', producedOn: '', expiresOn: '2027-06-30' }, withoutBatch: false })
    expect(heardLot(read('HULL-9'), 'serial')).toEqual({ described: { serial: 'HULL-9' }, withoutBatch: false })
    for (const [text, tracking] of [['2900000000131', 'batch'], ['2900000000131', 'serial'], ['HULL-9', 'batch'], ['(01)02900000000131', 'batch']] as const) {
      expect(heardLot(read(text), tracking), text).toBeUndefined()
    }
  })
})

describe('the desk as it was kept', () => {
  it('comes back, and begins afresh where nothing readable was kept', () => {
    expect(readDesk('{"mode":"receipt","depot":"D"}')).toMatchObject({ mode: 'receipt', depot: 'D', drafts: {} })
    for (const text of [null, '{', '{"mode":"dance"}']) expect(readDesk(text).mode).toBe('issue')
  })
})
