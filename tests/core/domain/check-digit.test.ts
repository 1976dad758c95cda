import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, checkDigitHolds, gtinOf, inHouseEan, isGtinLength, isInHouse, withCheckDigit } from '#core/domain/check-digit.ts'

const digits = (length: number) => fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: length, maxLength: length })

describe('check digit', () => {
  it.each([
    ['EAN-13 of the samples', '290000000001', 8],
    ['EAN-13', '400638133393', 1],
    ['EAN-8', '9638507', 4],
    ['UPC-A', '03600029145', 2],
    ['GTIN-14', '1234567890123', 1],
    ['SSCC', '10614141123456789', 7],
  ])('of %s', (_title, body, digit) => {
    expect(checkDigit(body)).toBe(digit)
    expect(checkDigitHolds(`${body}${digit}`)).toBe(true)
  })

  it('refuses the wrong code of the sample log', () => {
    expect(gtinOf('2900000000019')).toBeUndefined()
    expect(gtinOf('2900000000018')).toBe('02900000000018')
  })

  it('finds every single wrong digit', () => {
    fc.assert(fc.property(digits(12), fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, place, by) => {
      const right = withCheckDigit(body)
      const wrong = right.slice(0, place) + String((Number(right[place]) + by) % 10) + right.slice(place + 1)
      expect(checkDigitHolds(wrong)).toBe(false)
    }))
  })

  it('brings all four lengths to GTIN-14 and knows no other', () => {
    expect(gtinOf('96385074')).toBe('00000096385074')
    expect(gtinOf('036000291452')).toBe('00036000291452')
    expect(gtinOf('4006381333931')).toBe('04006381333931')
    expect(gtinOf('12345678901231')).toBe('12345678901231')
    expect(gtinOf('12345')).toBeUndefined()
    expect(gtinOf('29000000000A8')).toBeUndefined()
    expect([7, 9, 10, 11, 15].map((length) => isGtinLength('1'.repeat(length)))).toEqual([false, false, false, false, false])
  })

  it('knows the in-house range 20 to 29 only', () => {
    const inHouse = (first: string) => isInHouse(gtinOf(withCheckDigit(first.padEnd(12, '0'))) ?? '')
    expect(['19', '20', '25', '29', '30', '69'].map(inHouse)).toEqual([false, true, true, true, false, false])
  })

  it('makes the depot\'s own codes and refuses a number that does not fit', () => {
    expect(inHouseEan(1)).toBe('2900000000018')
    expect(inHouseEan(13)).toBe('2900000000131')
    expect(() => inHouseEan(10_000_000_000)).toThrow(RangeError)
    expect(() => inHouseEan(1.5)).toThrow(RangeError)
  })
})
