import type Database from 'better-sqlite3'
import { uuidv7 } from 'uuidv7'

/** Rows that one command wrote, read back so that the floor writes exactly the same ones by bare prepared SQL. */
export type WrittenRows = { readonly [table: string]: readonly Record<string, unknown>[] }

const written = ['journal', 'document', 'document_line', 'movement', 'receipt_layer', 'value_pool', 'lot', 'cost_entry', 'approval', 'scan'] as const

type Table = (typeof written)[number]

/** The order that foreign keys ask for. */
const order: readonly Table[] = ['journal', 'document', 'document_line', 'lot', 'value_pool', 'movement', 'receipt_layer', 'cost_entry', 'approval', 'scan']

/** Largest rowid of every table, to tell later what is new. */
export function marks(client: Database.Database): Readonly<Record<Table, number>> {
  return Object.fromEntries(written.map((table) => [table, (client.prepare(`select coalesce(max(rowid), 0) as top from ${table}`).get() as { top: number }).top])) as Record<Table, number>
}

export function rowsSince(client: Database.Database, since: Readonly<Record<Table, number>>): WrittenRows {
  return Object.fromEntries(written.map((table) => [table, client.prepare(`select * from ${table} where rowid > ?`).all(since[table]) as Record<string, unknown>[]]))
}

/**
 * Writes rows like those again, under new keys, in one immediate transaction: bare prepared statements, no application
 * code. Projections are updated as the product updates them.
 */
export function bareWriter(client: Database.Database) {
  const inserts = new Map<string, Database.Statement>()
  const insertOf = (table: string, row: Record<string, unknown>) => {
    const known = inserts.get(table)
    if (known) return known
    const columns = Object.keys(row)
    const made = client.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`)
    inserts.set(table, made)
    return made
  }
  const stock = client.prepare('update stock set quantity = quantity + ? where account_id = ? and item_id = ? and lot_id = ?')
  const newStock = client.prepare('insert into stock (account_id, item_id, lot_id, bounded, quantity) values (?, ?, ?, ?, ?)')
  const value = client.prepare('update stock_value set quantity = quantity + ?, amount_fen = amount_fen + ? where pool_id = ? and layer_id = ?')
  const newValue = client.prepare('insert into stock_value (pool_id, layer_id, quantity, amount_fen) values (?, ?, ?, ?)')
  const series = client.prepare('update number_series set last = last + 1 where prefix = (select prefix from number_series limit 1)')
  const post = client.prepare(`update document set paper = 'approved', goods = 'done', posted_at = ?, posted_by = ?, sequence = ?, amount_fen = ?, line_count = ?,
    revision = revision + 1 where id = ?`)
  const write = client.transaction((rows: WrittenRows) => {
    for (const table of order) for (const row of rows[table] ?? []) add(table, row)
    finish(rows)
  })
  const add = (table: Table, row: Record<string, unknown>) => {
    insertOf(table, row).run(Object.values(row))
    if (table === 'movement') move(row)
    if (table === 'cost_entry') weigh(row)
  }
  const weigh = (row: Record<string, unknown>) => {
    const changed = value.run(row['quantity'], row['amount_fen'], row['pool_id'], row['layer_id'])
    if (changed.changes === 0) newValue.run(row['pool_id'], row['layer_id'], row['quantity'], row['amount_fen'])
  }
  const finish = ({ document: papers = [], journal = [], movement = [], scan = [] }: WrittenRows) => {
    const [moved] = movement
    const [entry] = scan
    for (const [index, paper] of papers.entries()) {
      series.run()
      freeze(paper['id'], journal[index])
    }
    if (papers.length === 0 && moved) freeze(moved['document_id'], journal[0])
    if (entry) scanned(entry)
  }
  const freeze = (id: unknown, line: Record<string, unknown> | undefined) => post.run(line?.['posted_at'], line?.['desk'], line?.['sequence'], 30_000, 1, id)
  const tick = client.prepare('update site set tick = tick + 1')
  const touch = client.prepare('update document set revision = revision + 1, line_count = line_count + 1 where id = ?')
  const scanned = (entry: Record<string, unknown>) => {
    tick.run()
    touch.run(entry['document_id'])
  }
  const move = (row: Record<string, unknown>) => {
    for (const [side, sign] of [['from_account_id', -1], ['to_account_id', 1]] as const) {
      const change = sign * Number(row['quantity'])
      if (stock.run(change, row[side], row['item_id'], row['lot_id']).changes === 0) newStock.run(row[side], row['item_id'], row['lot_id'], change > 0 ? 1 : 0, change)
    }
  }
  return (rows: WrittenRows) => write.immediate(rows)
}

/** What renewing needs to know: names already given, such as those of a draft made for the floor, and keys of other accounts and pools. */
export type Renewal = { readonly client: Database.Database; readonly names: ReadonlyMap<string, string>; readonly keys?: ReadonlyMap<number, number> }

const running: { readonly [table in Table]?: string } = { movement: 'id', cost_entry: 'id', value_pool: 'id', journal: 'sequence' }

/** The same rows under keys not used yet: texts that are ids are renamed alike, running keys move behind the last ones. */
export function renewed(rows: WrittenRows, { client, names, keys = new Map() }: Renewal): WrittenRows {
  const given = new Map(names)
  const shifts = shiftsOf(rows, client)
  const own = new Set(Object.values(rows).flat().flatMap((row) => [row['id'], row['command_id'], row['entry_id']]).filter((value) => typeof value === 'string'))
  const rename = (value: string) => {
    if (!own.has(value) && !given.has(value)) return value
    const known = given.get(value) ?? uuidv7()
    given.set(value, known)
    return known
  }
  const pools = new Set((rows['value_pool'] ?? []).map((row) => row['id']))
  const changed = (table: string, column: string, value: unknown): unknown => {
    if (typeof value === 'string') return textOf(table, column, value) ?? rename(value)
    return typeof value === 'number' ? (keyOf(column, value) ?? value + shiftOf(table, column, value)) : value
  }
  const keyOf = (column: string, value: number) => (column.endsWith('account_id') || column === 'pool_id' ? keys.get(value) : undefined)
  const shiftOf = (table: string, column: string, value: number) => {
    if (running[table as Table] === column) return shifts[table] ?? 0
    if (column === 'movement_id') return shifts['movement'] ?? 0
    return column === 'pool_id' && pools.has(value) ? (shifts['value_pool'] ?? 0) : 0
  }
  const textOf = (table: string, column: string, value: string) => {
    if (table === 'document' && column === 'goods') return 'none'
    if (table === 'document' && column === 'paper') return 'draft'
    if (column === 'number') return `${value}-${uuidv7()}`
    return table === 'lot' && column === 'batch' ? `${value}-${uuidv7()}` : undefined
  }
  return Object.fromEntries(Object.entries(rows).map(([table, list]) =>
    [table, list.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, changed(table, column, value)])))]))
}

function shiftsOf(rows: WrittenRows, client: Database.Database): Record<string, number> {
  return Object.fromEntries(Object.entries(running).map(([table, column]) => {
    const { top } = client.prepare(`select coalesce(max(${column}), 0) as top from ${table}`).get() as { top: number }
    const first = Math.min(...(rows[table] ?? []).map((row) => Number(row[column])))
    return [table, Number.isFinite(first) ? top + 1 - first : 0]
  }))
}
