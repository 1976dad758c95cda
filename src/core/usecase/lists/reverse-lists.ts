import type { Context } from '../../context.ts'
import type { ListKind } from '../../domain/import-lists.ts'
import type { Problem } from '../../domain/problem.ts'
import { accept, refuse, type Result } from '../../domain/result.ts'
import { listTypes } from '../../intake/lists/list-types.ts'
import type { KnownRow } from '../../intake/lists/list-type.ts'
import { importedRows } from '../../query/import-rows.ts'
import { markBatchReversed } from '../../store/import-store.ts'
import { permit } from '../permit.ts'
import { retire } from '../retire.ts'
import { runBatch } from '../run-batch.ts'
import { listRows } from './list-rows.ts'
import type { Difference, PlannedRow } from './plan-list.ts'

type Done = { readonly list: ListKind; readonly id: string; readonly differences: readonly Difference[]; readonly action: PlannedRow['action'] }

/**
 * Takes back what a list added and changed: added records are retired, changed cells put back, last first, in one transaction.
 * Where a record holds goods or was changed since, nothing is taken back and every reason is named.
 */
export function reverseLists(ctx: Context, batch: string): Result<{ readonly records: number }> {
  const forbidden = permit(ctx.connection.read, ctx, 'master')
  if (forbidden) return refuse(forbidden)
  const done = importedRows(ctx.connection.read, batch).map(({ fields, outcome }) => ({ ...(JSON.parse(fields) as Omit<Done, 'action'>), action: outcome as Done['action'] }))
  const refused: Problem[] = []
  const taken = runBatch(ctx, (quiet) => quiet.connection.transact((tx): Result<{ readonly records: number }> => {
    const known = knownById(quiet, done)
    for (const row of done.toReversed()) {
      const back = takeBack(quiet, row, known.get(row.id))
      if (!back.ok) refused.push(...back.problems)
    }
    const [first] = refused
    if (first) return refuse(first)
    markBatchReversed(tx, batch, quiet.now())
    return accept({ records: done.length })
  }))
  return refused.length > 0 ? refuse(...refused) : taken
}

function knownById(ctx: Context, done: readonly Done[]): ReadonlyMap<string, KnownRow> {
  const lists = [...new Set(done.map(({ list }) => list))]
  return new Map(lists.flatMap((list) => listRows[list].known(ctx.connection.read).map((row) => [row.id, row] as const)))
}

function takeBack(ctx: Context, { list, id, differences, action }: Done, stands: KnownRow | undefined): Result<unknown> {
  const { table, save } = listRows[list]
  if (!stands) return refuse({ code: 'master.not-found', table, id })
  const name = stands.cells[listTypes[list].name] || stands.cells[listTypes[list].code] || ''
  const changedSince = differences.some(({ field, after }) => (stands.cells[field] ?? '') !== after)
  if (changedSince) return refuse({ code: 'import.changed-since', name })
  if (differences.length > 0) {
    const earlier = Object.fromEntries(differences.map(({ field, before }) => [field, before]))
    const back = save(ctx, { id, before: stands, cells: { ...stands.cells, ...earlier }, right: 'master' })
    if (!back.ok) return back
  }
  return action === 'changed' ? accept(true) : retire(ctx, { command: ctx.newId<'command'>(), table, id, retired: true })
}
