import type { Scale } from '#core/domain/quantity.ts'
import type { Column } from './column.ts'

export type CellValue = string | number | boolean | null | undefined

/** `strong` for carried and total rows, `red` for reversals. */
export type RowLook = 'plain' | 'strong' | 'red'

/** A row by column key. `scale` gives the decimals of its quantities, `look` how it is set. */
export type SheetRow = {
  readonly [key: string]: CellValue
  readonly scale?: Scale
  readonly look?: RowLook
}

export type Rows<Row> = Iterable<Row> | AsyncIterable<Row>

/** Everything one sheet shows, in the order of the official layout (domain.md §3.12). */
export type Sheet = {
  /** The tab; shortened and made unique by the writer. */
  readonly name: string
  readonly title: string
  /** Lines under the title, spread over the width: first left, last right. Row 2 is 编制单位, 期间, 单位：元. */
  readonly head: readonly (readonly string[])[]
  readonly columns: readonly Column[]
  readonly rows: Rows<SheetRow>
  /** The word of the total row; none where nothing is summed. */
  readonly total?: string
  /** Lines after the body, over the whole width, such as the total in words. */
  readonly closing?: readonly string[]
  readonly signatures?: readonly string[]
  /** Columns that stay in view while the rest moves. */
  readonly frozenColumns?: number
  /** A grid can be filtered on its headings; an official sheet cannot. */
  readonly filter?: true
}
