/** ASCII 29: stands after a GS1 field of variable length. */
export const groupSeparator = '\u001d'

export type CodeText = {
  /** ASCII where a full-width form stood; GS kept between fields, never at the ends. */
  readonly text: string
  /** The reader or the text itself says that it is a GS1 element string. */
  readonly gs1: boolean
  /** At least one GS arrived, so the reader passes separators on. */
  readonly separated: boolean
}

/** What a scanner was set to send before and after every code; empty where it sends nothing. */
export type CodeNoise = { readonly prefix: string; readonly suffix: string }

const silent: CodeNoise = { prefix: '', suffix: '' }

/** Cleans what a scanner, camera, log or keyboard gave: edge case 24. The text itself is never guessed at. */
export function readCodeText(raw: string, noise: CodeNoise = silent): CodeText {
  const bare = withoutNoise(withSeparators(toAscii(raw)), noise)
  const aim = /^\]([A-Za-z][0-9A-Za-z])(?=.)/s.exec(bare)
  const body = aim ? bare.slice(3) : bare
  const envelope = body.startsWith(gs1Envelope)
  const inside = envelope ? body.slice(gs1Envelope.length) : body
  const foreign = inside.startsWith('[)>')
  const separated = inside.includes(groupSeparator)
  return {
    text: inside.replaceAll(edges, ''),
    gs1: !foreign && (separated || envelope || (aim !== null && gs1Symbols.has(aim[1] ?? ''))),
    separated,
  }
}

/** What two texts are compared by: Caps Lock and full-width letters make no difference. */
export function codeKey(text: string): string {
  return toAscii(text).replaceAll(edges, '').toUpperCase()
}

/** Full-width letters, digits and the input method's punctuation as ASCII; control characters but GS are dropped. */
export function toAscii(text: string): string {
  const ascii = text
    .replaceAll('\u2014\u2014', '_')
    .replaceAll('\u2026\u2026', '^')
    .replaceAll(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll(inputMethodMarks, (char) => asciiOf[char] ?? char)
  return Array.from(ascii).filter(isSeen).join('')
}

/** Symbology identifiers (AIM) that promise GS1: Code 128, DataBar and composites, Data Matrix, QR, DotCode. */
const gs1Symbols = new Set(['C1', 'e0', 'e1', 'e2', 'd2', 'Q3', 'J1'])

/** ISO/IEC 15434 format 05 wraps GS1 element strings; its record separators are dropped before. */
const gs1Envelope = `[)>05${groupSeparator}`

const edges = new RegExp(`^[\\s${groupSeparator}]+|[\\s${groupSeparator}]+$`, 'g')

const zeroWidth = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/

function isSeen(char: string): boolean {
  const code = char.charCodeAt(0)
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0)
  return char === groupSeparator || (!isControl && !zeroWidth.test(char))
}

/** How guns and logs write GS when they cannot send it. */
const writtenSeparators = /<(?:GS|FNC1)>|\{(?:GS|FNC1)\}|\[(?:GS|FNC1)\]|\\x1d|\\u001d|~d029|\^\]|\u241d/gi

const asciiOf: Readonly<Record<string, string>> = {
  '\u3000': ' ', '\u00a0': ' ', '\u3002': '.', '\u3001': '/', '\u3010': '[', '\u3011': ']', '\u300a': '<', '\u300b': '>',
  '\u201c': '"', '\u201d': '"', '\u2018': "'", '\u2019': "'", '\uffe5': '$', '\u00b7': '`',
  '\u2010': '-', '\u2011': '-', '\u2013': '-', '\u2014': '-', '\u2212': '-',
}
const inputMethodMarks = new RegExp(`[${Object.keys(asciiOf).join('')}]`, 'g')

function withSeparators(raw: string): string {
  return raw.replaceAll(writtenSeparators, groupSeparator)
}

/** Prefix and suffix go only where something is left between them. */
function withoutNoise(text: string, noise: CodeNoise): string {
  const prefix = toAscii(noise.prefix)
  const suffix = toAscii(noise.suffix)
  const trimmed = text.replaceAll(/^\s+|\s+$/g, '')
  const from = begins(trimmed, prefix) && trimmed.length > prefix.length ? trimmed.slice(prefix.length) : trimmed
  const ends = suffix !== '' && from.length > suffix.length && begins(from.slice(-suffix.length), suffix)
  return ends ? from.slice(0, -suffix.length) : from
}

function begins(text: string, start: string): boolean {
  return text.slice(0, start.length).toUpperCase() === start.toUpperCase()
}
