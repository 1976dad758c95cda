import type { Context } from '../context.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import type { StockSortKey } from '../query/stock-order.ts'
import { stockLineIds } from '../query/stock-page.ts'
import { stockRows, type StockRow } from '../query/stock-rows.ts'
import { permit } from './permit.ts'
import { filterFor, type AskedStock } from './see-stock.ts'
import { sightOf } from './sight.ts'

export type StockExport = { readonly rows: AsyncIterable<StockRow>; readonly onDay: BusinessDate; readonly withAmounts: boolean }

/** All lines of the list in its order, for a file; read in blocks, so that scans are answered in between. */
export function exportStock(ctx: Context, { filter, sort }: { readonly filter: AskedStock; readonly sort: readonly StockSortKey[] }): Result<StockExport> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'export')
  if (forbidden) return refuse(forbidden)
  const sight = sightOf(ctx)
  if (!sight.ok) return sight
  const asked = filterFor(ctx, sight.value, filter)
  const { costDepots } = sight.value
  const ids = stockLineIds(db, asked, sort)
  const onDay = asked.on
  return accept({
    rows: inBlocks(ids, (block) => stockRows(db, block, { on: onDay, costDepots })),
    onDay,
    withAmounts: costDepots === 'all' || costDepots.length > 0,
  })
}

const blockLines = 200

async function* inBlocks(ids: readonly number[], read: (block: readonly number[]) => readonly StockRow[]): AsyncGenerator<StockRow> {
  for (let at = 0; at < ids.length; at += blockLines) {
    yield* read(ids.slice(at, at + blockLines))
    await new Promise((resolve) => setImmediate(resolve))
  }
}
