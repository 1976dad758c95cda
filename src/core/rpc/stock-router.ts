import { z } from 'zod'
import { stockPicks } from '../query/stock-filter.ts'
import { stockSorts } from '../query/stock-order.ts'
import { seeItemCard, seeItemPlaces, seeItemUnits, seeItemYear } from '../usecase/see-item-card.ts'
import { seeMovements, seeStockChoices, seeStockPage, seeStockTotals, seeStockViews } from '../usecase/see-stock.ts'
import { businessDate, id } from './schemas.ts'
import { procedure, router } from './trpc.ts'

const position = z.number().int().min(0).max(10_000_000)
const count = z.number().int().min(0)

export const stockFilter = z.object({
  keyword: z.string().max(200), depots: z.array(id).max(2000), category: z.string().max(40), owner: z.union([z.literal(''), id]), hideZero: z.boolean(),
  pick: z.enum(stockPicks), withinDays: count.max(36_500),
})
export const stockSort = z.array(z.object({ column: z.enum(stockSorts), direction: z.enum(['asc', 'desc']) })).max(4)
const page = z.object({ filter: stockFilter, sort: stockSort, from: position, to: position })
const timeline = z.object({
  item: id,
  line: z.object({ place: id, owner: id, lot: z.union([z.literal(''), id]) }).optional(),
  /** Where the page before ended. */
  cursor: z.object({ businessDate, movement: count, balance: z.number().int() }).nullish(),
})

/** What lies where, how it came there, and one item's card. */
export const stockRouter = router({
  page: procedure.input(page).query(({ ctx, input }) => seeStockPage(ctx.ctx, input)),
  totals: procedure.input(stockFilter).query(({ ctx, input }) => seeStockTotals(ctx.ctx, input)),
  views: procedure.input(stockFilter).query(({ ctx, input }) => seeStockViews(ctx.ctx, input)),
  choices: procedure.query(({ ctx }) => seeStockChoices(ctx.ctx)),
  movements: procedure.input(timeline).query(({ ctx, input }) => seeMovements(ctx.ctx, input)),
  card: procedure.input(id).query(({ ctx, input }) => seeItemCard(ctx.ctx, input)),
  cardPlaces: procedure.input(id).query(({ ctx, input }) => seeItemPlaces(ctx.ctx, input)),
  cardUnits: procedure.input(id).query(({ ctx, input }) => seeItemUnits(ctx.ctx, input)),
  cardYear: procedure.input(id).query(({ ctx, input }) => seeItemYear(ctx.ctx, input)),
})
