import type { Context } from '../context.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { depotList, placesOf } from '../query/depot-list.ts'
import { placeByCode } from '../query/item-by-code.ts'
import { itemDetail } from '../query/item-detail.ts'
import { itemList } from '../query/item-list.ts'
import { permit } from './permit.ts'
import { sightOf, type Depots } from './sight.ts'

export type ItemSearch = Parameters<typeof itemList>[1]
export type SeenItems = ReturnType<typeof itemList>
export type SeenItem = NonNullable<ReturnType<typeof itemDetail>>
export type SeenDepots = ReturnType<typeof depotList>
export type SeenPlaces = ReturnType<typeof placesOf>

/** The catalogue; prices are absent for whoever may not see costs. */
export function seeItems(ctx: Context, search: ItemSearch): Result<SeenItems> {
  const db = ctx.connection.read
  const forbidden = mayLookUp(ctx)
  if (forbidden) return refuse(forbidden)
  const blind = permit(db, ctx, 'view-cost') !== undefined
  const rows = itemList(db, search)
  return accept(blind ? rows.map((row) => ({ ...row, referencePrice: null })) : rows)
}

export function seeItem(ctx: Context, id: string): Result<SeenItem | null> {
  const db = ctx.connection.read
  const forbidden = mayLookUp(ctx)
  if (forbidden) return refuse(forbidden)
  const detail = itemDetail(db, id)
  if (!detail) return accept(null)
  const blind = permit(db, ctx, 'view-cost') !== undefined
  return accept(blind ? { ...detail, item: { ...detail.item, referencePrice: null } } : detail)
}

/** Depots in sight; whoever edits master data has them all before them. */
export function seeDepots(ctx: Context): Result<SeenDepots> {
  const depots = depotsInSight(ctx)
  return depots.ok ? accept(depotList(ctx.connection.read, depots.value)) : depots
}

/** Zones and bins of a depot in sight; another's is as if it were not there. */
export function seePlaces(ctx: Context, depot: string): Result<SeenPlaces> {
  const depots = depotsInSight(ctx)
  if (!depots.ok) return depots
  const hidden = depots.value !== 'all' && !depots.value.includes(depot)
  return hidden ? refuse({ code: 'master.not-found', table: 'place', id: depot }) : accept(placesOf(ctx.connection.read, depot))
}

function depotsInSight(ctx: Context): Result<Depots> {
  if (!permit(ctx.connection.read, ctx, 'master')) return accept('all')
  const sight = sightOf(ctx)
  return sight.ok ? accept(sight.value.depots) : sight
}

export function seePlaceOfCode(ctx: Context, { depot, code }: { readonly depot: string; readonly code: string }): Result<SeenPlaces[number] | null> {
  const places = seePlaces(ctx, depot)
  if (!places.ok) return places
  const found = placeByCode(ctx.connection.read, code, depot)
  return accept(places.value.find((place) => place.id === found) ?? null)
}

function mayLookUp(ctx: Context) {
  const forbidden = permit(ctx.connection.read, ctx, 'view')
  return forbidden && permit(ctx.connection.read, ctx, 'master')
}
