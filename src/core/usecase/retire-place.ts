import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, answer, refuse, type Result } from '../domain/result.ts'
import { placeHeld, placesInside, unfinishedOf } from '../query/master-holds.ts'
import { placeRow, type KnownPlace } from '../query/master-rows.ts'
import { permit } from './permit.ts'
import { isOwnBin, mayKeepBins } from './place-rules.ts'

const retirable: ReadonlySet<string> = new Set(['depot', 'zone', 'bin'])

/** The places that go or come back together: a depot or zone with all that lies in it. Refused while any of it holds goods. */
export function planPlaceRetirement(db: ReadDb, ctx: Context, { id, retired }: { readonly id: string; readonly retired: boolean }): Result<readonly string[]> {
  const place = placeRow(db, id)
  const depot = depotAround(db, place)
  if (!place || !depot) return refuse({ code: 'master.not-found', table: 'place', id })
  const forbidden = place.kind === 'depot' ? permit(db, ctx, 'master') : mayKeepBins(db, ctx, depot)
  if (forbidden) return refuse(forbidden)
  if (isOwnBin(place)) return refuse({ code: 'master.own-bin' })
  if (retired === (place.retiredOn !== null)) return accept([])
  const alike = placesInside(db, id).filter((inside) => inside.retiredOn === place.retiredOn).map((inside) => inside.id)
  return answer(alike, retired ? bindings(db, place) : closedAbove(db, place))
}

function depotAround(db: ReadDb, place: KnownPlace | undefined): KnownPlace | undefined {
  return place && retirable.has(place.kind) ? placeRow(db, place.depotId ?? '') : undefined
}

function bindings(db: ReadDb, place: KnownPlace): readonly Problem[] {
  const problems: Problem[] = []
  if (placeHeld(db, place.id)) problems.push({ code: 'master.still-holds', table: 'place', name: place.name })
  const drafts = place.kind === 'depot' ? unfinishedOf(db, place.id) : 0
  if (drafts > 0) problems.push({ code: 'master.open-draft', name: place.name, drafts })
  return problems
}

/** Nothing comes back into what is closed itself. */
function closedAbove(db: ReadDb, place: KnownPlace): readonly Problem[] {
  const above = place.parentId === null ? undefined : placeRow(db, place.parentId)
  return above?.retiredOn ? [{ code: 'master.retired', table: 'place', name: above.name }] : []
}
