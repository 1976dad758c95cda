import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withCheckDigit } from '#core/domain/check-digit.ts'
import { groupSeparator as GS } from '#core/domain/code-text.ts'
import { type ScannerSettings, unlearntScanner } from '#core/domain/scan/scanner-settings.ts'
import { type GunScan, listenForScans } from '#renderer/parts/scan/scan-listener.ts'
import { type Keyboard, plainStroke, strokesOf, timed } from '../../../core/domain/scan/strokes.ts'
import { fakeWindow } from './fake-window.ts'

function listening(settings: ScannerSettings = unlearntScanner) {
  const window = fakeWindow()
  const scans: GunScan[] = []
  const failures: unknown[] = []
  const listener = listenForScans({
    target: window, settings, onScan: (scan) => { scans.push(scan) }, onFailure: (failure) => { failures.push(failure) },
  })
  return { window, scans, failures, listener, texts: () => scans.map(({ text }) => text) }
}

const rested = () => new Promise((resolve) => { setTimeout(resolve, 0) })
const burst = (text: string, startMs = 1000, keyboard: Keyboard = {}) => timed(strokesOf(text, keyboard), startMs, 8)

describe('listenForScans', () => {
  it('hears a code while nothing has the focus', async () => {
    const { window, texts } = listening()
    window.press(burst('SH-001\n'), new EventTarget())
    await rested()
    expect(texts()).toEqual(['SH-001'])
  })

  it('takes the code out of another focused field and puts the caret back', async () => {
    const { window, texts } = listening()
    const field = window.field('12 顶帐篷', 2)
    window.press(burst('2900000000117\n'), field)
    await rested()
    expect(texts()).toEqual(['2900000000117'])
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['12 顶帐篷', 2, 2])
    expect(field.inputs).toEqual(['12 顶帐篷'])
  })

  it('takes the code out of a field into which a person has typed a long text before', async () => {
    const { window, texts } = listening()
    const field = window.field('')
    const typed = 'abcdefghij'.repeat(9)
    window.press(timed(strokesOf(typed, {}), 1000, 150), field)
    window.press(burst('2900000000117\n', 20_000), field)
    await rested()
    expect(texts()).toEqual(['2900000000117'])
    expect(field.value).toBe(typed)
  })

  it('puts a selected text back that the first key had overwritten', () => {
    const { window } = listening()
    const field = window.field('100')
    field.setSelectionRange(0, 3)
    window.press(burst('SH-001\n'), field)
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['100', 0, 3])
  })

  it('EC24 leaves a field as it was although an input method was composing, and gives the focus back', async () => {
    const { window, texts } = listening()
    const field = window.field('救灾')
    window.press(burst('SH-001\n', 1000, { ime: true }), field)
    window.passMs(500)
    await rested()
    expect(texts()).toEqual(['SH-001'])
    expect([field.value, field.hasFocus()]).toEqual(['救灾', true])
    expect(field.composed()).toBe('sh00')
  })

  it('EC24 does not disturb a person who composes three letters quickly', async () => {
    const { window, texts } = listening()
    const field = window.field('')
    window.press(timed(strokesOf('shi', { ime: true }), 1000, 30), field)
    window.passMs(500)
    await rested()
    expect(texts()).toEqual([])
    expect([field.value, field.hasFocus(), field.inputs]).toEqual(['shi', true, []])
  })

  it('never lets the Enter of a code through, nor its F8', async () => {
    const { window, texts } = listening()
    window.press(timed([...strokesOf('10AB'), { ...plainStroke, code: 'F8', key: 'F8' }, ...strokesOf('21X\n\n')], 0, 8), new EventTarget())
    await rested()
    expect(texts()).toEqual([`10AB${GS}21X`])
    expect(window.heard.filter((key) => key === 'Enter' || key === 'F8')).toEqual([])
  })

  it('lets a person\'s Enter and F8 through', () => {
    const { window } = listening()
    window.press(timed([...strokesOf('20\n'), { ...plainStroke, code: 'F8', key: 'F8' }], 0, 150), new EventTarget())
    expect(window.heard).toEqual(['2', '0', 'Enter', 'F8'])
  })

  it('hears a gun without end key by its silence, sooner once that is learnt of it', async () => {
    const { window, texts } = listening({ ...unlearntScanner, endsWith: 'silence' })
    const field = window.field('')
    window.press(burst('2900000000117'), field)
    expect(texts()).toEqual([])
    window.passMs(100)
    await rested()
    expect(texts()).toEqual(['2900000000117'])
    expect(field.value).toBe('')
  })

  it('waits for keys that a busy machine brings late, and goes by the times they were struck', async () => {
    const { window, texts } = listening()
    const keys = burst('2900000000117\n')
    window.press(keys.slice(0, 7), window.field(''))
    window.passMs(180)
    window.press(keys.slice(7), window.field(''))
    await rested()
    expect(texts()).toEqual(['2900000000117'])
  })

  it('gives quick keys back that were no code', () => {
    const { window, texts } = listening()
    const field = window.field('ab', 1)
    window.press(burst('wxyz'), field)
    window.passMs(300)
    expect(texts()).toEqual([])
    expect([field.value, field.selectionStart]).toEqual(['awxyzb', 5])
  })

  it('keeps what a person typed just before', () => {
    const { window } = listening()
    const field = window.field('')
    window.press([{ ...plainStroke, code: 'Digit3', key: '3', timeMs: 1000 }, ...burst('2900000000117\n', 1060)], field)
    expect(field.value).toBe('3')
  })

  it('EC21 counts a code that the gun sends twice within 200 ms once, a deliberate repeat twice', async () => {
    const { window, texts } = listening()
    window.press([...burst('SH-001\n', 1000), ...burst('SH-001\n', 1060)], new EventTarget())
    window.press(burst('SH-001\n', 1500), new EventTarget())
    await rested()
    expect(texts()).toEqual(['SH-001', 'SH-001'])
  })

  it('knows that separators arrive once one has arrived', async () => {
    const { window, scans } = listening()
    window.press([...burst('SH-001\n', 1000), ...burst(`10AB${GS}21X\n`, 2000), ...burst('SH-002\n', 3000)], new EventTarget())
    await rested()
    expect(scans.map(({ separators }) => separators)).toEqual(['unknown', 'kept', 'kept'])
  })

  it('loses none of 200 codes a minute, though each takes its time to be stored', async () => {
    const window = fakeWindow()
    const stored: string[] = []
    const listener = listenForScans({
      target: window,
      settings: unlearntScanner,
      onScan: async ({ text }) => {
        await Promise.resolve()
        stored.push(text)
      },
      onFailure: () => undefined,
    })
    const codes = Array.from({ length: 200 }, (_, at) => withCheckDigit(`29${String(at % 7).padStart(10, '0')}`))
    codes.forEach((code, at) => window.press(timed(strokesOf(`${code}\n`), 1000 + at * 300, 12), new EventTarget()))
    expect(listener.waiting()).toBeGreaterThan(100)
    await rested()
    expect(stored).toEqual(codes)
    expect(listener.waiting()).toBe(0)
  })

  it('goes on after a code whose storing failed, and tells of it', async () => {
    const window = fakeWindow()
    const told: string[] = []
    const stored: string[] = []
    listenForScans({
      target: window,
      settings: unlearntScanner,
      onScan: ({ text }) => {
        if (text === 'BAD-01') throw new Error('disk full')
        stored.push(text)
      },
      onFailure: (failure, { text }) => { told.push(`${text}: ${String(failure)}`) },
    })
    window.press([...burst('BAD-01\n', 1000), ...burst('SH-001\n', 2000)], new EventTarget())
    await rested()
    expect([stored, told]).toEqual([['SH-001'], ['BAD-01: Error: disk full']])
  })

  it('hears nothing after it was stopped', async () => {
    const { window, listener, texts } = listening()
    listener.stop()
    window.press(burst('SH-001\n'), new EventTarget())
    await rested()
    expect(texts()).toEqual([])
  })

  it('leaves any field as it was, whatever is scanned into it', async () => {
    const field = fc.record({ value: fc.string({ maxLength: 12 }), at: fc.nat(12) })
    const code = fc.string({ unit: fc.constantFrom(...Array.from('ABZabz0189-:.')), minLength: 6, maxLength: 30 })
    await fc.assert(fc.asyncProperty(field, fc.array(code, { minLength: 1, maxLength: 4 }), fc.record({ ime: fc.boolean(), capsLock: fc.boolean() }),
      async ({ value, at }, codes, keyboard) => {
        const { window, texts } = listening()
        const caret = Math.min(at, value.length)
        const focus = window.field(value, caret)
        codes.forEach((text, turn) => window.press(burst(`${text}\n`, 1000 + turn * 700, keyboard), focus))
        window.passMs(500)
        await rested()
        expect(texts()).toEqual(codes)
        expect([focus.value, focus.selectionStart, focus.hasFocus()]).toEqual([value, caret, true])
      }), { numRuns: 60 })
  })
})
