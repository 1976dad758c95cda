import type { Context } from '../../context.ts'
import type { WriteDb } from '../../db/db.ts'
import type { ListKind } from '../../domain/import-lists.ts'
import type { OfficeList } from '../../domain/lists.ts'
import type { ImportField } from '../../domain/problems/import.ts'
import type { Problem } from '../../domain/problem.ts'
import { accept, refuse, type Result } from '../../domain/result.ts'
import { addBatch, addImportedRow } from '../../store/import-store.ts'
import { actorName, permit } from '../permit.ts'
import { retire } from '../retire.ts'
import { runBatch } from '../run-batch.ts'
import { saveListEntry } from '../save-list-entry.ts'
import { listRows } from './list-rows.ts'
import type { ListTypes } from './own-cells.ts'
import type { PlannedRow } from './plan-list.ts'
import { saveOrder } from './save-order.ts'

/** Records of lists that are to be added and changed under one batch. */
export type ListPlan = {
  readonly batch: string
  readonly sourceName: string
  readonly sourceHash: string
  /** Save the good rows although others are refused. */
  readonly acceptGood: boolean
  readonly kinds: readonly ListKind[]
  /** Rows of the file that had problems. */
  readonly rowsRefused: number
  readonly entries: readonly { readonly list: OfficeList; readonly name: string }[]
  readonly wanted: readonly PlannedRow[]
  readonly types: ListTypes
  /** What else belongs into the transaction. */
  readonly alongside?: (tx: WriteDb, ctx: Context) => void
}

export type RefusedRow = { readonly row: PlannedRow; readonly reasons: readonly Problem[] }

/** `refused` are rows that the master data refused while they were saved. */
export type AppliedPlan = { readonly posted: boolean; readonly applied: readonly PlannedRow[]; readonly refused: readonly RefusedRow[] }

/** All of it in one transaction, or nothing: where a row is refused, unless the good ones were asked for. */
export function applyPlan(ctx: Context, plan: ListPlan): Result<AppliedPlan> {
  const refused: RefusedRow[] = []
  const done = runBatch(ctx, (batch) => batch.connection.transact((tx): Result<AppliedPlan> => {
    const entries = addEntries(batch, plan)
    if (!entries.ok) return entries
    const applied: PlannedRow[] = []
    const personal = personalFields(plan)
    for (const row of saveOrder(plan.wanted)) {
      const saved = saveRow(batch, { row, personal })
      if (saved.ok) applied.push(row)
      else refused.push({ row, reasons: saved.problems })
    }
    const [first] = refused.flatMap(({ reasons }) => reasons)
    if (first && (!plan.acceptGood || applied.length === 0)) return refuse(first)
    keepBatch(tx, batch, { plan, applied })
    plan.alongside?.(tx, batch)
    return accept({ posted: true, applied, refused })
  }))
  return done.ok || refused.length === 0 ? done : accept({ posted: false, applied: [], refused })
}

function addEntries(ctx: Context, { entries }: ListPlan): Result<unknown> {
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

function personalFields({ types }: ListPlan): ReadonlySet<ImportField> {
  return new Set(Object.values(types).flatMap(({ columns }) => columns.flatMap(({ field, isPersonal }) => (isPersonal ? [field] : []))))
}

type Keeping = { readonly plan: ListPlan; readonly applied: readonly PlannedRow[] }

/** What each row did is kept, so that the batch can be taken back; nothing of people is. */
function keepBatch(tx: WriteDb, ctx: Context, { plan, applied }: Keeping): void {
  const [only = 'lists', ...others] = plan.kinds
  const personal = personalFields(plan)
  addBatch(tx, {
    id: plan.batch, kind: others.length > 0 ? 'lists' : only, sourceName: plan.sourceName, sourceHash: plan.sourceHash, businessDate: ctx.today(),
    rowsOk: applied.length, rowsRefused: plan.rowsRefused, by: actorName(ctx), at: ctx.now(),
  })
  for (const { list, sheet, row, id, action, differences } of applied) {
    const kept = differences.filter(({ field }) => !personal.has(field))
    addImportedRow(tx, { batchId: plan.batch, sheet, row, identity: `${list}|${id}`, fields: JSON.stringify({ list, id, differences: kept }), lineId: null, outcome: action })
  }
}
