import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupSeparator as GS } from '#core/domain/code-text.ts'
import { type BurstOutcome, type BurstSettings, noBurst, openUntilMs, settle, strike } from '#core/domain/scan/burst.ts'
import type { KeyStroke } from '#core/domain/scan/key-chars.ts'
import { learningScanner, unlearntScanner } from '#core/domain/scan/scanner-settings.ts'
import { type Keyboard, plainStroke, strokesOf, timed } from './strokes.ts'

type Heard = {
  readonly codes: readonly string[]
  /** What the focused field holds in the end. */
  readonly field: string
  /** End keys and others that reached the screen. */
  readonly keys: string
  readonly outcomes: readonly BurstOutcome[]
}

/** A field that takes what is let through and gives up what is taken back. */
function hear(strokes: readonly KeyStroke[], settings: BurstSettings = unlearntScanner): Heard {
  let state = noBurst
  let field = ''
  let keys = ''
  const outcomes: BurstOutcome[] = []
  const settleBefore = (outcome: BurstOutcome) => {
    outcomes.push(outcome)
    field = (outcome.is === 'code' && outcome.passed > 0 ? field.slice(0, -outcome.passed) : field) + outcome.giveBack
  }
  for (const stroke of strokes) {
    const step = strike(state, stroke, settings)
    state = step.state
    step.outcomes.forEach(settleBefore)
    if (step.swallow) continue
    if (writes(stroke)) field += stroke.key
    else if (acts(stroke)) keys += `<${stroke.code}>`
  }
  const end = openUntilMs(state, settings)
  settle(state, (end ?? 0) + 1, settings).outcomes.forEach(settleBefore)
  return { codes: outcomes.flatMap((outcome) => (outcome.is === 'code' ? [outcome.text] : [])), field, keys, outcomes }
}

function stroke(code: string, key: string): KeyStroke {
  return { ...plainStroke, code, key }
}

function writes(stroke: KeyStroke): boolean {
  return stroke.key.length === 1 && !stroke.ctrl && !stroke.alt
}

function acts(stroke: KeyStroke): boolean {
  return stroke.key !== 'Process' && !/^(Shift|Control|Alt)/.test(stroke.code)
}

const scan = (text: string, keyboard?: Keyboard) => timed(strokesOf(text, keyboard), 0, 8)
const type = (text: string) => timed(strokesOf(text), 0, 120)

