import type { Context } from '../../context.ts'
import type { ReadDb } from '../../db/db.ts'
import { accept, refuse, type Result } from '../../domain/result.ts'
import { importBatch } from '../../query/import-batches.ts'
import { importedRows } from '../../query/import-rows.ts'
import type { BackUp } from '../import-opening.ts'
import { permit } from '../permit.ts'
import { keepColumns } from '../remembered-columns.ts'
import { applyPlan, type AppliedPlan, type ListPlan } from './apply-plan.ts'
import { checkListFile, listsIn, type CheckedLists, type ListFile } from './check-list-file.ts'
import type { PlannedRow } from './plan-list.ts'

export type ImportLists = ListFile & {
  /** Id of the batch, made by the caller: the same call again writes nothing twice. */
  readonly batch: string
  /** Take the good rows although others have problems. */
  readonly acceptGood: boolean
}

export type ImportedLists = AppliedPlan & {
  readonly checked: CheckedLists
  /** What the batch did when it was written, where this call only repeats the one before. */
  readonly done?: { readonly added: number; readonly changed: number }
}

/**
 * An office's lists into master data, all in one transaction after a backup: new records added, changed cells of known ones
 * changed. Where rows have problems nothing is written unless the good ones were asked for. Whoever may import lists but not
 * edit master data only adds.
 */
export async function importLists(ctx: Context, input: ImportLists, backUp: BackUp): Promise<Result<ImportedLists>> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'import-items')
  if (forbidden) return refuse(forbidden)
  const checked = checkListFile(ctx, input)
  if (!checked.ok) return checked
  const { nothing, problems } = checked.value
  if (nothing) return refuse(nothing)
  const stands = { checked: checked.value, posted: false, applied: [], refused: [] }
  if (importBatch(db, input.batch)) return accept({ ...stands, posted: true, done: doneBy(db, input.batch) })
  const wanted = applicable(ctx, checked.value)
  if (wanted.length === 0 || (problems.length > 0 && !input.acceptGood)) return accept(stands)
  const backup = await backUp()
  if (!backup.ok) return backup
  const applied = applyPlan(ctx, planOf(input, checked.value, wanted))
  return applied.ok ? accept({ checked: checked.value, ...applied.value }) : applied
}

/** What this person may do of the plan. */
export function applicable(ctx: Context, { planned }: Pick<CheckedLists, 'planned'>): readonly PlannedRow[] {
  const edits = permit(ctx.connection.read, ctx, 'master') === undefined
  return planned.filter(({ action }) => action === 'added' || (edits && action !== 'known'))
}

function planOf(input: ImportLists, checked: CheckedLists, wanted: readonly PlannedRow[]): ListPlan {
  return {
    batch: input.batch, sourceName: input.name, sourceHash: checked.sourceHash, acceptGood: input.acceptGood, kinds: listsIn(checked), wanted, entries: checked.entries, types: checked.types,
    rowsRefused: new Set(checked.problems.map(({ sheet, row }) => `${row} ${sheet}`)).size,
    alongside: (tx, ctx) => keepColumns(tx, ctx, { sheets: checked.tables, choices: input.choices }),
  }
}

function doneBy(db: ReadDb, batch: string) {
  const rows = importedRows(db, batch)
  const added = rows.filter(({ outcome }) => outcome === 'added').length
  return { added, changed: rows.length - added }
}
