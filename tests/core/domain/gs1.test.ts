import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withCheckDigit } from '#core/domain/check-digit.ts'
import { groupSeparator as GS, readCodeText } from '#core/domain/code-text.ts'
import { type Gs1Reading, type Gs1Result, readGs1 } from '#core/domain/gs1.ts'
import { gs1Date } from '#core/domain/scan/gs1-date.ts'

const water = '0102900000000131'

function read(raw: string, separatorsKept = false): Gs1Result {
  return readGs1(readCodeText(raw), { year: 2026, separatorsKept })
}

function reading(raw: string, separatorsKept = false): Gs1Reading {
  const result = read(raw, separatorsKept)
  if (result.kind !== 'read') throw new Error(`${raw} is ${result.kind}`)
  return result.reading
}

function faults(raw: string): readonly string[] {
  const result = read(raw)
  return result.kind === 'faulty' ? result.faults.map((fault) => `${fault.ai}:${fault.code}`) : [result.kind]
}

/** Readings as `batch|serial|count`, for tables. */
function asked(raw: string): readonly string[] {
  const result = read(raw)
  if (result.kind !== 'ambiguous') throw new Error(`${raw} is ${result.kind}`)
  return result.readings.map((one) => [one.batch, one.serial, one.count, one.expiresOn].map((field) => field ?? '').join('|'))
}

describe('readGs1 with separators', () => {
  it('EC22 reads the carton of the sample log', () => {
    expect(reading(`${water}1727060110W-2026A${GS}3024`)).toMatchObject({
      gtin: '02900000000131', expiresOn: '2027-06-01', batch: 'W-2026A', count: 24,
    })
  })

  it('EC22 reads the bracketed line of the sample log; day 00 is the end of the month', () => {
    const read = reading('(01)02900000000131(17)270600(10)W-2026B')
    expect(read).toMatchObject({ gtin: '02900000000131', expiresOn: '2027-06-30', batch: 'W-2026B' })
    expect(read.count).toBeUndefined()
  })

  it('EC22 takes elements in any order', () => {
    const expected = { gtin: '02900000000131', expiresOn: '2027-06-01', batch: 'AB', serial: 'S1' }
    expect(reading(`10AB${GS}21S1${GS}17270601${water}`)).toMatchObject(expected)
    expect(reading(`17270601${water}21S1${GS}10AB`)).toMatchObject(expected)
    expect(reading(`(21)S1(10)AB(17)270601(01)02900000000131`)).toMatchObject(expected)
  })

  it('EC22 keeps spaces inside a serial and ignores them around elements', () => {
    expect(reading(`${water}21AB 12 3${GS}10X`)).toMatchObject({ serial: 'AB 12 3', batch: 'X' })
    expect(reading(`(01) 02900000000131 (21) AB 12 3`)).toMatchObject({ serial: 'AB 12 3' })
    expect(reading(`01 02900000000131 17 270601 10 W-2026A${GS} 30 24`)).toMatchObject({ batch: 'W-2026A', count: 24 })
  })

  it('reads every field it names', () => {
    const all = `00106141411234567897${water}11260101132601011526113016261201172706012005240X${GS}3103001250` +
      `10B${GS}21S${GS}22V${GS}241P${GS}3024`
    const { elements, ...fields } = reading(all)
    expect(fields).toEqual({
      sscc: '106141411234567897', gtin: '02900000000131', producedOn: '2026-01-01', packedOn: '2026-01-01', bestBefore: '2026-11-30',
      sellBy: '2026-12-01', expiresOn: '2027-06-01', variant: '05', batch: 'B', serial: 'S', count: 24, netWeightKg: '1.250',
    })
    expect(elements).toHaveLength(15)
  })

  it('reads content and count of a pallet', () => {
    expect(reading(`02029000000001313724${GS}10B`)).toMatchObject({ contentGtin: '02900000000131', count: 24, batch: 'B' })
  })

  it('passes over elements it has no use for, by the lengths of the table', () => {
    expect(reading(`${water}41095123456789011126010110B${GS}8008260101120000${GS}91any thing`))
      .toMatchObject({ batch: 'B', producedOn: '2026-01-01' })
    expect(reading(`${water}3922123${GS}10B`)).toMatchObject({ batch: 'B' })
    expect(reading(`${water}710123${GS}10B`)).toMatchObject({ batch: 'B' })
    expect(reading(`${water}423156${GS}10B`)).toMatchObject({ batch: 'B' })
  })

  it('ends a field of predefined length without separator, and does not mind one', () => {
    expect(reading(`${water}${GS}17270601${GS}10B`)).toMatchObject({ expiresOn: '2027-06-01', batch: 'B' })
  })
})

