import { checkDigitHolds } from '../check-digit.ts'
import { gs1Date } from './gs1-date.ts'

/** One element as printed: application identifier and value. */
export type Gs1Element = { readonly ai: string; readonly value: string }

export type Gs1FaultCode =
  | 'check-digit' | 'bad-date' | 'bad-length' | 'bad-character' | 'bad-count' | 'unknown-element' | 'element-twice'

/** What is wrong with one element; `ai` is empty where none could be read. */
export type Gs1Fault = { readonly code: Gs1FaultCode; readonly ai: string; readonly value: string }

export type ElementRule = {
  readonly ai: string
  readonly shape: 'sscc' | 'gtin' | 'date' | 'count' | 'digits' | 'text'
  readonly min: number
  readonly max: number
  /** Of the predefined lengths: needs no separator after it. */
  readonly fixed: boolean
}

/** The rule of the element that begins at a place; undefined where no application identifier stands there. */
export function ruleAt(text: string, at: number): ElementRule | undefined {
  const family = families[text.slice(at, at + 2)]
  if (!family) return undefined
  const ai = text.slice(at, at + family.aiLength)
  return ai.length === family.aiLength && /^\d+$/.test(ai) ? { ai, ...family } : undefined
}

/** Identifiers printed on goods of this trade: only these are looked for inside a text that lost its separators. */
export function isTradeElement(ai: string): boolean {
  return tradeElements.has(ai) || /^310[0-5]$/.test(ai)
}

export function elementFault(rule: ElementRule, value: string, year: number): Gs1FaultCode | undefined {
  if (value.length < rule.min || value.length > rule.max) return 'bad-length'
  if (!(rule.shape === 'text' ? printable : /^\d+$/).test(value)) return 'bad-character'
  return meaningFault(rule.shape, value, year)
}

function meaningFault(shape: ElementRule['shape'], value: string, year: number): Gs1FaultCode | undefined {
  switch (shape) {
    case 'gtin':
    case 'sscc': return checkDigitHolds(value) ? undefined : 'check-digit'
    case 'date': return gs1Date(value, year) ? undefined : 'bad-date'
    case 'count': return Number(value) === 0 ? 'bad-count' : undefined
    case 'digits':
    case 'text': return undefined
  }
}

/** GS1 character set 82, and the space that labels carry in spite of it. */
const printable = /^[ !"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/

const tradeElements = new Set(
  ['00', '01', '02', '10', '11', '12', '13', '15', '16', '17', '20', '21', '22', '30', '37', '240', '241'],
)

type Family = Omit<ElementRule, 'ai'> & { readonly aiLength: number }

function fixed(aiLength: number, length: number, shape: ElementRule['shape'] = 'digits'): Family {
  return { aiLength, shape, min: length, max: length, fixed: true }
}

function open(aiLength: number, max: number, shape: ElementRule['shape'] = 'text'): Family {
  return { aiLength, shape, min: 1, max, fixed: false }
}

/** By the first two digits: the whole table, so that elements of no interest here are passed over rightly. */
const families: Readonly<Record<string, Family>> = {
  '00': fixed(2, 18, 'sscc'), '01': fixed(2, 14, 'gtin'), '02': fixed(2, 14, 'gtin'), '03': fixed(2, 14, 'gtin'), '04': fixed(2, 16),
  '10': open(2, 20),
  '11': fixed(2, 6, 'date'), '12': fixed(2, 6, 'date'), '13': fixed(2, 6, 'date'), '14': fixed(2, 6), '15': fixed(2, 6, 'date'),
  '16': fixed(2, 6, 'date'), '17': fixed(2, 6, 'date'), '18': fixed(2, 6), '19': fixed(2, 6),
  '20': fixed(2, 2), '21': open(2, 20), '22': open(2, 20), '23': open(3, 28), '24': open(3, 30), '25': open(3, 30),
  '30': open(2, 8, 'count'),
  '31': fixed(4, 6), '32': fixed(4, 6), '33': fixed(4, 6), '34': fixed(4, 6), '35': fixed(4, 6), '36': fixed(4, 6),
  '37': open(2, 8, 'count'), '39': open(4, 18, 'digits'),
  '40': open(3, 30), '41': fixed(3, 13), '42': open(3, 20), '43': open(4, 90),
  '70': open(4, 90), '71': open(3, 20), '72': open(4, 30), '80': open(4, 90), '81': open(4, 90), '82': open(4, 90),
  '90': open(2, 30), '91': open(2, 90), '92': open(2, 90), '93': open(2, 90), '94': open(2, 90), '95': open(2, 90),
  '96': open(2, 90), '97': open(2, 90), '98': open(2, 90), '99': open(2, 90),
}
