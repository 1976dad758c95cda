import type { Context } from '../../context.ts'
import type { WriteDb } from '../../db/db.ts'
import type { ImportField } from '../../domain/problems/import.ts'
import type { Problem } from '../../domain/problem.ts'
import { accept, refuse, type Result } from '../../domain/result.ts'
import { importBatch } from '../../query/import-batches.ts'
import { addBatch, addImportedRow } from '../../store/import-store.ts'
import type { BackUp } from '../import-opening.ts'
import { actorName, permit } from '../permit.ts'
import { keepColumns } from '../remembered-columns.ts'
import { retire } from '../retire.ts'
import { runBatch } from '../run-batch.ts'
import { saveListEntry } from '../save-list-entry.ts'
import { checkListFile, listsIn, type CheckedLists, type ListFile } from './check-list-file.ts'
import { listRows } from './list-rows.ts'
import type { PlannedRow } from './plan-list.ts'
import { saveOrder } from './save-order.ts'

export type ImportLists = ListFile & {
  /** Id of the batch, made by the caller: the same call again writes nothing twice. */
  readonly batch: string
  /** Take the good rows although others have problems. */
  readonly acceptGood: boolean
}

export type RefusedRow = { readonly row: PlannedRow; readonly reasons: readonly Problem[] }

export type ImportedLists = {
  readonly checked: CheckedLists
  readonly posted: boolean
  readonly applied: readonly PlannedRow[]
  /** Rows that the master data refused while they were saved. */
  readonly refused: readonly RefusedRow[]
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
  if (importBatch(db, input.batch)) return accept({ ...stands, posted: true })
  const wanted = applicable(ctx, checked.value)
  if (wanted.length === 0 || (problems.length > 0 && !input.acceptGood)) return accept(stands)
  const backup = await backUp()
  return backup.ok ? applyRows(ctx, { input, checked: checked.value, wanted }) : backup
}

/** What this person may do of the plan. */
export function applicable(ctx: Context, { planned }: Pick<CheckedLists, 'planned'>): readonly PlannedRow[] {
  const edits = permit(ctx.connection.read, ctx, 'master') === undefined
  return planned.filter(({ action }) => action === 'added' || (edits && action !== 'known'))
}

type Applying = { readonly input: ImportLists; readonly checked: CheckedLists; readonly wanted: readonly PlannedRow[] }

function applyRows(ctx: Context, applying: Applying): Result<ImportedLists> {
  const { input, checked, wanted } = applying
  const refused: RefusedRow[] = []
  const done = runBatch(ctx, (batch) => batch.connection.transact((tx): Result<ImportedLists> => {
    const entries = addEntries(batch, checked)
    if (!entries.ok) return entries
    const applied: PlannedRow[] = []
    const personal = personalFields(checked)
    for (const row of saveOrder(wanted)) {
      const saved = saveRow(batch, { row, personal })
      if (saved.ok) applied.push(row)
      else refused.push({ row, reasons: saved.problems })
    }
    const [first] = refused.flatMap(({ reasons }) => reasons)
    if (first && (!input.acceptGood || applied.length === 0)) return refuse(first)
    keepBatch(tx, batch, { applying, applied })
    return accept({ checked, posted: true, applied, refused })
  }))
  if (done.ok || refused.length === 0) return done
  return accept({ checked, posted: false, applied: [], refused })
}

function addEntries(ctx: Context, { entries }: CheckedLists): Result<unknown> {
  for (const { list, name } of entries) {
    const saved = saveListEntry(ctx, { command: ctx.newId<'command'>(), list, code: '', name })
    if (!saved.ok) return saved
  }
  return accept(true)
}

type Saving = { readonly row: PlannedRow; readonly personal: ReadonlySet<ImportField> }

/** A record that was out of use comes back before it is changed; what is said of people is kept last, and apart. */
function saveRow(ctx: Context, { row, personal }: Saving): Result<unknown> {
  const { list, id, action } = row
  if (action === 'restored') {
    const back = retire(ctx, { command: ctx.newId<'command'>(), table: listRows[list].table, id, retired: false })
    if (!back.ok) return back
  }
  const saved = saveRecord(ctx, { row, personal })
  return saved.ok ? savePeople(ctx, { row, personal }) : saved
}

function saveRecord(ctx: Context, { row: { list, id, action, before, cells, differences }, personal }: Saving): Result<unknown> {
  if (action !== 'added' && differences.every(({ field }) => personal.has(field))) return accept(true)
  return listRows[list].save(ctx, { id, before, cells, right: action === 'added' ? 'import-items' : 'master' })
}

function savePeople(ctx: Context, { row: { list, id, action, cells, differences }, personal }: Saving): Result<unknown> {
  const save = listRows[list].savePeople
  const speaks = action === 'added' || differences.some(({ field }) => personal.has(field))
  const edits = permit(ctx.connection.read, ctx, 'master') === undefined
  return save && speaks && edits ? save(ctx, id, cells) : accept(true)
}

function personalFields({ types }: CheckedLists): ReadonlySet<ImportField> {
  return new Set(Object.values(types).flatMap(({ columns }) => columns.flatMap(({ field, isPersonal }) => (isPersonal ? [field] : []))))
}

type Keeping = { readonly applying: Applying; readonly applied: readonly PlannedRow[] }

/** What each row did is kept, so that the batch can be taken back; nothing of people is. */
function keepBatch(tx: WriteDb, ctx: Context, { applying: { input, checked }, applied }: Keeping): void {
  const kinds = listsIn(checked)
  const personal = personalFields(checked)
  addBatch(tx, {
    id: input.batch, kind: kinds.length === 1 ? kinds[0] ?? 'lists' : 'lists', sourceName: input.name, sourceHash: checked.sourceHash, businessDate: ctx.today(),
    rowsOk: applied.length, rowsRefused: new Set(checked.problems.map(({ sheet, row }) => `${row} ${sheet}`)).size, by: actorName(ctx), at: ctx.now(),
  })
  for (const { list, sheet, row, id, action, differences } of applied) {
    addImportedRow(tx, { batchId: input.batch, sheet, row, identity: `${list}|${id}`, fields: JSON.stringify({ list, id, differences: differences.filter(({ field }) => !personal.has(field)) }), lineId: null, outcome: action })
  }
  keepColumns(tx, ctx, { sheets: checked.tables, choices: input.choices })
}
