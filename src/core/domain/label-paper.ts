/** A sheet of A4 divided into labels; all in millimetres. */
export type LabelSheet = {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  /** Of the first label's corner. */
  readonly left: number
  readonly top: number
  /** From one column to the next; rows touch. */
  readonly across: number
  /** Plain paper: lines show where to cut. */
  readonly cut: boolean
}

/** Sheets as stationers sell them, named by columns, rows and the size of a label, and plain paper for the scissors. */
export const labelSheets = {
  '3x7': { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.25, top: 15.125, across: 66, cut: false },
  '2x7': { columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.625, top: 15.125, across: 101.625, cut: false },
  '2x5': { columns: 2, rows: 5, width: 99.1, height: 57, left: 4.625, top: 6, across: 101.625, cut: false },
  plain: { columns: 3, rows: 7, width: 60, height: 40, left: 15, top: 8.5, across: 60, cut: true },
} as const satisfies Readonly<Record<string, LabelSheet>>

export type LabelSheetName = keyof typeof labelSheets
export const labelSheetNames = ['3x7', '2x7', '2x5', 'plain'] as const satisfies readonly LabelSheetName[]

/** `start`: the first free label of a sheet that was begun before, from 1, row by row. */
export type SheetChoice = { readonly sheet: LabelSheetName; readonly start: number }

export function labelsOnSheet({ columns, rows }: LabelSheet): number {
  return columns * rows
}

/** The biggest `start` of any sheet. */
export const mostOnSheet = 21
