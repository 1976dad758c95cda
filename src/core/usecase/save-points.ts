import type { Context } from '../context.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { runBatch } from './run-batch.ts'
import { saveDepot, type SaveDepot } from './save-place.ts'

export type SavedPoints = {
  readonly saved: number
  /** Problems by the row's place in what was given; none were saved then. */
  readonly faults: readonly { readonly row: number; readonly problems: readonly Problem[] }[]
}

/** Many depots at once, new and changed: all of them in one transaction, or none and every row's problems. */
export function savePoints(ctx: Context, rows: readonly SaveDepot[]): Result<SavedPoints> {
  const faults: SavedPoints['faults'][number][] = []
  const done = runBatch(ctx, (batch): Result<SavedPoints> => {
    for (const [row, point] of rows.entries()) {
      const saved = saveDepot(batch, point)
      if (!saved.ok && isForbidden(saved.problems)) return saved
      if (!saved.ok) faults.push({ row, problems: saved.problems })
    }
    const [first] = faults
    return first ? refuse(...first.problems) : accept({ saved: rows.length, faults: [] })
  })
  return faults.length > 0 ? accept({ saved: 0, faults }) : done
}

function isForbidden(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'right.missing' || code === 'session.missing')
}
