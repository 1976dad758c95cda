import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, answer, refuse, type Result } from '../domain/result.ts'
import { itemDetail, itemHeld } from '../query/item-detail.ts'
import { depotOwnedBy, ownerHolds } from '../query/master-holds.ts'
import { agencyRow, placeRow } from '../query/master-rows.ts'
import { siteOf } from '../query/site-of.ts'
import { setRetired } from '../store/master-store.ts'
import { permit } from './permit.ts'
import { planPlaceRetirement } from './retire-place.ts'
import { runCommand, type Decision } from './run-command.ts'

export type Retire = {
  readonly command: string
  readonly table: 'item' | 'place' | 'agency'
  readonly id: string
  /** The revision that was seen. */
  readonly revision?: number | undefined
  /** False takes it back into use. */
  readonly retired: boolean
}

/** `revision` as it is after this. */
type Retired = { readonly id: string; readonly revision: number }

/** 停用, never deleted: refused while goods are held; 恢复 takes it back. */
export function retire(ctx: Context, input: Retire): Result<Retired> {
  const { command, ...payload } = input
  return runCommand(ctx, { id: command, operation: `${input.table}.retire`, payload }, (db) => decide(db, ctx, input))
}

function decide(db: ReadDb, ctx: Context, { table, id, revision, retired }: Retire): Result<Decision<Retired>> {
  const ids = table === 'place' ? planPlaceRetirement(db, ctx, { id, retired }) : planRetirement(db, ctx, { table, id, retired })
  const seen = revisionOf(db, table, id)
  if (seen !== undefined && revision !== undefined && revision !== seen && !isForbidden(ids)) return refuse({ code: 'master.changed-elsewhere', table, id })
  if (!ids.ok) return ids
  const on = retired ? ctx.today() : null
  return accept({
    answer: { id, revision: (seen ?? 0) + (ids.value.includes(id) ? 1 : 0) }, businessDate: ctx.today(), facts: { table, ids: ids.value, retiredOn: on },
    write: (tx: WriteDb) => {
      for (const each of ids.value) setRetired(tx, table, { id: each, on })
    },
  })
}

function revisionOf(db: ReadDb, table: Retire['table'], id: string): number | undefined {
  if (table === 'item') return itemDetail(db, id)?.item.revision
  return (table === 'place' ? placeRow(db, id) : agencyRow(db, id))?.revision
}

/** Whoever may not change a record learns nothing of its changes. */
function isForbidden(planned: Result<unknown>): boolean {
  return !planned.ok && planned.problems.some(({ code }) => code === 'right.missing' || code === 'session.missing')
}

type Planning = { readonly table: 'item' | 'agency'; readonly id: string; readonly retired: boolean }

function planRetirement(db: ReadDb, ctx: Context, { table, id, retired }: Planning): Result<readonly string[]> {
  const forbidden = permit(db, ctx, 'master')
  if (forbidden) return refuse(forbidden)
  const name = table === 'item' ? itemDetail(db, id)?.item.name : agencyRow(db, id)?.name
  if (name === undefined) return refuse({ code: 'master.not-found', table, id })
  if (!retired) return accept([id])
  if (table === 'item') return answer([id], itemHeld(db, id) ? [{ code: 'master.still-holds', table, name }] : [])
  return answer([id], agencyBindings(db, id, name))
}

function agencyBindings(db: ReadDb, id: string, name: string): readonly Problem[] {
  const problems: Problem[] = []
  if (siteOf(db)?.agencyId === id) problems.push({ code: 'master.own-agency', name })
  const depot = depotOwnedBy(db, id)
  if (depot !== undefined) problems.push({ code: 'master.still-owns', name, depot })
  if (ownerHolds(db, id)) problems.push({ code: 'master.still-holds', table: 'agency', name })
  return problems
}
