import type { ImportStep } from './import-steps.tsx'
import type { Preview, PreviewSheet } from './import-types.ts'

/** Below this a person should look at a column. */
export const surely = 0.9

/** A column that may be understood wrongly. */
export function isUnsure({ field, confidence }: PreviewSheet['columns'][number]): boolean {
  return field !== undefined && confidence < surely
}

export function needsLook({ missing, columns }: PreviewSheet): boolean {
  return missing.length > 0 || columns.some(isUnsure)
}

type Judged = { readonly sheets: readonly PreviewSheet[]; readonly nothing: object | null; readonly problems: readonly object[] }

/** What the file waits for: columns before rows, rows before posting. */
export function stepOf(preview: Judged | undefined): ImportStep {
  if (!preview) return 'file'
  const read = preview.sheets.filter(({ state }) => state === 'read')
  if (preview.nothing || read.some(needsLook)) return 'columns'
  return preview.problems.length > 0 ? 'rows' : 'post'
}

/** The sums of all sheets beside what the sheets say themselves; `stated` only where each says it. */
export function sumOf({ totals }: Pick<Preview, 'totals'>): { readonly fen: number; readonly stated: number | undefined } {
  const stated = totals.map(({ statedFen }) => statedFen)
  const known = stated.filter((fen) => fen !== undefined)
  return {
    fen: totals.reduce((sum, { amountFen }) => sum + amountFen, 0),
    stated: known.length > 0 && known.length === stated.length ? known.reduce((sum, fen) => sum + fen, 0) : undefined,
  }
}
