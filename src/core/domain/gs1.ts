import type { BusinessDate } from './business-date.ts'
import { type CodeText, groupSeparator } from './code-text.ts'
import { gs1Date } from './scan/gs1-date.ts'
import { elementFault, type Gs1Element, type Gs1Fault, ruleAt } from './scan/gs1-element.ts'
import { splitReadings } from './scan/gs1-split.ts'

/** What a GS1 element string says. Dates are days; a field the label lacks is absent. */
export type Gs1Reading = {
  readonly elements: readonly Gs1Element[]
  /** 01, fourteen digits, check digit proven. */
  readonly gtin?: string
  /** 02: what the pallet or carton holds. */
  readonly contentGtin?: string
  readonly sscc?: string
  readonly batch?: string
  readonly serial?: string
  readonly producedOn?: BusinessDate
  readonly packedOn?: BusinessDate
  readonly bestBefore?: BusinessDate
  readonly sellBy?: BusinessDate
  readonly expiresOn?: BusinessDate
  readonly variant?: string
  /** 30, else 37: how many pieces this code stands for. */
  readonly count?: number
  /** 310n as decimal text, kilograms. */
  readonly netWeightKg?: string
}

/** `ambiguous`: separators are lost and the label reads in more than one way, or only by assuming a lost separator. */
export type Gs1Result =
  | { readonly kind: 'read'; readonly reading: Gs1Reading }
  | { readonly kind: 'ambiguous'; readonly readings: readonly Gs1Reading[]; readonly more: boolean }
  | { readonly kind: 'faulty'; readonly faults: readonly Gs1Fault[] }
  | { readonly kind: 'not-gs1' }

export type Gs1Circumstances = {
  /** The current year, for the sliding century. */
  readonly year: number
  /** The reader is known to pass GS on, so a text without GS has lost none. */
  readonly separatorsKept: boolean
}

/** Reads a GS1 element string with GS, in brackets, or without separators; asks rather than guesses (edge case 22). */
export function readGs1(code: CodeText, { year, separatorsKept }: Gs1Circumstances): Gs1Result {
  if (isBracketed(code.text)) return bracketed(code, year)
  if (code.text.length > longest) return { kind: 'not-gs1' }
  return code.separated || separatorsKept ? literally(code, year) : doubtfully(code, year)
}

function literally(code: CodeText, year: number): Gs1Result {
  const walked = walk(code.text, year)
  return code.gs1 ? judged(walked, year) : believed(walked, year)
}

function doubtfully(code: CodeText, year: number): Gs1Result {
  const { readings, more } = splitReadings(code.text, { year, wanted: code.gs1 ? hasElements : namesGoods })
  const [only] = readings
  if (!only) return literally(code, year)
  if (readings.length === 1 && !more && !readsOverLostSeparator(only)) return { kind: 'read', reading: meaning(only, year) }
  return { kind: 'ambiguous', readings: readings.map((elements) => meaning(elements, year)), more }
}

/** More than any symbol holds that a gun reads in one piece. */
const longest = 400

type Walked = { readonly elements: readonly Gs1Element[]; readonly faults: readonly Gs1Fault[] }

function judged(walked: Walked, year: number): Gs1Result {
  const faults = [...walked.faults, ...twice(walked.elements)]
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'read', reading: meaning(walked.elements, year) }
}

/** A text nobody declared to be GS1 is one when it names goods and its build is right, be a digit or a date wrong. */
function believed(walked: Walked, year: number): Gs1Result {
  const broken = walked.faults.some((fault) => fault.code !== 'check-digit' && fault.code !== 'bad-date')
  return broken || !namesGoods(walked.elements) ? { kind: 'not-gs1' } : judged(walked, year)
}

function hasElements(elements: readonly Gs1Element[]): boolean {
  return elements.length > 0
}

function namesGoods(elements: readonly Gs1Element[]): boolean {
  return elements.some(({ ai }) => ai === '00' || ai === '01' || ai === '02')
}

