import { describe, expect, it } from 'vitest'
import { readCodeText } from '#core/domain/code-text.ts'
import { isLearnt, learnScanner, scannerTestCode, scansToLearn, type TestScan } from '#core/domain/scan/learn-scanner.ts'
import { recognise } from '#core/domain/scan/recognise.ts'

function scans(change: (text: string) => string, more: Partial<TestScan> = {}): readonly TestScan[] {
  return Array.from({ length: scansToLearn }, () => ({ text: change(scannerTestCode), gapMs: 8, endedBy: 'enter', ...more }))
}

const withoutGs = (text: string) => text.replaceAll('\u001d', '')

describe('learnScanner', () => {
  it('learns a plain gun', () => {
    expect(learnScanner(scans((text) => text))).toEqual({ gapMs: 8, prefix: '', suffix: '', endsWith: 'enter', separators: 'kept' })
  })

  it('learns prefix and suffix, and they are gone afterwards', () => {
    const learnt = learnScanner(scans((text) => `QQ${text}-Z`, { gapMs: 22.4, endedBy: 'tab' }))
    expect(learnt).toEqual({ gapMs: 22, prefix: 'QQ', suffix: '-Z', endsWith: 'tab', separators: 'kept' })
    expect(isLearnt(learnt) && readCodeText('QQSH-001-Z', learnt).text).toBe('SH-001')
  })

  it('learns that separators get lost, and then asks', () => {
    const learnt = learnScanner(scans(withoutGs))
    expect(learnt).toMatchObject({ separators: 'unknown' })
    expect(isLearnt(learnt) && recognise('010290000000013110LOT21X99', { ...learnt, year: 2026 }).kind).toBe('gs1-ambiguous')
  })

  it('does not take a symbology identifier or Caps Lock for noise', () => {
    expect(learnScanner(scans((text) => `]C0${text.toLowerCase()}`))).toMatchObject({ prefix: '', suffix: '' })
  })

  it('takes the middle gap, so one stumble does not count', () => {
    const stumbling = [8, 9, 200, 8, 9].flatMap((gapMs) => scans((text) => text, { gapMs }).slice(0, 1))
    expect(learnScanner(stumbling)).toMatchObject({ gapMs: 9 })
  })

  it('says what is missing', () => {
    const [one] = scans((text) => text)
    if (!one) throw new Error('no scan')
    expect(learnScanner([one, one])).toBe('more-scans')
    expect(learnScanner([one, one, one, one, { ...one, text: '2900000000117' }])).toBe('other-code')
    expect(learnScanner([one, one, one, one, { ...one, text: `X${one.text}` }])).toBe('unsteady')
    expect(learnScanner([one, one, one, one, { ...one, endedBy: 'silence' }])).toBe('unsteady')
  })

  it('looks at the last five only', () => {
    expect(isLearnt(learnScanner([{ text: 'other', gapMs: 1, endedBy: 'tab' }, ...scans((text) => text)]))).toBe(true)
  })
})
