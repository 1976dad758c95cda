import { gtinOf } from './check-digit.ts'
import { recognise } from './scan/recognise.ts'
import { unlearntScanner } from './scan/scanner-settings.ts'

/** A code as it is kept, or why no item can bear it. */
export type StoredCode = { readonly code: string } | { readonly unfit: 'check-digit' | 'own' | 'unreadable' }

/**
 * The spelling under which an item's code is kept, from whatever was scanned or typed: of a GS1 text its GTIN, of a retail
 * code its 13 or 8 digits, else the text in capitals. Command, location and document codes are ours and bind to nothing.
 */
export function storedCode(raw: string, year: number): StoredCode {
  const read = recognise(raw, { ...unlearntScanner, year })
  switch (read.kind) {
    case 'code': return { code: read.key }
    case 'ean': return { code: shortest(read.gtin) }
    case 'gs1': return read.reading.gtin === undefined ? { unfit: 'unreadable' } : { code: shortest(read.reading.gtin) }
    case 'bad-check-digit': return { unfit: 'check-digit' }
    case 'command': case 'document': case 'location': return { unfit: 'own' }
    case 'empty': case 'gs1-ambiguous': case 'gs1-faulty': return { unfit: 'unreadable' }
  }
}

/** Printed as EAN-8 or EAN-13; GTIN-14 only where a packaging digit stands in front. */
function shortest(gtin: string): string {
  const eight = gtin.replace(/^0{6}/, '')
  if (eight.length === 8 && gtinOf(eight) === gtin) return eight
  return gtin.startsWith('0') ? gtin.slice(1) : gtin
}
