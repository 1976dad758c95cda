/** How a value is written, aligned and read back: amounts are whole fen, quantities whole smallest units, prices and dates text. */
export type ColumnKind = 'text' | 'code' | 'quantity' | 'amount' | 'price' | 'date' | 'integer'

/** One column of a report as data: screen, print and workbook all read this. */
export type Column<Key extends string = string> = {
  readonly key: Key
  /** The full heading, read alone. */
  readonly heading: string
  /** The upper of two heading rows, shared by neighbours, with the lower one beside it. */
  readonly group?: string
  readonly short?: string
  /** In characters of the body font. */
  readonly width: number
  readonly kind: ColumnKind
  /** Summed in the 合计 row: amounts and counts; quantities of different goods have no sum. */
  readonly total?: true
  /** Zero shows as an empty cell; the cell still holds 0. */
  readonly blankZero?: true
  /** The writer fills in the row's number. */
  readonly counts?: true
}

/** Words of a heading: plain, or under a group. */
export type HeadingWords = string | { readonly alone: string; readonly group: string; readonly short: string }

export type ColumnShape = Pick<Column, 'width' | 'kind' | 'total' | 'blankZero' | 'counts'>

export function columnsOf<Key extends string>(
  words: { readonly [Name in Key]: HeadingWords },
  shapes: readonly (readonly [Key, ColumnShape])[],
): readonly Column<Key>[] {
  return shapes.map(([key, shape]) => ({ key, ...heading(words[key]), ...shape }))
}

/** A person without the right to see costs gets neither amounts nor prices. */
export function withoutMoney<Key extends string>(columns: readonly Column<Key>[]): readonly Column<Key>[] {
  return columns.filter((column) => column.kind !== 'amount' && column.kind !== 'price')
}

function heading(words: HeadingWords): Pick<Column, 'heading' | 'group' | 'short'> {
  return typeof words === 'string' ? { heading: words } : { heading: words.alone, group: words.group, short: words.short }
}
