import { describe, expect, it } from 'vitest'
import { groupSeparator as GS } from '#core/domain/code-text.ts'
import { commandCodes } from '#core/domain/scan/command-code.ts'
import { recognise, type RecogniseSettings } from '#core/domain/scan/recognise.ts'

const settings: RecogniseSettings = { prefix: '', suffix: '', separators: 'unknown', year: 2026 }
const seen = (raw: string) => recognise(raw, settings)

describe('recognise', () => {
  it.each([
    ['a document number', 'RK-D03-2026-A-000127', { kind: 'document', number: 'RK-D03-2026-A-000127' }],
    ['a document number with Caps Lock reversed', 'rk-d03-2026-a-000127', { kind: 'document', number: 'RK-D03-2026-A-000127' }],
    ['a document number typed full-width', 'ＣＫ－Ｄ０３－２０２６－Ａ－０００２１５', { kind: 'document', number: 'CK-D03-2026-A-000215' }],
    ['a bin', 'L:A-05-01', { kind: 'location', code: 'A-05-01' }],
    ['a bin with a Chinese colon', 'l：A区货架', { kind: 'location', code: 'A区货架' }],
    ['an in-house EAN-13', '2900000000117', { kind: 'ean', gtin: '02900000000117', inHouse: true }],
    ['full-width digits', '２９００００００００１１７', { kind: 'ean', gtin: '02900000000117', inHouse: true }],
    ['a supplier\'s EAN-13', '4006381333931', { kind: 'ean', gtin: '04006381333931', inHouse: false }],
    ['an EAN-8', '96385074', { kind: 'ean', gtin: '00000096385074', inHouse: false }],
    ['a UPC-A', '036000291452', { kind: 'ean', gtin: '00036000291452', inHouse: false }],
    ['a carton\'s GTIN-14', '12345678901231', { kind: 'ean', gtin: '12345678901231', inHouse: true }],
    ['a wrong check digit', '2900000000019', { kind: 'bad-check-digit' }],
    ['a wrong check digit inside GS1', '(01)02900000000132(10)AB', { kind: 'bad-check-digit' }],
    ['an item code', 'SH-001', { kind: 'code' }],
    ['a serial', 'TX-003-D03-004', { kind: 'code' }],
    ['digits of another length', '12345', { kind: 'code' }],
    ['a web address', 'https://example.cn/a?b=1', { kind: 'code' }],
    ['nothing', ' \r\n', { kind: 'empty' }],
  ])('knows %s', (_title, raw, expected) => {
    expect(seen(raw)).toMatchObject(expected)
  })

  it('knows a GS1 label, asks for a doubtful one, names what is wrong with a faulty one', () => {
    expect(seen('01029000000001311727060110W-2026A')).toMatchObject({ kind: 'gs1', reading: { batch: 'W-2026A' } })
    expect(seen('010290000000013110LOT21X99')).toMatchObject({ kind: 'gs1-ambiguous', more: false, readings: [{ batch: 'LOT21X99' }, { serial: 'X99' }] })
    expect(seen(`010290000000013117271301${GS}10A`)).toMatchObject({ kind: 'gs1-faulty', faults: [{ ai: '17', code: 'bad-date' }] })
    expect(recognise('010290000000013110LOT21X99', { ...settings, separators: 'kept' })).toMatchObject({ kind: 'gs1', reading: { batch: 'LOT21X99' } })
  })

  it('lets every printed command code through Caps Lock and full-width forms', () => {
    for (const { text, command } of commandCodes) {
      expect(seen(text)).toMatchObject({ kind: 'command', command })
      expect(seen(text.toLowerCase())).toMatchObject({ kind: 'command', command })
      expect(seen(text.replace('*', '＊'))).toMatchObject({ kind: 'command', command })
    }
    expect(new Set(commandCodes.map(({ text }) => text)).size).toBe(14)
  })

  it('prints command codes in signs that every gun can send', () => {
    expect(commandCodes.every(({ text }) => /^CP\*[A-Z0-9]{2,}$/.test(text))).toBe(true)
    expect(seen('CP*NOTHING').kind).toBe('code')
  })

  it('keeps the text as it was and a key to look it up by', () => {
    expect(seen('ｓh-001')).toMatchObject({ text: 'sh-001', key: 'SH-001' })
  })

  it('takes the learnt noise away first', () => {
    expect(recognise('QQ2900000000117ZZ', { ...settings, prefix: 'qq', suffix: 'zz' })).toMatchObject({ kind: 'ean', gtin: '02900000000117' })
  })

  it('looks at no text longer than a code', () => {
    expect(seen('9'.repeat(5000)).kind).toBe('code')
  })
})
