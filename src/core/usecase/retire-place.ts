import type { Context } from '../context.ts'
import type { ReadDb } from '../db/db.ts'
import type { Problem } from '../domain/problem.ts'
import { answer, refuse, type Result } from '../domain/result.ts'
import { placeHeld, placesInside, unfinishedOf } from '../query/master-holds.ts'
import { placeRow, type KnownPlace } from '../query/master-rows.ts'
import { permit } from './permit.ts'
import { isOwnBin, mayKeepBins } from './place-rules.ts'

const retirable: readonly string[] = ['depot', 'zone', 'bin']

/** The places that go or come back together: a depot or zone with all that lies in it. Refused while any of it holds goods. */
export function planPlaceRetirement(db: ReadDb, ctx: Context, { id, retired }: { readonly id: string; readonly retired: boolean }): Result<readonly string[]> {
  const place = placeRow(db, id)
  const depot = place && placeRow(db, place.depotId ?? '')
  if (!place || !depot || !retirable.includes(place.kind)) return refuse({ code: 'master.not-found', table: 'place', id })
  const forbidden = place.kind === 'depot' ? permit(db, ctx, 'master') : mayKeepBins(db, ctx, depot)
  if (forbidden) return refuse(forbidden)
  const alike = placesInside(db, id).filter((inside) => inside.retiredOn === place.retiredOn).map((inside) => inside.id)
  if (retired === (place.retiredOn !== null)) return answer([], isOwnBin(place) ? [{ code: 'master.own-bin' }] : [])
  return answer(alike, retired ? bindings(db, place) : closedAbove(db, place))
}

function bindings(db: ReadDb, place: KnownPlace): readonly Problem[] {
  const problems: Problem[] = []
  if (isOwnBin(place)) problems.push({ code: 'master.own-bin' })
  if (placeHeld(db, place.id)) problems.push({ code: 'master.still-holds', table: 'place', name: place.name })
  const drafts = place.kind === 'depot' ? unfinishedOf(db, place.id) : 0
  if (drafts > 0) problems.push({ code: 'master.open-draft', name: place.name, drafts })
  return problems
}

/** Nothing comes back into what is closed itself, and 「未分位」 only with its zone. */
function closedAbove(db: ReadDb, place: KnownPlace): readonly Problem[] {
  if (isOwnBin(place)) return [{ code: 'master.own-bin' }]
  const above = place.parentId === null ? undefined : placeRow(db, place.parentId)
  return above?.retiredOn ? [{ code: 'master.retired', table: 'place', name: above.name }] : []
}
