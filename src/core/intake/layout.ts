import type { SheetKind } from '#core/domain/import-lists.ts'
import type { ImportField } from '#core/domain/problems/import.ts'
import type { Cell } from './sheet.ts'

/** What one column of a layout may be called and look like. */
export type FieldOf = {
  readonly field: ImportField
  /** Headings, best first, as `headingKey` leaves them: without spaces, brackets and punctuation. */
  readonly aliases: readonly string[]
  /** Whether a value looks like one of this column; decides where the heading does not. */
  readonly looksRight?: (cell: Cell) => boolean
  /** A merged value counts once, in its first row: quantities and amounts. Others fill every row of the range. */
  readonly once?: true
}

/** A kind of sheet: its columns and which of them it cannot do without (one of each group). */
export type Layout = {
  readonly name: SheetKind | 'scans'
  readonly fields: readonly FieldOf[]
  readonly required: readonly (readonly ImportField[])[]
}

/** Texts that the masters know, by field: they tell a column of depots from a column of bins. Made with `matchKey`. */
export type KnownTexts = { readonly [Field in ImportField]?: ReadonlySet<string> }
