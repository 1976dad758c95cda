import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeKey, groupSeparator as GS, readCodeText, toAscii } from '#core/domain/code-text.ts'

describe('readCodeText', () => {
  it.each([
    ['full-width digits', '２９００００００００１１７', '2900000000117'],
    ['full-width letters and dash', 'ＳＨ－００１', 'SH-001'],
    ['punctuation of a Chinese input method', 'L：A—05—01', 'L:A-05-01'],
    ['Chinese full stop and brackets', '【A。1】', '[A.1]'],
    ['a double dash typed for the underscore', 'A——1', 'A_1'],
    ['spaces, tabs and line ends around it', ' \t2900000000117\r\n', '2900000000117'],
    ['control characters inside', '29000\u0002000\u000000117\u0003', '2900000000117'],
    ['zero-width characters and byte order mark', '\ufeffSH\u200b-001', 'SH-001'],
    ['Chinese text stays', '帐篷 12㎡', '帐篷 12㎡'],
  ])('EC24 cleans %s', (_title, raw, text) => {
    expect(readCodeText(raw)).toEqual({ text, gs1: false, separated: false })
  })

  it.each([
    ['GS1-128', `]C10102900000000131`, '0102900000000131', true],
    ['GS1 Data Matrix', `]d20102900000000131`, '0102900000000131', true],
    ['GS1 QR', `]Q30102900000000131`, '0102900000000131', true],
    ['GS1 DataBar', `]e00102900000000131`, '0102900000000131', true],
    ['EAN', ']E02900000000117', '2900000000117', false],
    ['plain Code 128', ']C0SH-001', 'SH-001', false],
    ['plain QR', ']Q1SH-001', 'SH-001', false],
  ])('takes the symbology identifier of %s away and believes it', (...[, raw, text, gs1]) => {
    expect(readCodeText(raw)).toEqual({ text, gs1, separated: false })
  })

  it('keeps GS between fields, drops it at the ends, and knows that it arrived', () => {
    expect(readCodeText(`${GS}10AB${GS}21X${GS}`)).toEqual({ text: `10AB${GS}21X`, gs1: true, separated: true })
  })

  it.each(['<GS>', '{GS}', '[GS]', '<FNC1>', String.raw`\x1d`, String.raw`\u001d`, '~d029', '^]', '\u241d', '＜GS＞'])(
    'reads %s as GS where a reader could not send it', (written) => {
      expect(readCodeText(`10AB${written}21X`).text).toBe(`10AB${GS}21X`)
    })

  it('opens the ISO 15434 envelope of GS1 and leaves other formats alone', () => {
    expect(readCodeText(`[)>\u001e05${GS}10AB${GS}21X\u001e\u0004`)).toEqual({ text: `10AB${GS}21X`, gs1: true, separated: true })
    expect(readCodeText(`[)>\u001e06${GS}P123${GS}Q5\u001e\u0004`).gs1).toBe(false)
  })

  it('takes the learnt prefix and suffix away, whatever their case, and only where something is left', () => {
    const noise = { prefix: 'ab', suffix: '#' }
    expect(readCodeText('AB2900000000117#', noise).text).toBe('2900000000117')
    expect(readCodeText('2900000000117', noise).text).toBe('2900000000117')
    expect(readCodeText('ab', noise).text).toBe('ab')
    expect(readCodeText('ab]C10102900000000131#', noise)).toEqual({ text: '0102900000000131', gs1: true, separated: false })
  })
})

describe('codeKey', () => {
  it('makes Caps Lock and full-width letters harmless', () => {
    expect(codeKey('ｓh-001 ')).toBe('SH-001')
    expect(codeKey('SH-001')).toBe('SH-001')
  })

  it('is the same when made twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(codeKey(codeKey(text))).toBe(codeKey(text)) }))
  })
})

describe('toAscii', () => {
  it('turns every printable full-width form into its ASCII sign', () => {
    for (let code = 0x21; code <= 0x7e; code += 1) {
      expect(toAscii(String.fromCharCode(code + 0xfee0))).toBe(String.fromCharCode(code))
    }
  })
})
