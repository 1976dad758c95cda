import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import type { Problem } from '../domain/problem.ts'
import { unassignedBin } from '../domain/place.ts'
import { answer, refuse, type Result } from '../domain/result.ts'
import { itemDetail, itemHeld, placeHeld } from '../query/item-detail.ts'
import { agencyRow, placeRow } from '../query/master-rows.ts'
import { setRetired } from '../store/master-store.ts'
import { permit } from './permit.ts'
import { runCommand } from './run-command.ts'

export type Retire = {
  readonly command: string
  readonly table: 'item' | 'place' | 'agency'
  readonly id: string
  /** False takes it back into use. */
  readonly retired: boolean
}

/** 停用, never deleted: refused while goods are held; 恢复 takes it back. */
export function retire(ctx: Context, input: Retire): Result<{ readonly id: string }> {
  const { command, ...payload } = input
  return runCommand(ctx, { id: command, operation: `${input.table}.retire`, payload }, (db) => {
    const forbidden = permit(db, ctx, 'master')
    if (forbidden) return refuse(forbidden)
    return answer({
      answer: { id: input.id }, businessDate: ctx.today(), facts: payload,
      write: (tx: WriteDb) => setRetired(tx, input.table, { id: input.id, on: input.retired ? ctx.today() : null }),
    }, input.retired ? whyKept(db, input) : [])
  })
}

function whyKept(db: ReadDb, { table, id }: Retire): readonly Problem[] {
  if (table === 'item') {
    const name = itemDetail(db, id)?.item.name ?? ''
    return itemHeld(db, id) ? [{ code: 'master.still-holds', table, name }] : []
  }
  if (table === 'agency') return agencyRow(db, id) ? [] : [{ code: 'master.not-found', table, id }]
  const place = placeRow(db, id)
  if (!place) return [{ code: 'master.not-found', table, id }]
  if (place.kind === 'bin' && place.name === unassignedBin.name) return [{ code: 'master.own-bin' }]
  return placeHeld(db, id) ? [{ code: 'master.still-holds', table, name: place.name }] : []
}