function readsOverLostSeparator(elements: readonly Gs1Element[]): boolean {
  return elements.slice(0, -1).some(({ ai }) => ruleAt(ai, 0)?.fixed === false)
}

/** Takes every separator at its word. */
function walk(text: string, year: number): Walked {
  const elements: Gs1Element[] = []
  const faults: Gs1Fault[] = []
  let at = skip(text, 0)
  while (at < text.length) {
    const rule = ruleAt(text, at)
    if (!rule) return { elements, faults: [...faults, { code: 'unknown-element', ai: '', value: text.slice(at) }] }
    const start = skip(text, at + rule.ai.length)
    const separator = text.indexOf(groupSeparator, start)
    const stop = separator === -1 ? text.length : separator
    const end = rule.fixed ? Math.min(start + rule.max, stop) : stop
    const value = text.slice(start, end).trim()
    const code = elementFault(rule, value, year)
    if (code) faults.push({ code, ai: rule.ai, value })
    elements.push({ ai: rule.ai, value })
    at = skip(text, end)
  }
  return { elements, faults }
}

function skip(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === groupSeparator) at += 1
  return at
}

function isBracketed(text: string): boolean {
  return /^\(\d{2,4}\)/.test(text)
}

/** Brackets alone are no proof: `(12)` may begin any text. */
function bracketed(code: CodeText, year: number): Gs1Result {
  const walked = walkBrackets(code.text, year)
  const meant = code.gs1 || walked.faults.length === 0 || namesGoods(walked.elements)
  return meant ? judged(walked, year) : { kind: 'not-gs1' }
}

function walkBrackets(text: string, year: number): Walked {
  const elements: Gs1Element[] = []
  const faults: Gs1Fault[] = []
  for (const [, ai = '', raw = ''] of text.matchAll(/\((\d{2,4})\)(.*?)(?=\(\d{2,4}\)|$)/gs)) {
    const value = raw.replaceAll(groupSeparator, '').trim()
    const rule = ruleAt(ai, 0)
    const code = rule?.ai === ai ? elementFault(rule, value, year) : 'unknown-element'
    if (code) faults.push({ code, ai, value })
    elements.push({ ai, value })
  }
  return { elements, faults }
}

/** The same element may be repeated with the same value, never with another. */
function twice(elements: readonly Gs1Element[]): readonly Gs1Fault[] {
  return elements
    .filter(({ ai, value }) => elements.find((other) => other.ai === ai)?.value !== value)
    .map(({ ai, value }) => ({ code: 'element-twice', ai, value }))
}

const textFields = {
  '00': 'sscc', '01': 'gtin', '02': 'contentGtin', '10': 'batch', '20': 'variant', '21': 'serial',
} as const satisfies Record<string, keyof Gs1Reading>

const dateFields = {
  '11': 'producedOn', '13': 'packedOn', '15': 'bestBefore', '16': 'sellBy', '17': 'expiresOn',
} as const satisfies Record<string, keyof Gs1Reading>

function meaning(elements: readonly Gs1Element[], year: number): Gs1Reading {
  const value = new Map(elements.map((element) => [element.ai, element.value]))
  const texts = Object.entries(textFields).flatMap(([ai, field]) => {
    const text = value.get(ai)
    return text === undefined ? [] : [[field, text]]
  })
  const dates = Object.entries(dateFields).flatMap(([ai, field]) => {
    const day = gs1Date(value.get(ai) ?? '', year)
    return day ? [[field, day]] : []
  })
  const count = value.get('30') ?? value.get('37')
  const weight = elements.find(({ ai }) => /^310[0-5]$/.test(ai))
  return {
    elements,
    ...(Object.fromEntries([...texts, ...dates]) as Partial<Gs1Reading>),
    ...(count === undefined ? {} : { count: Number(count) }),
    ...(weight ? { netWeightKg: withDecimals(weight.value, Number(weight.ai[3])) } : {}),
  }
}

function withDecimals(digits: string, decimals: number): string {
  const whole = String(Number(digits.slice(0, digits.length - decimals)))
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`
}
