import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import type { AccountParts, Holding, Movement } from '../domain/movement.ts'
import type { LaterChange, Outlook } from '../domain/shortage.ts'

const { placeholder } = sql

const wanted = sql`json_each(${placeholder('keys')}) k
  cross join account a on a.place_id = k.value ->> 0 and a.owner_id = k.value ->> 1 and a.condition = k.value ->> 2`

/** One leg of the ledger after a day; written out twice so that each uses its own covering index. */
function leg(side: 'from_account_id' | 'to_account_id', sign: '-' | '') {
  const account = sql.raw(`m.${side}`)
  return sql`select k.value ->> 0 as key, m.business_date, ${sql.raw(sign)}m.quantity as change, m.document_id, m.id
    from json_each(${placeholder('accounts')}) k cross join movement m
    on ${account} = k.value ->> 1 and m.item_id = k.value ->> 2 and m.lot_id = k.value ->> 3 and m.business_date > ${placeholder('on')}`
}

const statements = perConnection((db: ReadDb) => ({
  balances: db.select({
    key: sql<number>`k.key`, account: sql<number>`a.id`, quantity: sql<number>`coalesce(s.quantity, 0)`,
  }).from(sql`${wanted} left join stock s on s.account_id = a.id and s.item_id = k.value ->> 3 and s.lot_id = k.value ->> 4`).prepare(),
  anyLater: db.select({ found: sql<number>`1` }).from(sql`json_each(${placeholder('items')}) k cross join movement m on m.item_id = k.value and m.business_date > ${placeholder('on')}`)
    .limit(1).prepare(),
  later: db.select({
    key: sql<number>`l.key`, on: sql<string>`l.business_date`, change: sql<number>`l.change`, document: sql<string>`coalesce(d.number, '')`,
  }).from(sql`(${leg('from_account_id', '-')} union all ${leg('to_account_id', '')}) l join document d on d.id = l.document_id`)
    .orderBy(sql`l.business_date, l.id`).prepare(),
}))

/**
 * How accounts that movements take from stand on a day and change afterwards; `holds` says which places may not go
 * below zero. Two queries for any number of movements.
 */
export function outlooksOf(db: ReadDb, movements: readonly Movement[], { on, holds, holdings }: OutlookOf): readonly Outlook[] {
  const keys = distinctSources(movements.filter(({ from }) => holds(from.place)))
  if (keys.length === 0) return []
  const balances = fromHoldings(keys, holdings) ?? statements(db).balances.all({ keys: JSON.stringify(keys.map(keyParts)) })
  const later = hasLater(db, keys, on) ? laterOf(db, { keys, balances, on }) : noChanges
  const known = new Map(balances.map((row) => [row.key, row.quantity]))
  return keys.map((key, index): Outlook => {
    const days = later.get(index) ?? []
    const after = days.reduce((sum, day) => sum + day.change, 0)
    return { ...key.from, lot: key.lot, balance: (known.get(index) ?? 0) - after, later: days }
  })
}

export type OutlookOf = {
  readonly on: BusinessDate
  readonly holds: (place: AccountParts['place']) => boolean
  /** What was read of the same accounts already, if it was. */
  readonly holdings: readonly Holding[]
}

const noChanges: ReadonlyMap<number, readonly LaterChange[]> = new Map()

/** Most postings are the newest of their items: one seek an item tells, and spares the two legs. */
function hasLater(db: ReadDb, keys: readonly Key[], on: BusinessDate): boolean {
  const items = JSON.stringify([...new Set(keys.map((key) => key.item))])
  return statements(db).anyLater.get({ items, on }) !== undefined
}

type LaterOf = { readonly keys: readonly Key[]; readonly balances: readonly Balance[]; readonly on: BusinessDate }

function laterOf(db: ReadDb, { keys, balances, on }: LaterOf): ReadonlyMap<number, readonly LaterChange[]> {
  const accounts = balances.map((row) => [row.key, row.account, keys[row.key]?.item, keys[row.key]?.lot])
  return laterByKey(statements(db).later.all({ accounts: JSON.stringify(accounts), on }))
}

type Balance = { readonly key: number; readonly account: number; readonly quantity: number }

/** The balances of holdings read in this transaction, where they cover every account; a second look would find the same. */
function fromHoldings(keys: readonly Key[], holdings: readonly Holding[]): readonly Balance[] | undefined {
  const known = new Map(holdings.map((holding) => [sourceKey(holding, holding.lot), holding]))
  const balances = keys.flatMap(({ from, lot }, key): Balance[] => {
    const holding = known.get(sourceKey(from, lot))
    return holding ? [{ key, account: holding.account, quantity: holding.quantity }] : []
  })
  return balances.length === keys.length ? balances : undefined
}

function sourceKey({ place, owner, condition }: AccountParts, lot: string): string {
  return `${place}|${owner}|${condition}|${lot}`
}

type Key = { readonly from: AccountParts; readonly item: string; readonly lot: Movement['lot'] }

function distinctSources(movements: readonly Movement[]): readonly Key[] {
  const keys = new Map<string, Key>()
  for (const { from, item, lot } of movements) keys.set(sourceKey(from, lot), { from, item, lot })
  return [...keys.values()]
}

function keyParts({ from, item, lot }: Key): readonly string[] {
  return [from.place, from.owner, from.condition, item, lot]
}

type LaterRow = { readonly key: number; readonly on: string; readonly change: number; readonly document: string }

/** One change a day; of a day's papers the last that takes goods is named. */
function laterByKey(rows: readonly LaterRow[]): ReadonlyMap<number, readonly LaterChange[]> {
  const byKey = new Map<number, LaterChange[]>()
  for (const row of rows) {
    const days = byKey.get(row.key) ?? []
    const last = days.at(-1)
    const document = row.change < 0 || last?.on !== row.on ? row.document : last.document
    if (last?.on === row.on) days[days.length - 1] = { on: last.on, change: last.change + row.change, document }
    else days.push({ on: row.on as BusinessDate, change: row.change, document })
    byKey.set(row.key, days)
  }
  return byKey
}
