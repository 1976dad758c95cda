/** What a label on goods says. Dates are YYYY-MM-DD; empty text is left out. */
export type LabelData = {
  readonly itemName: string
  /** The item's number in the catalogue, which tells it where `code` is no GTIN. */
  readonly itemCode: string
  readonly spec: string
  /** The code under the bars: a GTIN, an in-house EAN-13, or the item code. */
  readonly code: string
  readonly batch: string
  readonly serial: string
  readonly expiresOn?: string | undefined
  /** Which clock `expiresOn` belongs to: 有效期至 or 年限至. */
  readonly clock: 'shelf' | 'service'
  readonly bin: string
  /** What one pack holds, as text: 1 「包」 = 「10」 「床」. */
  readonly pack?: { readonly name: string; readonly quantity: string; readonly unit: string } | undefined
  /** Whose it is and where, at the foot: 「青应急 D03」. */
  readonly owner: string
}

/** What a label on a bin says; `code` is what a scan of it gives, such as `L:D03/B-01`. */
export type BinLabelData = {
  readonly code: string
  readonly bin: string
  readonly zone: string
  readonly depot: string
}

/** A command code and the words that explain it. */
export type CommandData = { readonly code: string; readonly name: string; readonly note: string }

/** What a label on a paper's goods says: which paper, from where to whom, and which piece of how many. */
export type PaperLabelData = {
  readonly number: string
  readonly title: string
  readonly depot: string
  readonly party: string
  readonly businessDate: string
  /** What lies on it, the first lines by name. */
  readonly goods: readonly string[]
  readonly piece: number
  readonly pieces: number
}