describe('a burst', () => {
  it.each([
    ['an EAN-13 and Enter', '2900000000117\n', '2900000000117'],
    ['an EAN-13 and Tab', '2900000000117\t', '2900000000117'],
    ['three characters and Enter', 'A01\n', 'A01'],
    ['capitals, dashes, colon and brackets', 'L:A-05-01(01)_[x]/#\n', 'L:A-05-01(01)_[x]/#'],
    ['a command code', 'CP*DONE\n', 'CP*DONE'],
    ['GS as Ctrl and ]', `010290000000013110W-2026A${GS}3024\n`, `010290000000013110W-2026A${GS}3024`],
    ['repeated zeros', '0000000000000\n', '0000000000000'],
    ['six characters and silence', 'SH-001', 'SH-001'],
  ])('is read: %s', (_title, keys, code) => {
    expect(hear(scan(keys))).toMatchObject({ codes: [code], field: '', keys: '' })
  })

  it('EC24 is read with a Chinese input method on, whose keys are all called Process', () => {
    expect(hear(scan('SH-001\n', { ime: true }))).toMatchObject({ codes: ['SH-001'], keys: '' })
  })

  it('EC24 keeps the case the gun sent, whatever Caps Lock makes of it', () => {
    expect(hear(scan('Ab-12cD\n', { capsLock: true }))).toMatchObject({ codes: ['Ab-12cD'], field: '' })
  })

  it('is read where capitals and signs come without Shift, and where the layout shows other signs', () => {
    const bare = Array.from('L:A-5').map((key, at) => stroke(['KeyL', 'Semicolon', 'KeyA', 'Minus', 'Digit5'][at] ?? '', key))
    expect(hear(timed([...bare, ...strokesOf('\n')], 0, 8)).codes).toEqual(['L:A-5'])
    const french = strokesOf('A1-2').map((key) => Object.assign({}, key, { key: key.code === 'Digit1' ? '&' : key.key }))
    expect(hear(timed([...french, ...strokesOf('\n')], 0, 8)).codes).toEqual(['A1-2'])
  })

  it('is read from a number pad, also with NumLock off', () => {
    const pad = Array.from('2900000000117').map((digit) => stroke(`Numpad${digit}`, 'ArrowLeft'))
    const enter = { ...plainStroke, code: 'NumpadEnter', key: 'Enter' }
    expect(hear(timed([...pad, enter], 0, 8)).codes).toEqual(['2900000000117'])
  })

  it('reads GS typed as Alt and 029, and Chinese as Alt and a GBK number', () => {
    const alt = (digits: string) => [
      { ...plainStroke, code: 'AltLeft', key: 'Alt', alt: true },
      ...Array.from(digits).map((digit) => Object.assign(stroke(`Numpad${digit}`, digit), { alt: true })),
    ]
    const keys = [...strokesOf('10AB12345'), ...alt('029'), ...strokesOf('21X1'), ...alt('51709'), ...strokesOf('9\n')]
    expect(hear(timed(keys, 0, 4)).codes).toEqual([`10AB12345${GS}21X1\u53479`])
  })

  it('reads GS sent as F8 without letting F8 post the paper', () => {
    const f8 = { ...plainStroke, code: 'F8', key: 'F8' }
    expect(hear(timed([...strokesOf('10AB'), f8, ...strokesOf('21X\n')], 0, 8))).toMatchObject({ codes: [`10AB${GS}21X`], keys: '' })
  })

  it('ends at Ctrl+M and Ctrl+J as guns send carriage return and line feed', () => {
    const control = (code: string) => ({ ...plainStroke, code, key: 'm', ctrl: true })
    expect(hear(timed([...strokesOf('SH-001'), control('KeyM'), control('KeyJ')], 0, 8))).toMatchObject({ codes: ['SH-001'], keys: '' })
  })

  it('drops other control and function keys inside it', () => {
    const noise = [{ ...plainStroke, code: 'KeyB', key: 'b', ctrl: true }, { ...plainStroke, code: 'F5', key: 'F5' }, { ...plainStroke, code: 'Escape', key: 'Escape' }]
    expect(hear(timed([...strokesOf('SH-0'), ...noise, ...strokesOf('01\n')], 0, 8))).toMatchObject({ codes: ['SH-001'], keys: '' })
  })

  it('takes a second end key and a late one with it', () => {
    expect(hear(scan('SH-001\n\n'))).toMatchObject({ codes: ['SH-001'], keys: '' })
    const late = { ...plainStroke, code: 'Enter', key: 'Enter', timeMs: 250 }
    expect(hear([...scan('SH-001'), late])).toMatchObject({ codes: ['SH-001'], keys: '' })
  })

  it('bears one stumble in the middle', () => {
    const keys = scan('2900000000117\n').map((stroke, at) => Object.assign({}, stroke, { timeMs: stroke.timeMs + (at >= 7 ? 60 : 0) }))
    expect(hear(keys)).toMatchObject({ codes: ['2900000000117'], field: '', keys: '' })
  })

  it('tells its times, gap and how much had reached the screen', () => {
    const [code] = hear(timed(strokesOf('SH-001\n'), 1000, 10)).outcomes
    expect(code).toMatchObject({ startedMs: 1000, endedMs: 1060, gapMs: 10, endedBy: 'enter', passed: 2, giveBack: '' })
  })

  it('follows the first at once: two codes without a pause between', () => {
    expect(hear(scan('SH-001\n2900000000117\nSH-002\n')).codes).toEqual(['SH-001', '2900000000117', 'SH-002'])
  })

  it('of a slow wireless gun is read once the gun is learnt', () => {
    const slow = timed(strokesOf('2900000000117\n'), 0, 60)
    expect(hear(slow).codes).toEqual([])
    expect(hear(slow, learningScanner).codes).toEqual(['2900000000117'])
    expect(hear(slow, { gapMs: 60, endsWith: 'enter' }).codes).toEqual(['2900000000117'])
  })
})

