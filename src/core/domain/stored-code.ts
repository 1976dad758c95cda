import { gtinOf } from './check-digit.ts'
import { recognise, type Recognised } from './scan/recognise.ts'
import { unlearntScanner } from './scan/scanner-settings.ts'

/** A code as it is kept, or why no item can bear it. */
export type StoredCode = { readonly code: string } | { readonly unfit: 'check-digit' | 'own' | 'unreadable' }

/**
 * The spelling under which an item's code is kept, from whatever was scanned or typed: of a GS1 text its GTIN, of a retail
 * code its 13 or 8 digits, else the text in capitals. Command, location and document codes are ours and bind to nothing.
 */
export function storedCode(raw: string, year: number): StoredCode {
  const read = recognise(raw, { ...unlearntScanner, year })
  if (read.kind === 'code') return { code: read.key }
  const gtin = gtinIn(read)
  return gtin === undefined ? { unfit: reasons[read.kind] } : { code: shortest(gtin) }
}

const reasons = {
  code: 'unreadable', ean: 'unreadable', gs1: 'unreadable', 'gs1-ambiguous': 'unreadable', 'gs1-faulty': 'unreadable', empty: 'unreadable',
  'bad-check-digit': 'check-digit', command: 'own', document: 'own', location: 'own', 'own-label': 'own',
} as const satisfies Readonly<Record<Recognised['kind'], 'check-digit' | 'own' | 'unreadable'>>

function gtinIn(read: Recognised): string | undefined {
  if (read.kind === 'ean') return read.gtin
  return read.kind === 'gs1' ? read.reading.gtin : undefined
}

/** Printed as EAN-8 or EAN-13; GTIN-14 only where a packaging digit stands in front. */
function shortest(gtin: string): string {
  const eight = gtin.replace(/^0{6}/, '')
  if (eight.length === 8 && gtinOf(eight) === gtin) return eight
  return gtin.startsWith('0') ? gtin.slice(1) : gtin
}
