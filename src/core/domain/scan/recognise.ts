import { gtinOf, isGtinLength, isInHouse } from '../check-digit.ts'
import { codeKey, readCodeText } from '../code-text.ts'
import { type Gs1Reading, type Gs1Result, readGs1 } from '../gs1.ts'
import { commandOf, type ScanCommand } from './command-code.ts'
import type { Gs1Fault } from './gs1-element.ts'
import { readOwnLabel, type OwnLabel } from './own-label.ts'
import type { ScannerSettings } from './scanner-settings.ts'

export type RecogniseSettings = Pick<ScannerSettings, 'prefix' | 'suffix' | 'separators'> & {
  /** The current year, for two-digit years. */
  readonly year: number
}

/**
 * What a scanned text is by its own build. Whether some item, serial or bin bears it is asked by `key` afterwards, in the
 * order of screens.md §2.3: a serial or a known code that happens to fail a check digit is still that serial.
 */
export type Recognised = { readonly text: string; readonly key: string } & RecognisedKind

type RecognisedKind =
  | { readonly kind: 'empty' }
  | { readonly kind: 'command'; readonly command: ScanCommand }
  | { readonly kind: 'document'; readonly number: string }
  | { readonly kind: 'location'; readonly code: string }
  | { readonly kind: 'own-label'; readonly label: OwnLabel }
  | { readonly kind: 'gs1'; readonly reading: Gs1Reading }
  | { readonly kind: 'gs1-ambiguous'; readonly readings: readonly Gs1Reading[]; readonly more: boolean }
  | { readonly kind: 'gs1-faulty'; readonly faults: readonly Gs1Fault[] }
  | { readonly kind: 'ean'; readonly gtin: string; readonly inHouse: boolean }
  | { readonly kind: 'bad-check-digit' }
  | { readonly kind: 'code' }

/** Longer than any code of goods; such a text is kept whole but looked at no further. */
export const maxCodeLength = 400

export function recognise(raw: string, settings: RecogniseSettings): Recognised {
  const code = readCodeText(raw, settings)
  const key = codeKey(code.text)
  const known = key.length > maxCodeLength ? undefined : ownCode(code.text, key)
  const gs1 = known ? undefined : ofGs1(readGs1(code, { year: settings.year, separatorsKept: settings.separators === 'kept' }))
  return { text: code.text, key, ...(known ?? gs1 ?? ofDigits(key)) }
}

/** Codes this product prints itself. */
function ownCode(text: string, key: string): RecognisedKind | undefined {
  if (key === '') return { kind: 'empty' }
  const command = commandOf(key)
  if (command) return { kind: 'command', command }
  if (documentNumber.test(key)) return { kind: 'document', number: key }
  const location = /^L:\s*(\S.*)$/.exec(key)
  if (location?.[1] !== undefined) return { kind: 'location', code: location[1] }
  const label = readOwnLabel(text)
  return label && { kind: 'own-label', label }
}

/** 类型-仓库码-年度-机号-流水, as `RK-D03-2026-A-000127`. */
const documentNumber = /^[A-Z]{2}-[A-Z0-9]{1,16}-\d{4}-[A-Z]{1,2}-\d{4,9}$/

function ofGs1(result: Gs1Result): RecognisedKind | undefined {
  switch (result.kind) {
    case 'read': return { kind: 'gs1', reading: result.reading }
    case 'ambiguous': return { kind: 'gs1-ambiguous', readings: result.readings, more: result.more }
    case 'faulty': {
      const wrongDigit = result.faults.every((fault) => fault.code === 'check-digit')
      return wrongDigit ? { kind: 'bad-check-digit' } : { kind: 'gs1-faulty', faults: result.faults }
    }
    case 'not-gs1': return undefined
  }
}

function ofDigits(key: string): RecognisedKind {
  if (!isGtinLength(key)) return { kind: 'code' }
  const gtin = gtinOf(key)
  return gtin === undefined ? { kind: 'bad-check-digit' } : { kind: 'ean', gtin, inHouse: isInHouse(gtin) }
}
