import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import { unassignedBin } from '../domain/place.ts'
import type { Problem } from '../domain/problem.ts'
import type { KnownPlace } from '../query/master-rows.ts'
import { permit } from './permit.ts'

/** The bin that every depot and zone has from birth. */
export function isOwnBin(place: Pick<KnownPlace, 'kind' | 'name'> | undefined): boolean {
  return place?.kind === 'bin' && place.name === unassignedBin.name
}

/** Whoever edits master data edits the bins of every depot, a depot head those of the own depots. */
export function mayKeepBins(db: ReadDb, ctx: Context, depot: Pick<KnownPlace, 'id' | 'ownerId'>): Problem | undefined {
  if (!permit(db, ctx, 'master')) return undefined
  return permit(db, ctx, 'master-bins', { depot: depot.id, agency: depot.ownerId ?? undefined })
}

/** Codes of depots and agencies stand in document numbers: capitals and digits, nothing else. One given earlier may stay. */
export function numberedCodeFaults(code: string, before: string | undefined): readonly Problem[] {
  const stands = code === before || code.trim() === '' || /^[A-Z0-9]{1,16}$/.test(code)
  return stands ? [] : [{ code: 'master.code-shape', value: code }]
}
