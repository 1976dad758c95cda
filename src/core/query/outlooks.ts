import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import type { BusinessDate } from '../domain/business-date.ts'
import type { AccountParts, Movement } from '../domain/movement.ts'
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
  later: db.select({
    key: sql<number>`l.key`, on: sql<string>`l.business_date`, change: sql<number>`l.change`, document: sql<string>`coalesce(d.number, '')`,
  }).from(sql`(${leg('from_account_id', '-')} union all ${leg('to_account_id', '')}) l join document d on d.id = l.document_id`)
    .orderBy(sql`l.business_date, l.id`).prepare(),
}))

/**
 * How accounts that movements take from stand on a day and change afterwards; `holds` says which places may not go
 * below zero. Two queries for any number of movements.
 */
export function outlooksOf(db: ReadDb, movements: readonly Movement[], { on, holds }: OutlookOf): readonly Outlook[] {
  const keys = distinctSources(movements.filter(({ from }) => holds(from.place)))
  if (keys.length === 0) return []
  const balances = statements(db).balances.all({ keys: JSON.stringify(keys.map(keyParts)) })
  const accounts = balances.map((row) => [row.key, row.account, keys[row.key]?.item, keys[row.key]?.lot])
  const later = laterByKey(statements(db).later.all({ accounts: JSON.stringify(accounts), on }))
  const known = new Map(balances.map((row) => [row.key, row.quantity]))
  return keys.map((key, index): Outlook => {
    const days = later.get(index) ?? []
    const after = days.reduce((sum, day) => sum + day.change, 0)
    return { ...key.from, lot: key.lot, balance: (known.get(index) ?? 0) - after, later: days }
  })
}

export type OutlookOf = { readonly on: BusinessDate; readonly holds: (place: AccountParts['place']) => boolean }

type Key = { readonly from: AccountParts; readonly item: string; readonly lot: Movement['lot'] }

function distinctSources(movements: readonly Movement[]): readonly Key[] {
  const keys = new Map<string, Key>()
  for (const { from, item, lot } of movements) keys.set(`${from.place}|${from.owner}|${from.condition}|${lot}`, { from, item, lot })
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