describe('readGs1 with separators lost', () => {
  it('EC22 asks where a batch may hide another field', () => {
    expect(asked(`${water}1727060110W-2026A3024`)).toEqual(['W-2026A3024|||2027-06-01', 'W-2026A||24|2027-06-01'])
    expect(asked(`${water}10AB17270601`)).toEqual(['AB17270601|||', 'AB|||2027-06-01'])
    expect(asked(`${water}10LOT21X99`)).toEqual(['LOT21X99|||', 'LOT|X99||'])
  })

  it('EC22 takes a text that is complete because its variable field comes last', () => {
    expect(reading(`${water}1727060110W-2026A`)).toMatchObject({ batch: 'W-2026A', expiresOn: '2027-06-01' })
    expect(reading(`${water}10AB17`)).toMatchObject({ batch: 'AB17' })
    expect(reading(water)).toMatchObject({ gtin: '02900000000131' })
  })

  it('believes a reader that is known to pass separators on', () => {
    expect(reading(`${water}1727060110W-2026A3024`, true)).toMatchObject({ batch: 'W-2026A3024' })
  })

  it('asks even where one reading is left, when it needs a separator nobody saw', () => {
    const long = `${water}10ABCDEFGHIJKLMNOP17270601`
    expect(asked(long)).toEqual(['ABCDEFGHIJKLMNOP|||2027-06-01'])
  })

  it('does not offer readings with an impossible date, digit or repeated element', () => {
    expect(reading(`${water}10AB17271399`)).toMatchObject({ batch: 'AB17271399' })
    expect(reading(`${water}10AB0202900000000130`)).toMatchObject({ batch: 'AB0202900000000130' })
    expect(reading(`${water}10AB10CD`)).toMatchObject({ batch: 'AB10CD' })
  })

  it('lists at most nine readings and says that there are more', () => {
    const result = read(`${water}10A213021302130213021`)
    const many = read(`${water}10A21B22C30124055241A203011`)
    expect(result.kind).toBe('ambiguous')
    expect(many.kind === 'ambiguous' && many.readings.length <= 9).toBe(true)
  })

  it('comes to an end on hostile texts', () => {
    expect(['ambiguous', 'faulty', 'not-gs1']).toContain(read(`${water}10${'2130'.repeat(90)}`).kind)
    expect(read('10'.repeat(500)).kind).toBe('not-gs1')
  })
})

describe('readGs1 refuses', () => {
  it.each([
    ['a wrong check digit', `0102900000000132${GS}10AB`, ['01:check-digit']],
    ['a wrong check digit in brackets', '(01)02900000000132(10)AB', ['01:check-digit']],
    ['a wrong check digit that nobody declared as GS1', '010290000000013217270601', ['01:check-digit']],
    ['month 13', `${water}17271301${GS}10A`, ['17:bad-date']],
    ['30 February', `${water}17270230${GS}10A`, ['17:bad-date']],
    ['a batch of 21 characters', `${water}10${'A'.repeat(21)}${GS}21X`, ['10:bad-length']],
    ['a date cut short', `${water}172706${GS}10A`, ['17:bad-length']],
    ['an empty batch', `(01)02900000000131(10)(21)X`, ['10:bad-length']],
    ['letters in a count', `${water}30A4${GS}10A`, ['30:bad-character']],
    ['a count of nothing', `${water}300${GS}10A`, ['30:bad-count']],
    ['Chinese in a batch', `${water}10批号${GS}21A`, ['10:bad-character']],
    ['an element that does not exist', `${water}10A${GS}55X`, [':unknown-element']],
    ['an element twice with two values', `${water}10A${GS}10B`, ['10:element-twice']],
    ['all that is wrong at once', `0102900000000132${GS}17271301${GS}10A`, ['01:check-digit', '17:bad-date']],
  ])('%s', (_title, raw, expected) => {
    expect(faults(raw)).toEqual(expected)
  })

  it('allows an element twice with the same value', () => {
    expect(reading(`${water}10A${GS}10A`)).toMatchObject({ batch: 'A' })
  })
})

