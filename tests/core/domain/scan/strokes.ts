import type { KeyStroke } from '#core/domain/scan/key-chars.ts'
import { groupSeparator } from '#core/domain/code-text.ts'

const shifted = ')!@#$%^&*('
const signs: Readonly<Record<string, readonly [code: string, shift: boolean]>> = {
  '-': ['Minus', false], '_': ['Minus', true], '=': ['Equal', false], '+': ['Equal', true], '[': ['BracketLeft', false],
  '{': ['BracketLeft', true], ']': ['BracketRight', false], '}': ['BracketRight', true], '\\': ['Backslash', false],
  '|': ['Backslash', true], ';': ['Semicolon', false], ':': ['Semicolon', true], "'": ['Quote', false], '"': ['Quote', true],
  '`': ['Backquote', false], '~': ['Backquote', true], ',': ['Comma', false], '<': ['Comma', true], '.': ['Period', false],
  '>': ['Period', true], '/': ['Slash', false], '?': ['Slash', true], ' ': ['Space', false],
}

export type Keyboard = { readonly ime?: boolean; readonly capsLock?: boolean }

export const plainStroke: KeyStroke = {
  code: '', key: '', shift: false, ctrl: false, alt: false, meta: false, repeat: false, capsLock: false, timeMs: 0,
}

/** The keys a US keyboard (and a gun) presses for a text; Enter is `\n`, Tab is `\t`. */
export function strokesOf(text: string, keyboard: Keyboard = {}): readonly KeyStroke[] {
  return Array.from(text).flatMap((char) => keysOf(char, keyboard))
}

/** Strokes at an even gap. */
export function timed(strokes: readonly KeyStroke[], startMs: number, gapMs: number): readonly KeyStroke[] {
  let timeMs = startMs - gapMs
  return strokes.map((stroke) => {
    timeMs += isModifier(stroke) ? 0 : gapMs
    return Object.assign({}, stroke, { timeMs: isModifier(stroke) ? timeMs + gapMs : timeMs })
  })
}

function isModifier(stroke: KeyStroke): boolean {
  return /^(Shift|Control|Alt)/.test(stroke.code)
}

function keysOf(char: string, keyboard: Keyboard): readonly KeyStroke[] {
  if (char === '\n') return [{ ...plainStroke, code: 'Enter', key: keyboard.ime ? 'Process' : 'Enter' }]
  if (char === '\t') return [{ ...plainStroke, code: 'Tab', key: keyboard.ime ? 'Process' : 'Tab' }]
  if (char === groupSeparator) {
    return [{ ...plainStroke, code: 'ControlLeft', key: 'Control', ctrl: true }, { ...plainStroke, code: 'BracketRight', key: ']', ctrl: true }]
  }
  const [code, shift] = physical(char)
  const stroke = { ...plainStroke, code, shift, capsLock: keyboard.capsLock === true, key: keyboard.ime ? 'Process' : shownKey(char, keyboard) }
  return shift ? [{ ...plainStroke, code: 'ShiftLeft', key: 'Shift', shift: true }, stroke] : [stroke]
}

function physical(char: string): readonly [string, boolean] {
  if (/[a-z]/.test(char)) return [`Key${char.toUpperCase()}`, false]
  if (/[A-Z]/.test(char)) return [`Key${char}`, true]
  if (/\d/.test(char)) return [`Digit${char}`, false]
  if (shifted.includes(char)) return [`Digit${shifted.indexOf(char)}`, true]
  const sign = signs[char]
  if (!sign) throw new Error(`no key for ${char}`)
  return sign
}

/** Caps Lock turns the case of what the system writes; the gun does not know. */
function shownKey(char: string, keyboard: Keyboard): string {
  if (!keyboard.capsLock) return char
  return char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase()
}
