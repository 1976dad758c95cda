import type { Context } from '../context.ts'
import type { WriteDb } from '../db/db.ts'
import { unassignedBin } from '../domain/place.ts'
import { depotBins, type DepotBin } from '../query/depot-bins.ts'
import { placeByCode } from '../query/item-by-code.ts'
import { addPlace } from '../store/place-store.ts'
import { searchTextOf } from './search-text.ts'

/**
 * Where a sheet's location text puts goods: the bin of that code or name; a zone means that zone's 「未分位」; no text means the
 * depot's, and so does a bin out of use; anything else becomes a bin of the depot.
 */
export function binFinder(tx: WriteDb, ctx: Context): (depot: string, location: string | undefined) => string {
  const known = new Map<string, DepotBin[]>()
  return (depot, location) => {
    const places = known.get(depot) ?? [...depotBins(tx, depot)]
    known.set(depot, places)
    const isOwn = location === undefined || location === unassignedBin.name
    const found = (isOwn ? undefined : named(places, location)) ?? (isOwn || placeByCode(tx, location, depot) ? ownBinOf(places, depot) : undefined)
    if (found) return found.id
    const made = { id: ctx.newId<'place'>(), kind: 'bin', code: location ?? '', name: location ?? '', parent: depot }
    addPlace(tx, { ...made, parentId: depot, depotId: depot, ...searchTextOf([made.name]) })
    places.push(made)
    return made.id
  }
}

function ownBinOf(places: readonly DepotBin[], parent: string): DepotBin | undefined {
  return places.find((place) => place.kind === 'bin' && place.parent === parent && place.name === unassignedBin.name)
}

function named(places: readonly DepotBin[], location: string): DepotBin | undefined {
  const wanted = location.trim().toUpperCase()
  const hit = places.find((place) => place.code.toUpperCase() === wanted || place.name.toUpperCase() === wanted)
  return hit?.kind === 'zone' ? ownBinOf(places, hit.id) : hit
}
