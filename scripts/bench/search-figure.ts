import { searchAll } from '#core/usecase/search-all.ts'
import { key } from './depot-data.ts'
import { byTurns, figure, quantile, type Figure } from './figure.ts'
import type { LedgerHome } from './ledger-home.ts'

/** What people type: initials, a part of a name, syllables in a mix, codes, a barcode, a batch, a serial, a number's tail, a bin, an official number. */
const typed: readonly ((round: number) => string)[] = [
  (round) => letters(round), (round) => `物资${round % 1000}`, (round) => `wuz ${round % 100}`, (round) => key.itemCode(round * 7919 % 20_000), (round) => key.barcode(round * 7919 % 200),
  (round) => `B${String(round % 1000).padStart(6, '0')}`, (round) => `CF-${String(round % 9000).padStart(4, '0')}`, (round) => String(100 + (round % 400)), () => 'K1', (round) => `应急调〔2026〕${round}号`,
  () => 'jiusyq', (round) => `CK-E1-2025-A-${String(round).padStart(6, '0')}`,
]

/** search: everything a text names, p95 over what people type; the floor finds items by bare SQL. */
export function searchFigure(home: LedgerHome): Figure {
  addSeriesAndUnits(home)
  const text = (round: number) => typed[round % typed.length]?.(round) ?? ''
  const bare = home.connection.client.prepare("select id, code, name from item where search_text like ? order by sort_key limit 5")
  const { value, floor } = byTurns(600, (round) => () => searchAll(home.ctx, { text: text(round) }), (round) => () => bare.all(`%${text(round)}%`))
  return figure({ name: 'search p95', size: home.size.movements, value: quantile(value, 0.95), floor: quantile(floor, 0.95), goal: { limit: 50 } })
}

/** The made ledger gives its numbers without series and has no goods told apart by serial. */
function addSeriesAndUnits({ connection: { client } }: LedgerHome): void {
  client.exec(`insert into number_series (prefix, last) select substr(number, 1, length(number) - 7), max(cast(substr(number, -6) as integer)) from document
      where number is not null group by 1 on conflict do update set last = max(last, excluded.last);
    with recursive n(n) as (select 0 union all select n + 1 from n where n < 9999)
    insert into lot (id, item_id, serial) select printf('0190000c-0000-7000-8000-%012x', n), (select id from item limit 1), printf('CF-%04d', n) from n;
    analyze`)
}

function letters(round: number): string {
  return ['abc', 'qa', 'zab', 'm', 'cda'][round % 5] ?? ''
}
