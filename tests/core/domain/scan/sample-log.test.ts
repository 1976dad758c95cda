import { describe, expect, it } from 'vitest'
import { recognise } from '#core/domain/scan/recognise.ts'
import { sample } from '../../../samples.ts'

/** The handheld's log as it came: GBK, time, text, action. */
function rows(): readonly string[] {
  const text = new TextDecoder('gb18030').decode(sample('扫码记录-GBK.csv'))
  return text.trim().split('\r\n').map((line) => line.split(',')[1] ?? '')
}

describe('the sample log', () => {
  const seen = rows().map((text) => recognise(text, { prefix: '', suffix: '', separators: 'unknown', year: 2026 }))

  it('holds 24 in-house codes, two GS1 labels, a wrong check digit and a full-width code', () => {
    const kinds = Object.groupBy(seen.slice(1), ({ kind }) => kind)
    expect(Object.fromEntries(Object.entries(kinds).map(([kind, list]) => [kind, list?.length]))).toEqual({
      'ean': 25, 'gs1': 2, 'bad-check-digit': 1,
    })
    expect(seen.filter((code) => code.kind === 'ean').every((code) => code.inHouse)).toBe(true)
  })

  it('EC22 reads lines 26 and 27 without asking', () => {
    expect(seen[25]).toMatchObject({ kind: 'gs1', reading: { gtin: '02900000000131', expiresOn: '2027-06-01', batch: 'W-2026A', count: 24 } })
    expect(seen[26]).toMatchObject({ kind: 'gs1', reading: { gtin: '02900000000131', expiresOn: '2027-06-30', batch: 'W-2026B' } })
  })

  it('EC24 refuses line 28 and reads the full-width line 29', () => {
    expect(seen[27]).toMatchObject({ kind: 'bad-check-digit', text: '2900000000019' })
    expect(seen[28]).toMatchObject({ kind: 'ean', gtin: '02900000000117' })
  })
})
