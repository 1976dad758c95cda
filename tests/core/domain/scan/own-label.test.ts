import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type BusinessDate } from '#core/domain/business-date.ts'
import { recognise, type RecogniseSettings } from '#core/domain/scan/recognise.ts'
import { ownLabelText, type OwnLabel } from '#core/domain/scan/own-label.ts'
import { day } from '../../depot.ts'

const settings: RecogniseSettings = { prefix: '', suffix: '', separators: 'unknown', year: 2026 }
const bare: OwnLabel = { item: 'SH-004', batch: '', serial: '', expiresOn: '', serviceUntil: '' }

describe('our own label of goods without GTIN', () => {
  it.each<[string, Partial<OwnLabel>, string]>([
    ['the item alone', {}, 'W:SH-004'],
    ['a batch with its last day', { batch: 'MB231112', expiresOn: day('2031-11-12') }, 'W:SH-004*BMB231112*E20311112'],
    ['a service life without batch', { serviceUntil: day('2031-11-12') }, 'W:SH-004*U20311112'],
    ['a unit', { item: 'FX-007', serial: 'FX-007-D03-001' }, 'W:FX-007*SFX-007-D03-001'],
    ['a batch written in Chinese', { batch: '乙班 3号' }, 'W:SH-004*B乙班 3号'],
  ])('writes %s, and the scanner reads the same', (_title, change, text) => {
    expect(ownLabelText({ ...bare, ...change })).toBe(text)
    expect(recognise(text, settings)).toMatchObject({ kind: 'own-label', label: { ...bare, ...change } })
  })

  it.each<[string, Partial<OwnLabel>]>([
    ['no item number', { item: ' ' }],
    ['an asterisk in the batch', { batch: 'A*S1' }],
    ['full-width letters, which scanners turn into ASCII', { batch: 'Ａ１' }],
    ['a space at its end', { serial: 'S1 ' }],
    ['a control character', { batch: 'A\u001d1' }],
  ])('writes nothing for %s', (_title, change) => {
    expect(ownLabelText({ ...bare, ...change })).toBeUndefined()
  })

  it('takes neither a wrong day nor an unknown letter nor anything twice for a label', () => {
    for (const text of ['W:SH-004*E20311332', 'W:SH-004*X1', 'W:SH-004*', 'W:SH-004*B1*B2', 'W:', 'WX-1']) expect(recognise(text, settings).kind).toBe('code')
  })

  it('reads back whatever it writes', () => {
    const text = fc.string({ maxLength: 12 })
    const days = fc.option(fc.integer({ min: 0, max: 20_000 }).map((at): BusinessDate => addDays(day('2000-01-01'), at)), { nil: '' as const })
    fc.assert(fc.property(fc.record({ item: text, batch: text, serial: text, expiresOn: days, serviceUntil: days }), (label) => {
      const written = ownLabelText(label)
      if (written !== undefined) expect(recognise(written, settings)).toMatchObject({ kind: 'own-label', label })
    }))
  })
})
