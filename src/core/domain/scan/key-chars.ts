import { groupSeparator } from '../code-text.ts'

/** One key going down, as the browser tells it; `code` is the physical key, which no input method changes. */
export type KeyStroke = {
  readonly code: string
  readonly key: string
  readonly shift: boolean
  readonly ctrl: boolean
  readonly alt: boolean
  readonly meta: boolean
  readonly repeat: boolean
  readonly capsLock: boolean
  readonly timeMs: number
}

export type StrokeMeaning =
  | { readonly is: 'char'; readonly char: string }
  | { readonly is: 'end'; readonly by: 'enter' | 'tab' }
  /** A digit of a character typed by number while Alt is held. */
  | { readonly is: 'alt-digit'; readonly digit: string }
  | { readonly is: 'modifier' }
  /** An end or separator only in the middle of a burst; a person's shortcut otherwise. */
  | { readonly is: 'control'; readonly as: StrokeMeaning }
  | { readonly is: 'other' }

/**
 * What a stroke means when a scanner sent it. Under Caps Lock letters follow Shift alone: a gun sends Shift for a capital
 * and knows nothing of the lock. An input method (key "Process") changes `key` but neither `code` nor Shift.
 */
export function meaningOf(stroke: KeyStroke): StrokeMeaning {
  if (modifiers.has(stroke.code) || modifiers.has(stroke.key)) return { is: 'modifier' }
  if (stroke.alt) return altMeaning(stroke)
  return stroke.ctrl || stroke.meta ? controlMeaning(stroke) : plainMeaning(stroke)
}

/** What the browser calls every key that an input method takes for itself. */
export const composedKey = 'Process'

/** The character a person meant, to be given back; nothing where an input method has it already. */
export function typedChar(stroke: KeyStroke, char: string): string {
  if (stroke.key === composedKey) return ''
  return isOneChar(stroke.key) ? stroke.key : char
}

/** Alt and digits: 29 is GS; from 256 on it is a GBK code, as guns write Chinese on Windows. */
export function altChar(digits: string): string {
  const number = Number(digits)
  if (!Number.isInteger(number) || number <= 0 || number > 0xffff) return ''
  if (number < 128) return String.fromCharCode(number)
  const bytes = number < 256 ? [number] : [number >> 8, number & 0xff]
  return new TextDecoder('gb18030').decode(new Uint8Array(bytes))
}

const separator: StrokeMeaning = { is: 'char', char: groupSeparator }

const modifiers = new Set([
  'ShiftLeft', 'ShiftRight', 'ControlLeft', 'ControlRight', 'AltLeft', 'AltRight', 'MetaLeft', 'MetaRight', 'CapsLock', 'NumLock',
  'Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Convert', 'NonConvert', 'Lang1', 'Lang2', 'KanaMode',
])

const ends: Readonly<Record<string, 'enter' | 'tab'>> = { Enter: 'enter', NumpadEnter: 'enter', Tab: 'tab' }

function plainMeaning(stroke: KeyStroke): StrokeMeaning {
  const end = ends[stroke.code]
  if (end) return { is: 'end', by: end }
  // Some guns send GS as a function key.
  if (stroke.code === 'F8') return { is: 'control', as: separator }
  const char = charOf(stroke)
  return char === undefined ? { is: 'other' } : { is: 'char', char }
}

function altMeaning(stroke: KeyStroke): StrokeMeaning {
  const digit = /^Numpad(\d)$/.exec(stroke.code)?.[1]
  return digit === undefined || stroke.ctrl || stroke.meta ? { is: 'other' } : { is: 'alt-digit', digit }
}

function controlMeaning(stroke: KeyStroke): StrokeMeaning {
  if (stroke.meta || !stroke.ctrl) return { is: 'other' }
  const as = controls[stroke.code]
  return as ? { is: 'control', as } : { is: 'other' }
}

/** Guns send ASCII control characters as Ctrl and a letter. */
const controls: Readonly<Record<string, StrokeMeaning>> = {
  BracketRight: separator,
  KeyM: { is: 'end', by: 'enter' },
  KeyJ: { is: 'end', by: 'enter' },
  KeyI: { is: 'end', by: 'tab' },
}

function charOf(stroke: KeyStroke): string | undefined {
  const letter = /^Key([A-Z])$/.exec(stroke.code)?.[1]
  if (letter) return onKey([letter.toLowerCase(), letter], stroke, !stroke.capsLock)
  const pair = pairs[stroke.code]
  if (pair) return onKey(pair, stroke, true)
  const numpad = numpadChars[stroke.code]
  if (numpad) return numpad
  // Guns that write Unicode, and keyboards on a screen, name no physical key.
  const nameless = stroke.code === '' || stroke.code === 'Unidentified'
  return nameless && isOneChar(stroke.key) ? stroke.key : undefined
}

/** `key` where it is one of the two signs on that key; else what Shift says, be the layout or the width of signs another. */
function onKey(pair: readonly [string, string], stroke: KeyStroke, trusted: boolean): string {
  if (trusted && pair.includes(stroke.key)) return stroke.key
  return stroke.shift ? pair[1] : pair[0]
}

function isOneChar(key: string): boolean {
  return /^.$/u.test(key)
}

/** US layout, to which guns are set: plain and with Shift. */
const pairs: Readonly<Record<string, readonly [string, string]>> = {
  Digit1: ['1', '!'], Digit2: ['2', '@'], Digit3: ['3', '#'], Digit4: ['4', '$'], Digit5: ['5', '%'],
  Digit6: ['6', '^'], Digit7: ['7', '&'], Digit8: ['8', '*'], Digit9: ['9', '('], Digit0: ['0', ')'],
  Minus: ['-', '_'], Equal: ['=', '+'], BracketLeft: ['[', '{'], BracketRight: [']', '}'], Backslash: ['\\', '|'],
  Semicolon: [';', ':'], Quote: ["'", '"'], Backquote: ['`', '~'], Comma: [',', '<'], Period: ['.', '>'], Slash: ['/', '?'],
  IntlBackslash: ['\\', '|'], Space: [' ', ' '],
}

const numpadChars: Readonly<Record<string, string>> = {
  Numpad0: '0', Numpad1: '1', Numpad2: '2', Numpad3: '3', Numpad4: '4', Numpad5: '5', Numpad6: '6', Numpad7: '7', Numpad8: '8',
  Numpad9: '9', NumpadDecimal: '.', NumpadAdd: '+', NumpadSubtract: '-', NumpadMultiply: '*', NumpadDivide: '/', NumpadComma: ',',
}
