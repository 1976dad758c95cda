/** One column of a sheet on the screen. */
export type SheetColumn<Row> = {
  readonly key: string
  readonly heading: string
  /** The upper of two heading rows, shared by neighbours, with the lower one beside it. */
  readonly group?: string
  readonly short?: string
  /** CSS pixels; columns grow together where there is room. */
  readonly width: number
  /** As narrow as it may become where there is little room. */
  readonly least?: number
  /** Classes of its cells: `figure` at the right, `strong`, `stuck` beside `left`. */
  readonly look: string
  /** Stays in view at this distance from the left. */
  readonly left?: number
  readonly text: (row: Row, at: number) => string
  readonly title?: (row: Row) => string
  readonly href?: (row: Row) => string | undefined
  readonly total?: string | undefined
  /** Holds the word of the 合计 row. */
  readonly names?: true
}

const digitWidth = 7.6
const markWidth = 4.4
const cellPadding = 12

/** Wide enough for its longest figure, for a figure cut short is a wrong one; never narrower than the column asks. */
export function fitted<Row>(column: SheetColumn<Row>, rows: readonly Row[]): SheetColumn<Row> {
  const longest = rows.reduce((most, row, at) => Math.max(most, figureWidth(column.text(row, at))), figureWidth(column.total ?? ''))
  return { ...column, width: Math.max(column.width, Math.ceil(longest) + cellPadding) }
}

/** Gives back what does not fit `room`: columns with `least` become narrower, the last first, as far as they may. */
export function squeezed<Row>(columns: readonly SheetColumn<Row>[], room: number): readonly SheetColumn<Row>[] {
  let over = columns.reduce((sum, { width }) => sum + width, 0) - room
  return columns.toReversed().map((column) => {
    const given = Math.max(0, Math.min(over, column.width - (column.least ?? column.width)))
    over -= given
    return given === 0 ? column : { ...column, width: column.width - given }
  }).toReversed()
}

/** CSS pixels of a figure in bold type; commas and points are narrow. */
function figureWidth(text: string): number {
  const marks = text.match(/[,.]/g)?.length ?? 0
  return (text.length - marks) * digitWidth + marks * markWidth
}

export type HeadingGroup<Row> = { readonly group: string | undefined; readonly columns: readonly SheetColumn<Row>[] }

/** Neighbours under one heading together. */
export function headingGroups<Row>(columns: readonly SheetColumn<Row>[]): readonly HeadingGroup<Row>[] {
  const groups: { group: string | undefined; columns: SheetColumn<Row>[] }[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last && last.group !== undefined && last.group === column.group) last.columns.push(column)
    else groups.push({ group: column.group, columns: [column] })
  }
  return groups
}
