import type { Context } from '../context.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { itemCardNeighbours, type Neighbours } from '../query/item-card-neighbours.ts'
import { itemCardPlaces } from '../query/item-card-places.ts'
import { itemCardUnits, type SerialUnit } from '../query/item-card-units.ts'
import { itemCardYear, type ItemYear } from '../query/item-card-year.ts'
import { itemCard, type CardSight, type ItemCard } from '../query/item-card.ts'
import type { StockRow } from '../query/stock-rows.ts'
import { sightOf } from './sight.ts'

export type SeenCard = { readonly card: ItemCard; readonly neighbours: Neighbours; readonly today: string }

export function seeItemCard(ctx: Context, item: string): Result<SeenCard> {
  const db = ctx.connection.read
  const sight = cardSight(ctx)
  if (!sight.ok) return sight
  const card = itemCard(db, item, sight.value)
  if (!card) return refuse({ code: 'master.not-found', table: 'item', id: item })
  return accept({ card, neighbours: itemCardNeighbours(db, item), today: ctx.today() })
}

export function seeItemPlaces(ctx: Context, item: string): Result<readonly StockRow[]> {
  const sight = cardSight(ctx)
  return sight.ok ? accept(itemCardPlaces(ctx.connection.read, item, sight.value)) : sight
}

export function seeItemUnits(ctx: Context, item: string): Result<readonly SerialUnit[]> {
  const sight = cardSight(ctx)
  return sight.ok ? accept(itemCardUnits(ctx.connection.read, item, sight.value)) : sight
}

export function seeItemYear(ctx: Context, item: string): Result<ItemYear> {
  const sight = cardSight(ctx)
  return sight.ok ? accept(itemCardYear(ctx.connection.read, item, sight.value)) : sight
}

function cardSight(ctx: Context): Result<CardSight> {
  const sight = sightOf(ctx)
  return sight.ok ? accept({ ...sight.value, on: ctx.today() }) : sight
}
