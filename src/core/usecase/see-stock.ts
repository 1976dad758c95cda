import type { Context } from '../context.ts'
import { accept, type Result } from '../domain/result.ts'
import { movementTimeline, type TimelineKey, type TimelinePage, type TimelineScope } from '../query/movement-timeline.ts'
import { stockChoices } from '../query/stock-choices.ts'
import type { StockFilter } from '../query/stock-filter.ts'
import type { StockSortKey } from '../query/stock-order.ts'
import { stockPage, type StockPage } from '../query/stock-page.ts'
import { stockTotals, type StockTotals } from '../query/stock-totals.ts'
import { stockViews } from '../query/stock-views.ts'
import { seenOf, sightOf, type Sight } from './sight.ts'

/** Conditions as asked; no depot means every depot the actor sees. */
export type AskedStock = Omit<StockFilter, 'depots' | 'on'> & { readonly depots: readonly string[] }

export type AskedPage = { readonly filter: AskedStock; readonly sort: readonly StockSortKey[]; readonly from: number; readonly to: number }

export function seeStockPage(ctx: Context, { filter, sort, from, to }: AskedPage): Result<StockPage> {
  return seeing(ctx, (sight) => stockPage(ctx.connection.read, filterFor(ctx, sight, filter), { sort, from, to, costDepots: sight.costDepots }))
}

export function seeStockTotals(ctx: Context, filter: AskedStock): Result<StockTotals> {
  return seeing(ctx, (sight) => stockTotals(ctx.connection.read, filterFor(ctx, sight, filter), sight.costDepots))
}

/** Counts of the tabs; keyword and pick of the filter do not narrow them. */
export function seeStockViews(ctx: Context, filter: AskedStock) {
  return seeing(ctx, (sight) => stockViews(ctx.connection.read, filterFor(ctx, sight, filter)))
}

/** What the conditions choose among, and whether the actor sees money. */
export function seeStockChoices(ctx: Context) {
  return seeing(ctx, ({ depots, costDepots }) => ({
    ...stockChoices(ctx.connection.read, depots), withCost: costDepots === 'all' || costDepots.length > 0, today: ctx.today(),
  }))
}

export type AskedTimeline = Omit<TimelineScope, 'depots'> & { readonly cursor?: TimelineKey | null | undefined }

export function seeMovements(ctx: Context, { item, line, cursor }: AskedTimeline): Result<TimelinePage> {
  return seeing(ctx, ({ depots }) => movementTimeline(ctx.connection.read, { item, depots, line }, cursor ?? undefined))
}

export function filterFor(ctx: Context, sight: Sight, asked: AskedStock): StockFilter {
  return { ...asked, depots: seenOf(sight, asked.depots), on: ctx.today() }
}

function seeing<T>(ctx: Context, ask: (sight: Sight) => T): Result<T> {
  const sight = sightOf(ctx)
  return sight.ok ? accept(ask(sight.value)) : sight
}