describe('readGs1 leaves alone', () => {
  it.each(['2900000000117', 'SH-001', '10ABC', '20260601', '00012345678905', '3024', 'TX-003-D03-004', '(12)顶', '0212345', '1727060110AB'])(
    '%s', (raw) => { expect(read(raw).kind).toBe('not-gs1') })

  it('reads a batch alone where the reader says it is GS1', () => {
    expect(reading(']C110ABC')).toMatchObject({ batch: 'ABC' })
    expect(reading('(10)ABC')).toMatchObject({ batch: 'ABC' })
  })
})

describe('gs1Date', () => {
  it.each([
    ['260601', 2026, '2026-06-01'],
    ['280200', 2026, '2028-02-29'],
    ['270200', 2026, '2027-02-28'],
    ['760101', 2026, '2076-01-01'],
    ['770101', 2026, '1977-01-01'],
    ['000101', 2050, '2100-01-01'],
    ['990101', 2026, '1999-01-01'],
    ['010101', 2051, '2101-01-01'],
    ['490101', 2099, '2149-01-01'],
    ['500101', 2099, '2050-01-01'],
    ['260001', 2026, undefined],
    ['260431', 2026, undefined],
    ['26060', 2026, undefined],
  ])('%s in %i is %s', (digits, year, day) => {
    expect(gs1Date(digits, year)).toBe(day)
  })
})

const digit = fc.constantFrom(...Array.from('0123456789'))
const digits = (min: number, max: number) => fc.string({ unit: digit, minLength: min, maxLength: max })
const text = (max: number) => fc.string({ unit: fc.constantFrom(...Array.from('ABCXYZabz0123456789-./_%+')), minLength: 1, maxLength: max })
const day = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(''))
const gtin = digits(13, 13).map(withCheckDigit)
const count = fc.integer({ min: 1, max: 99_999_999 }).map(String)
const element = fc.oneof(
  text(20).map((value) => ['10', value] as const), text(20).map((value) => ['21', value] as const), text(20).map((value) => ['22', value] as const),
  day.map((value) => ['11', value] as const), day.map((value) => ['13', value] as const), day.map((value) => ['15', value] as const),
  day.map((value) => ['16', value] as const), day.map((value) => ['17', value] as const), digits(2, 2).map((value) => ['20', value] as const),
  count.map((value) => ['30', value] as const), count.map((value) => ['37', value] as const),
  text(30).map((value) => ['240', value] as const), text(30).map((value) => ['241', value] as const),
  digits(6, 6).map((value) => ['3103', value] as const), digits(13, 13).map((value) => ['410', value] as const),
)
const elements = fc.tuple(gtin, fc.uniqueArray<readonly [string, string], string>(element, { selector: ([ai]) => ai, maxLength: 7 }), fc.nat())
  .map(([code, others, place]) => {
    const at = place % (others.length + 1)
    return others.slice(0, at).concat([['01', code]], others.slice(at))
  })
const openEnded = new Set(['10', '21', '22', '30', '37', '240', '241'])

function encode(list: readonly (readonly [string, string])[], separator: string): string {
  return list.map(([ai, value], at) => `${ai}${value}${openEnded.has(ai) && at < list.length - 1 ? separator : ''}`).join('')
}

describe('readGs1 of random labels', () => {
  it('reads back what was encoded with GS', () => {
    fc.assert(fc.property(elements, (list) => {
      expect(reading(`]C1${encode(list, GS)}`, true).elements).toEqual(list.map(([ai, value]) => ({ ai, value })))
    }))
  })

  it('reads back what was written in brackets', () => {
    fc.assert(fc.property(elements, (list) => {
      const written = list.map(([ai, value]) => `(${ai})${value}`).join('')
      expect(reading(written).elements).toEqual(list.map(([ai, value]) => ({ ai, value })))
    }))
  })

  it('never reads anything but the truth when the separators are lost', () => {
    const printedHere = elements.filter((list) => list.every(([ai]) => ai !== '410'))
    fc.assert(fc.property(printedHere, fc.constantFrom(']C1', ''), (list, identifier) => {
      const result = read(`${identifier}${encode(list, '')}`)
      const truth = list.map(([ai, value]) => ({ ai, value }))
      if (result.kind === 'read') expect(result.reading.elements).toEqual(truth)
      if (result.kind === 'ambiguous' && !result.more) expect(result.readings.map((one) => one.elements)).toContainEqual(truth)
      expect(['read', 'ambiguous']).toContain(result.kind)
    }), { numRuns: 1000 })
  })
})
