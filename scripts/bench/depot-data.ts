import type Database from 'better-sqlite3'
import { uuidv7 } from 'uuidv7'
import type { Context } from '#core/context.ts'
import { foundSite } from '#core/usecase/found-site.ts'

/** How big a ledger is: `rounds` movements of every holding, the first a receipt of 1,000, the rest issues of 10. */
export type LedgerSize = { readonly movements: number; readonly depots: number; readonly items: number }

export const sizes = {
  small: { movements: 10_000, depots: 5, items: 200 },
  large: { movements: 1_000_000, depots: 50, items: 20_000 },
} as const satisfies Record<string, LedgerSize>

const rounds = 10
const binsPerDepot = 20
const linesPerDocument = 20

/** Keys of the made rows, so that a measurement can name them. */
export const key = {
  item: (n: number) => made('1', n), lot: (n: number) => made('2', n), depot: (n: number) => made('3', n), bin: (n: number) => made('4', n),
  agency: (n: number) => made('5', n), layer: (n: number) => made('b', n), itemCode: (n: number) => `I${String(n).padStart(6, '0')}`, barcode: (n: number) => `BC${String(n).padStart(8, '0')}`,
}

/** What one holding of a depot touches: every item lies there once. */
export type Goods = { readonly item: number; readonly names: readonly string[]; readonly keys: readonly number[] }

export function goodsOf(size: LedgerSize, depot: number, index: number): Goods {
  const perDepot = size.movements / rounds / size.depots
  const holding = depot * perDepot + (index % perDepot)
  const item = holding % size.items
  const bin = Math.floor(holding / (perDepot / binsPerDepot))
  return { item, names: [key.item(item), key.lot(holding), key.bin(bin), key.layer(holding)], keys: [1_000_000 + bin, 3_000_000 + depot, holding + 1] }
}

