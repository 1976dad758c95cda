import { storedCode } from '#core/domain/stored-code.ts'
import { listOf, type RowReader } from '../read-cell.ts'
import { typeIt } from '../row-problem.ts'

/** Barcodes as they are kept, in one order. */
export function barcodesOf(reader: RowReader, year: number): string {
  const codes: string[] = []
  for (const written of listOf(reader, 'barcode')) {
    const stored = storedCode(written, year)
    const reason = 'unfit' in stored
      ? { code: 'master.barcode-unfit', value: written, reason: stored.unfit } as const
      : codes.includes(stored.code) ? { code: 'master.barcode-repeated', value: written } as const : undefined
    if (reason) reader.problems.push({ field: 'barcode', value: written, reason, proposal: typeIt })
    else if ('code' in stored) codes.push(stored.code)
  }
  return codes.toSorted().join('、')
}
