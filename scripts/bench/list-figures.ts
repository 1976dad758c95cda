import Database from 'better-sqlite3'
import { stockPage } from '#core/query/stock-page.ts'
import type { StockFilter } from '#core/query/stock-filter.ts'
import { openCore } from '#core/host/open-core.ts'
import { inRoot } from '../root.ts'
import { key } from './depot-data.ts'
import { byTurns, figure, quantile, timed, median, type Figure } from './figure.ts'
import { benchDay, type LedgerHome } from './ledger-home.ts'

/** grid: the first page of the stock grid, filtered and sorted, p95; the floor lists the same lines by bare SQL. */
export function gridFigure(home: LedgerHome): Figure {
  const filter = (round: number): StockFilter => ({
    depots: [key.depot(round % home.size.depots)], on: benchDay, keyword: round % 2 === 0 ? '' : 'a', category: '', owner: '', hideZero: true, pick: 'all', withinDays: 180,
  })
  const bare = home.connection.client.prepare(`select line.id, i.name, line.held from stock_line line join item i on i.id = line.item_id
    where line.depot_id = +? and line.held > 0 and i.search_text like +? order by i.sort_key limit 100`)
  const { value, floor } = byTurns(200, (round) => () => stockPage(home.connection.read, filter(round), { sort: [{ column: 'name', direction: 'asc' }], from: 0, to: 100, costDepots: 'all' }),
    (round) => () => bare.all(key.depot(round % home.size.depots), round % 2 === 0 ? '%' : '%a%'))
  return figure({ name: 'first grid page p95', size: home.size.movements, value: quantile(value, 0.95), floor: quantile(floor, 0.95), goal: { limit: 50 } })
}

/** opening: from nothing open to the first answer through the door; the floor opens the same file and reads one row. */
export async function openingFigure(home: LedgerHome): Promise<Figure> {
  home.connection.close()
  const values: number[] = []
  const floors: number[] = []
  for (let round = 0; round < 7; round += 1) {
    values.push(await openAndAsk(home.folder))
    floors.push(timed(() => {
      const client = new Database(home.file)
      client.prepare('select * from site').get()
      client.close()
    }))
  }
  return figure({ name: 'opening to first answer', size: home.size.movements, value: median(values), floor: median(floors), goal: { limit: 300 } })
}

async function openAndAsk(folder: string): Promise<number> {
  const start = performance.now()
  const opened = openCore({ folder, migrations: inRoot('drizzle'), log: () => {}, account: 'bench' })
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  const response = await opened.value.handle(new Request('http://core/rpc/site.standing'))
  await response.text()
  const took = performance.now() - start
  opened.value.close()
  return took
}