function made(kind: string, n: number): string {
  return `0190000${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}

/** Fills an empty migrated database with a ledger whose every projection is right, by set-wise SQL. */
export function fillLedger(client: Database.Database, ctx: Context, size: LedgerSize): void {
  const founded = foundSite(ctx, {
    command: uuidv7(), site: uuidv7(), machine: 'A', practice: false,
    agency: { id: uuidv7(), code: 'A02', name: '县应急管理局', shortName: '县应急', tier: 'county' }, depots: [{ id: uuidv7(), code: 'DX', name: '建账仓库' }],
  })
  if (!founded.ok) throw new Error('the site could not be founded')
  const holdings = size.movements / rounds
  const names = dropIndexes(client)
  client.pragma('foreign_keys = OFF')
  client.transaction(() => {
    for (const statement of statements(size, holdings)) client.exec(statement)
  }).immediate()
  client.pragma('foreign_keys = ON')
  for (const sql of names) client.exec(sql)
  client.exec('analyze')
  client.pragma('wal_checkpoint(TRUNCATE)')
}

/** Plain indexes slow a bulk load; unique ones stay. */
function dropIndexes(client: Database.Database): readonly string[] {
  const rows = client.prepare("select name, sql from sqlite_master where type = 'index' and sql is not null and sql not like 'CREATE UNIQUE%' and tbl_name in ('movement', 'cost_entry', 'document_line', 'document', 'stock', 'stock_value', 'lot')").all() as { name: string; sql: string }[]
  for (const { name } of rows) client.exec(`drop index ${name}`)
  return rows.map((row) => row.sql)
}

const id = (kind: string, expression: string) => `printf('0190000${kind}-0000-7000-8000-%012x', ${expression})`
const series = (count: number) => `with recursive n(n) as (select 0 union all select n + 1 from n where n + 1 < ${count})`
const letters = "substr('abcdefghijklmnopqrstuvwxyz', 1 + n % 26, 1) || substr('abcdefghijklmnopqrstuvwxyz', 1 + (n / 26) % 26, 1) || substr('abcdefghijklmnopqrstuvwxyz', 1 + (n / 676) % 26, 1)"

function statements({ movements, depots, items }: LedgerSize, holdings: number): readonly string[] {
  const bins = depots * binsPerDepot
  const perBin = holdings / bins
  const documents = movements / linesPerDocument
  const depotOfHolding = `(h / ${perBin * binsPerDepot})`
  const dayOf = (round: string, h: string) => `date('2025-01-01', (${round} * 30 + ${h} % 28) || ' days')`
  return [
    `${series(depots)} insert into agency (id, code, name, search_text, sort_key) select ${id('5', 'n')}, 'B' || n, '单位' || n, 'dw' || n, 'dw' || n from n`,
    `${series(depots)} insert into place (id, kind, code, name, depot_id, owner_id, search_text, sort_key) select ${id('3', 'n')}, 'depot', 'E' || n, '仓库' || n, ${id('3', 'n')}, ${id('5', 'n')}, 'ck' || n, 'ck' || n from n`,
    `${series(depots)} insert into place (id, kind, code, name, parent_id, depot_id) select ${id('8', 'n')}, 'bin', '-', '未分位', ${id('3', 'n')}, ${id('3', 'n')} from n`,
    `${series(bins)} insert into place (id, kind, code, name, parent_id, depot_id) select ${id('4', 'n')}, 'bin', 'K' || (n % ${binsPerDepot}), 'K' || (n % ${binsPerDepot}), ${id('3', `n / ${binsPerDepot}`)}, ${id('3', `n / ${binsPerDepot}`)} from n`,
    `${series(items)} insert into item (id, code, name, spec, unit, scale, category, tracking, recoverable, alert_days, search_text, sort_key)
      select ${id('1', 'n')}, printf('I%06d', n), '物资' || n, '规格', '件', 0, (select code from category where position = n % 12), 'batch', 0, 180, ${letters} || ' 物资' || n || ' ' || printf('i%06d', n), ${letters} || n from n`,
    `${series(items)} insert into item_code (id, code, item_id) select ${id('9', 'n')}, printf('BC%08d', n), ${id('1', 'n')} from n`,
    `${series(holdings)} insert into lot (id, item_id, batch, produced_on, expires_on) select ${id('2', 'n')}, ${id('1', `n % ${items}`)}, printf('B%06d', n), '2025-01-01', date('2026-06-01', (n % 1500) || ' days') from n`,
    `${series(bins)} insert into account (id, place_id, owner_id, condition, bounded, depot_id) select 1000000 + n, ${id('4', 'n')}, ${id('5', `n / ${binsPerDepot}`)}, 'good', 1, ${id('3', `n / ${binsPerDepot}`)} from n`,
    `${series(depots)} insert into account (id, place_id, owner_id, condition, bounded) select 2000000 + n, (select id from place where kind = 'outside:supplier'), ${id('5', 'n')}, 'good', 0 from n`,
    `${series(depots)} insert into account (id, place_id, owner_id, condition, bounded) select 3000000 + n, (select id from place where kind = 'outside:consumed'), ${id('5', 'n')}, 'good', 0 from n`,
    `create temp table step as ${series(movements)} select n as m, n / ${holdings} as r, n % ${holdings} as h from n`,
    `insert into document (id, kind, purpose, paper, goods, number, business_date, depot_id, owner_id, party_id, maker_name, started_at, posted_at, posted_by, sequence, amount_fen, line_count)
      select ${id('6', `m / ${linesPerDocument}`)}, case r when 0 then 'receipt' else 'issue' end, case r when 0 then 'purchase' else 'relief' end, 'draft', 'none',
        printf('%s-E%d-2025-A-%06d', case r when 0 then 'RK' else 'CK' end, ${depotOfHolding}, m / ${linesPerDocument}), ${dayOf('r', 'h')}, ${id('3', depotOfHolding)}, ${id('5', depotOfHolding)},
        ${id('5', '0')}, 'bench', '2025-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', 'bench', 2 + m / ${linesPerDocument}, 30000, ${linesPerDocument} from step where m % ${linesPerDocument} = 0`,
    `insert into document_line (id, document_id, position, item_id, lot_id, batch, quantity, item_code, item_name, unit, scale, price_state)
      select ${id('7', 'm')}, ${id('6', `m / ${linesPerDocument}`)}, 1 + m % ${linesPerDocument}, ${id('1', `h % ${items}`)}, ${id('2', 'h')}, '', case r when 0 then 1000 else 10 end, printf('I%06d', h % ${items}), '物资', '件', 0, 'final' from step`,
    `insert into movement (id, command_id, sequence, document_id, line_id, item_id, lot_id, from_account_id, to_account_id, quantity, business_date, moved_at)
      select m + 1, ${id('a', `m / ${linesPerDocument}`)}, 2 + m / ${linesPerDocument}, ${id('6', `m / ${linesPerDocument}`)}, ${id('7', 'm')}, ${id('1', `h % ${items}`)}, ${id('2', 'h')},
        case r when 0 then 2000000 + ${depotOfHolding} else 1000000 + h / ${perBin} end, case r when 0 then 1000000 + h / ${perBin} else 3000000 + ${depotOfHolding} end,
        case r when 0 then 1000 else 10 end, (select business_date from document where id = ${id('6', `m / ${linesPerDocument}`)}), '2025-01-01T00:00:00.000Z' from step`,
    `insert into receipt_layer (id, line_id, lot_id, owner_id, sequence) select ${id('b', 'h')}, ${id('7', 'm')}, ${id('2', 'h')}, ${id('5', depotOfHolding)}, 2 + m / ${linesPerDocument} from step where r = 0`,
    `insert into value_pool (id, owner_id, item_id, depot_id, keeping, lot_id) select h + 1, ${id('5', depotOfHolding)}, ${id('1', `h % ${items}`)}, ${id('3', depotOfHolding)}, 'stock', ${id('2', 'h')} from step where r = 0`,
    `insert into cost_entry (id, command_id, document_id, line_id, movement_id, pool_id, layer_id, quantity, amount_fen, cause, business_date)
      select m + 1, ${id('a', `m / ${linesPerDocument}`)}, ${id('6', `m / ${linesPerDocument}`)}, ${id('7', 'm')}, m + 1, h + 1, ${id('b', 'h')}, case r when 0 then 1000 else -10 end, case r when 0 then 150000 else -1500 end,
        case r when 0 then 'in' else 'out' end, (select business_date from document where id = ${id('6', `m / ${linesPerDocument}`)}) from step`,
    `insert into stock (account_id, item_id, lot_id, bounded, quantity) select 1000000 + h / ${perBin}, ${id('1', `h % ${items}`)}, ${id('2', 'h')}, 1, ${1000 - 10 * (rounds - 1)} from step where r = 0`,
    `insert into stock (account_id, item_id, lot_id, bounded, quantity) select 2000000 + ${depotOfHolding}, ${id('1', `h % ${items}`)}, ${id('2', 'h')}, 0, -1000 from step where r = 0`,
    `insert into stock (account_id, item_id, lot_id, bounded, quantity) select 3000000 + ${depotOfHolding}, ${id('1', `h % ${items}`)}, ${id('2', 'h')}, 0, ${10 * (rounds - 1)} from step where r = 0`,
    `insert into stock_value (pool_id, layer_id, quantity, amount_fen) select h + 1, ${id('b', 'h')}, ${1000 - 10 * (rounds - 1)}, ${150_000 - 1500 * (rounds - 1)} from step where r = 0`,
    `insert into journal (site_id, epoch, sequence, command_id, operation, actor, desk, business_date, posted_at, payload, answer, facts, digest, hash)
      select (select id from site), 1, 2 + n, ${id('a', 'n')}, 'document.record', '{}', 'bench', '2025-01-01', '2025-01-01T00:00:00.000Z', '{}', '{}', printf('%.4000c', 'x'), '', printf('%064x', n) from (${series(documents)} select n from n)`,
    "update document set paper = 'approved', goods = 'done' where maker_name = 'bench'",
    'drop table step',
  ]
}
