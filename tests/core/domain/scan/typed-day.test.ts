import { describe, expect, it } from 'vitest'
import { readTypedDay } from '#core/domain/scan/typed-day.ts'

describe('a day as a keeper types it', () => {
  it.each(['2026-11-20', '2026/11/20', '2026.11.20', '20261120', '261120', '2026年11月20日', '26-11-20', ' 2026 - 11 - 20 ', '２０２６１１２０', '2026。11。20'])('reads %s', (typed) => {
    expect(readTypedDay(typed, 'last-day')).toBe('2026-11-20')
  })

  it('takes a month alone as its first day of making and its last day of use', () => {
    expect(readTypedDay('2027-02', 'first-day')).toBe('2027-02-01')
    expect(readTypedDay('2027年2月', 'last-day')).toBe('2027-02-28')
  })

  it('says nothing of nothing, and refuses what is no day or could mean two', () => {
    expect(readTypedDay('  ', 'last-day')).toBe('')
    for (const typed of ['2027-02-29', '202611', '2027-13', '11-20', '2026', '永久', '20261301']) expect(readTypedDay(typed, 'last-day'), typed).toBeUndefined()
  })
})
