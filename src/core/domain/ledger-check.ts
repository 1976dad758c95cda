/** Checks of the whole ledger, in the order in which they run. */
export const checkNames = [
  'quick-check', 'foreign-keys', 'journal-chain', 'posted-rows', 'stock-totals', 'value-totals', 'keeping-totals', 'serial-totals', 'anchor',
] as const
export type CheckName = (typeof checkNames)[number]

/** What the ledger is checked for by itself after each opening. */
export const openingChecks: readonly CheckName[] = ['quick-check', 'journal-chain', 'stock-totals', 'value-totals', 'keeping-totals', 'serial-totals']

/** One thing that is not as the journal says. Absent facts do not apply. */
export type Difference = {
  readonly kind: 'changed' | 'missing' | 'extra' | 'broken'
  readonly table: string
  /** Number of the paper. */
  readonly document?: string | undefined
  /** Position of the line on the paper. */
  readonly line?: number | undefined
  readonly item?: string | undefined
  /** `<epoch>-<sequence>` of the journal line. */
  readonly journal?: string | undefined
  /** Place, lot, key: what else finds the row. */
  readonly row?: string | undefined
  readonly column?: string | undefined
  readonly expected?: string | number | null | undefined
  readonly actual?: string | number | null | undefined
}

/** `found` lists the first of them; `differences` counts all. */
export type LedgerCheck = { readonly name: CheckName; readonly ok: boolean; readonly differences: number; readonly found: readonly Difference[] }

/** `head` is the anchor of the last journal line, '' before the first. */
export type Verified = { readonly ok: boolean; readonly checks: readonly LedgerCheck[]; readonly head: string }

/** So many differences of one check are named; more are only counted. */
export const namedDifferences = 200
