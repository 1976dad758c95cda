import type { CellStyle, StyleSheet } from './style-sheet.ts'
import { xmlHead, xmlText } from './xml.ts'

export type Stored = string | number | null

/** A cell of a row outside the body; columns count from 1. */
export type PlacedCell = { readonly column: number; readonly value: Stored; readonly style: CellStyle }

/** A range of cells shown as one; rows and columns count from 1. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

export type PageSetup = {
  readonly widths: readonly number[]
  readonly frozenRows: number
  readonly frozenColumns: number
  /** Header and footer in Excel's own codes. */
  readonly header?: string
  readonly footer: string
}

const a4 = 9

/** The text before the first row: page, panes and widths. */
export function sheetStart({ widths, frozenRows, frozenColumns }: PageSetup): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')
  return (
    `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneXml(frozenRows, frozenColumns)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>`
  )
}

/** The text after the last row, in the order the format demands. */
export function sheetEnd(page: PageSetup, merges: readonly Merge[], filter: Merge | undefined): string {
  const merged = merges.map((merge) => `<mergeCell ref="${range(merge)}"/>`).join('')
  const header = page.header === undefined ? '' : `<oddHeader>${xmlText(page.header)}</oddHeader>`
  return (
    '</sheetData>' +
    (filter === undefined ? '' : `<autoFilter ref="${range(filter)}"/>`) +
    (merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`) +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${a4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter>${header}<oddFooter>${xmlText(page.footer)}</oddFooter></headerFooter></worksheet>`
  )
}

export type RowShape = { readonly number: number; readonly height: number; readonly cells: readonly PlacedCell[] }

export function rowXml({ number, height, cells }: RowShape, styles: StyleSheet): string {
  const inside = cells.map(({ column, value, style }) => cellXml(`${columnLetters(column)}${number}`, styles.idOf(style), value))
  return `<row r="${number}" ht="${height}" customHeight="1">${inside.join('')}</row>`
}

/** One cell: numbers as numbers, words as words on the spot, nothing as an empty styled cell. */
export function cellXml(place: string, style: number, value: Stored): string {
  if (value === null) return `<c r="${place}" s="${style}"/>`
  if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`
}

/** 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters
  return letters
}

function range({ top, left, bottom, right }: Merge): string {
  return `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`
}

function paneXml(rows: number, columns: number): string {
  const place = `${columnLetters(columns + 1)}${rows + 1}`
  const active = columns > 0 ? 'bottomRight' : 'bottomLeft'
  const across = columns > 0 ? ` xSplit="${columns}"` : ''
  return `<pane${across} ySplit="${rows}" topLeftCell="${place}" activePane="${active}" state="frozen"/><selection pane="${active}" activeCell="${place}" sqref="${place}"/>`
}
