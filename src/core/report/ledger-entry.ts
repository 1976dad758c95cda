import { entryWords, type EntryToWord } from '#core/i18n/ledger-entry-words.ts'
import type { Words } from '#core/i18n/words.ts'
import type { LedgerEntry } from './ledger-card-rows.ts'

type Facts = EntryToWord & Pick<LedgerEntry, 'date' | 'side' | 'quantity' | 'amountFen' | 'party' | 'reversal' | 'person'> & { readonly number: string; readonly remark: string }

/** An entry of a card from its facts, in words. */
export function ledgerEntry(words: Words, facts: Facts): LedgerEntry {
  const { date, side, quantity, amountFen, party, reversal, person, number, remark } = facts
  return { date, side, quantity, amountFen, party, reversal, person, voucherNumber: number, ...entryWords(words, facts), ...(remark === '' ? {} : { remark }) }
}
