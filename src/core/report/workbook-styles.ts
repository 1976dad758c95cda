import type { Scale } from '#core/domain/quantity.ts'
import type { Column } from './column.ts'
import type { RowLook } from './sheet.ts'
import type { CellFont, CellStyle, Horizontal } from './xlsx/style-sheet.ts'

export const song = '宋体'

const body: CellFont = { size: 10 }
const strong: CellFont = { size: 10, bold: true }
const fonts: { readonly [Look in RowLook]: CellFont } = { plain: body, strong, red: { size: 10, color: 'FFC00000' } }

export const frameStyles = {
  title: { font: { size: 18, bold: true }, horizontal: 'center' },
  headLeft: { font: body, horizontal: 'left' },
  headMiddle: { font: body, horizontal: 'center' },
  headRight: { font: body, horizontal: 'right' },
  heading: { font: strong, horizontal: 'center', wrap: true, border: true, fill: 'FFF2F2F2' },
  totalWord: { font: strong, horizontal: 'center', border: true },
  closing: { font: strong, horizontal: 'left', border: true },
} satisfies { readonly [part: string]: CellStyle }

/** The style of a body cell, for the look and the decimals of its row. */
export function bodyStyle(column: Column, look: RowLook, scale: Scale): CellStyle {
  return { font: fonts[look], horizontal: placing(column), wrap: column.kind === 'text', border: true, format: numberFormat(column, scale) }
}

function placing(column: Column): Horizontal {
  switch (column.kind) {
    case 'text':
    case 'code':
      return 'left'
    case 'date':
      return 'center'
    case 'integer':
      return column.counts ? 'center' : 'right'
    case 'quantity':
    case 'amount':
    case 'price':
      return 'right'
  }
}

/** Codes, dates and words are text, so that no digit is lost; negative numbers are red with their sign. */
function numberFormat(column: Column, scale: Scale): string {
  switch (column.kind) {
    case 'text':
    case 'code':
    case 'date':
      return '@'
    case 'integer':
      return '0'
    case 'price':
      return '#,##0.00####;[Red]-#,##0.00####'
    case 'amount':
      return signed('#,##0.00', column)
    case 'quantity':
      return signed(scale === 0 ? '#,##0' : `#,##0.${'0'.repeat(scale)}`, column)
  }
}

function signed(format: string, column: Column): string {
  return `${format};[Red]-${format}${column.blankZero ? ';' : ''}`
}
