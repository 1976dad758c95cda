import type { Column } from './column.ts'
import type { Sheet } from './sheet.ts'
import { spread } from './spread.ts'
import { bodyStyle, frameStyles } from './workbook-styles.ts'
import type { Merge, PlacedCell, RowShape } from './xlsx/sheet-text.ts'
import type { CellStyle } from './xlsx/style-sheet.ts'

/** Rows around the body with the ranges merged in them. */
export type Frame = { readonly rows: readonly RowShape[]; readonly merges: readonly Merge[] }

const heights = { title: 32, head: 20, heading: 24, total: 22, signature: 34 } as const

/** How many rows stand above the body: title, head lines, one or two rows of headings. */
export function rowsAboveBody(sheet: Sheet): number {
  return 1 + sheet.head.length + headingRows(sheet.columns)
}

export function topFrame(sheet: Sheet): Frame {
  const widths = widthsOf(sheet)
  return together([
    band({ at: 1, texts: [sheet.title], widths, styles: [frameStyles.title], height: heights.title }),
    ...sheet.head.map((texts, at) => band({ at: 2 + at, texts, widths, styles: headStyles(texts.length), height: heights.head })),
    headings(sheet.columns, 2 + sheet.head.length),
  ])
}

export type Bottom = {
  /** The first row under the body. */
  readonly at: number
  /** Sums by column key: fen for amounts. */
  readonly sums: ReadonlyMap<string, number>
}

/** 合计, then the closing lines, then the signatures. */
export function bottomFrame(sheet: Sheet, { at, sums }: Bottom): Frame {
  const widths = widthsOf(sheet)
  const signatures = sheet.signatures ?? []
  let next = at
  const frames: Frame[] = []
  if (sheet.total !== undefined) frames.push(totalRow(sheet, { at: next++, sums }))
  for (const text of sheet.closing ?? []) {
    frames.push(band({ at: next++, texts: [text], widths, styles: [frameStyles.closing], height: heights.total }))
  }
  if (signatures.length > 0) {
    frames.push(band({ at: next, texts: signatures, widths, styles: [frameStyles.headLeft], height: heights.signature }))
  }
  return together(frames)
}

type Band = {
  readonly at: number
  readonly texts: readonly string[]
  readonly widths: readonly number[]
  /** One for each text; the last one for all that follow. */
  readonly styles: readonly CellStyle[]
  readonly height: number
}

function band({ at, texts, widths, styles, height }: Band): Frame {
  const spans = spread(texts, widths)
  const cells = spans.flatMap(({ text, from, to }, index): PlacedCell[] => {
    const style = styles[Math.min(index, styles.length - 1)] ?? frameStyles.headLeft
    return columnsFrom(from, to).map((column) => ({ column, style, value: column === from ? text : null }))
  })
  const merges = spans.filter(({ from, to }) => to > from).map(({ from, to }) => ({ top: at, left: from, bottom: at, right: to }))
  return { rows: [{ number: at, height, cells }], merges }
}

function headStyles(count: number): readonly CellStyle[] {
  if (count === 1) return [frameStyles.headLeft]
  const between = Array.from({ length: count - 2 }, () => frameStyles.headMiddle)
  return [frameStyles.headLeft, ...between, frameStyles.headRight]
}

function headingRows(columns: readonly Column[]): 1 | 2 {
  return columns.some((column) => column.group !== undefined) ? 2 : 1
}

function headings(columns: readonly Column[], at: number): Frame {
  const heading = (value: string | null, index: number): PlacedCell => ({ column: index + 1, value, style: frameStyles.heading })
  const upper = { number: at, height: heights.heading, cells: columns.map((column, index) => heading(column.group ?? column.heading, index)) }
  if (headingRows(columns) === 1) return { rows: [upper], merges: [] }
  const groups = groupsOf(columns)
  const named = new Set(groups.map((group) => group.left))
  const upperCells = upper.cells.map((cell, index) => (columns[index]?.group === undefined || named.has(index + 1) ? cell : { ...cell, value: null }))
  const lower = columns.map((column, index) => heading(column.group === undefined ? null : (column.short ?? column.heading), index))
  const across = groups.filter(({ left, right }) => right > left).map(({ left, right }) => ({ left, right, top: at, bottom: at }))
  const down = columns.flatMap((column, index) =>
    column.group === undefined ? [{ top: at, bottom: at + 1, left: index + 1, right: index + 1 }] : [],
  )
  return { rows: [{ ...upper, cells: upperCells }, { ...upper, number: at + 1, cells: lower }], merges: [...across, ...down] }
}

type Group = { readonly left: number; right: number }

function groupsOf(columns: readonly Column[]): readonly Group[] {
  const groups: Group[] = []
  for (const [index, column] of columns.entries()) {
    if (column.group === undefined) continue
    const last = groups.at(-1)
    if (last?.right === index && columns[index - 1]?.group === column.group) last.right = index + 1
    else groups.push({ left: index + 1, right: index + 1 })
  }
  return groups
}

function totalRow(sheet: Sheet, { at, sums }: Bottom): Frame {
  const words = wordColumns(sheet)
  const cells = sheet.columns.map((column, index): PlacedCell => {
    const sum = sums.get(column.key)
    if (index < words) return { column: index + 1, value: index === 0 ? (sheet.total ?? null) : null, style: frameStyles.totalWord }
    return { column: index + 1, value: sum === undefined ? null : shownSum(column, sum), style: bodyStyle(column, 'strong', 0) }
  })
  const merges = words > 1 ? [{ top: at, left: 1, bottom: at, right: words }] : []
  return { rows: [{ number: at, height: heights.total, cells }], merges }
}

/** The word of the total row spans the columns that stay in view, but never one that holds a number. */
function wordColumns({ columns, frozenColumns }: Sheet): number {
  const firstNumber = columns.findIndex(({ kind }) => kind === 'quantity' || kind === 'amount' || kind === 'price')
  const free = firstNumber === -1 ? columns.length : firstNumber
  return Math.max(1, Math.min(free, frozenColumns || free))
}

function shownSum(column: Column, sum: number): number {
  return column.kind === 'amount' ? sum / 100 : sum
}

function widthsOf(sheet: Sheet): readonly number[] {
  return sheet.columns.map((column) => column.width)
}

function columnsFrom(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

function together(frames: readonly Frame[]): Frame {
  return { rows: frames.flatMap((frame) => frame.rows), merges: frames.flatMap((frame) => frame.merges) }
}
