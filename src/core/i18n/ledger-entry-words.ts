import type { Words } from './words.ts'

export type EntryToWord = {
  readonly kind: string
  readonly purpose: string
  /** Number of the paper a reversal turns round, else ''. */
  readonly reverses: string
  readonly batch: string
  readonly serials: number
}

export type EntryWords = { readonly voucherKind: string; readonly summary: string; readonly batch: string }

/** 凭证类型, 摘要 and 批号/序列号 of one entry of a ledger card. */
export function entryWords(words: Words, { kind, purpose, reverses, batch, serials }: EntryToWord): EntryWords {
  const { kinds, purposes } = words.stock.movements
  return {
    voucherKind: named(kinds, kind) ?? kind,
    summary: reverses === '' ? (named(purposes, purpose) ?? named(kinds, kind) ?? kind) : words.report.ledgerCard.reversal(reverses),
    batch: serials > 1 ? words.report.ledgerCard.serials(serials) : batch,
  }
}

function named(words: { readonly [key: string]: string }, key: string): string | undefined {
  return words[key]
}