describe('typing', () => {
  it.each([
    ['a word and Enter', type('sd 200\n'), 'sd 200', '<Enter>'],
    ['two quick digits and Enter', scan('20\n'), '20', '<Enter>'],
    ['five quick characters without end', scan('12345'), '12345', ''],
    ['a quick roll of three keys in a slow word', [...timed(strokesOf('the'), 0, 30), ...timed(strokesOf(' tent\n'), 180, 110)], 'the tent', '<Enter>'],
    ['a shortcut', [{ ...plainStroke, code: 'KeyS', key: 's', ctrl: true }], '', '<KeyS>'],
    ['F8', [{ ...plainStroke, code: 'F8', key: 'F8' }], '', '<F8>'],
  ])('passes through: %s', (_title, strokes, ...[field, keys]) => {
    expect(hear(strokes)).toMatchObject({ codes: [], field, keys })
  })

  it('keeps the case of Caps Lock when it is given back', () => {
    expect(hear(timed(strokesOf('abcd', { capsLock: true }), 0, 8)).field).toBe('ABCD')
  })

  it('of a key held down is not a scan, however fast it repeats', () => {
    const first = { ...plainStroke, code: 'Digit5', key: '5' }
    const repeats = Array.from({ length: 40 }, (_, at) => ({ ...first, repeat: true, timeMs: 500 + at * 30 }))
    const enter = { ...plainStroke, code: 'Enter', key: 'Enter', timeMs: 1720 }
    expect(hear([first, ...repeats, enter])).toMatchObject({ codes: [], field: '5'.repeat(41), keys: '<Enter>' })
  })

  it('just before a burst stays in the field', () => {
    const person = { ...plainStroke, code: 'Digit3', key: '3' }
    expect(hear([person, ...timed(strokesOf('2900000000117\n'), 60, 8)])).toMatchObject({ codes: ['2900000000117'], field: '3', keys: '' })
  })
})

const codeChars = fc.constantFrom(...Array.from('ABCDEFXYZabcxyz0123456789-_/:.*()'), GS)
const burst = fc.record({
  text: fc.string({ unit: codeChars, minLength: 6, maxLength: 30 }).filter((text) => !text.startsWith(GS) && !text.slice(0, 3).includes(GS)),
  gaps: fc.array(fc.integer({ min: 2, max: 30 }), { minLength: 40, maxLength: 40 }),
  end: fc.constantFrom('\n', '\t', ''),
  pauseMs: fc.integer({ min: 90, max: 700 }),
})
const person = fc.record({
  text: fc.string({ unit: fc.constantFrom(...Array.from('abcxyz0189 ')), minLength: 1, maxLength: 8 }),
  gaps: fc.array(fc.integer({ min: 75, max: 300 }), { minLength: 10, maxLength: 10 }),
  pauseMs: fc.integer({ min: 90, max: 700 }),
})
type Part = { readonly text: string; readonly gaps: readonly number[]; readonly end?: string; readonly pauseMs: number }

function played(parts: readonly Part[], keyboard: Keyboard): readonly KeyStroke[] {
  let timeMs = 1000
  return parts.flatMap((part) => {
    timeMs += 400 + part.pauseMs
    let key = 0
    return strokesOf(`${part.text}${part.end ?? ''}`, keyboard).map((stroke) => {
      timeMs += /^(Shift|Control)/.test(stroke.code) ? 0 : part.gaps[(key += 1) % part.gaps.length] ?? 10
      return Object.assign({}, stroke, { timeMs })
    })
  })
}

describe('bursts among typing', () => {
  it('loses and invents no character, whoever sends when', () => {
    const keyboards = fc.record({ capsLock: fc.boolean() })
    fc.assert(fc.property(fc.array(fc.oneof(burst, person), { maxLength: 8 }), keyboards, (parts, keyboard) => {
      const heard = hear(played(parts, keyboard))
      const typed = parts.filter((part) => !('end' in part)).map((part) => part.text).join('')
      expect(heard.codes).toEqual(parts.filter((part) => 'end' in part).map((part) => part.text))
      expect(heard.field).toBe(keyboard.capsLock ? typed.toUpperCase() : typed)
      expect(heard.keys).toBe('')
    }), { numRuns: 300 })
  })
})
