import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql
const listed = sql`number is not null and kind = ${placeholder('kind')}
  and (${placeholder('depots')} = 'all' or depot_id in (select value from json_each(${placeholder('depots')})))`

const statements = perConnection((db: ReadDb) => ({
  at: db.select({ kind: sql<string>`kind`, businessDate: sql<string>`business_date` }).from(sql`document`).where(sql`id = ${placeholder('id')}`).prepare(),
  previous: db.select({ id: sql<string>`id` }).from(sql`document`).where(sql`${listed} and (business_date, id) < (${placeholder('date')}, ${placeholder('id')})`)
    .orderBy(sql`business_date desc, id desc`).limit(1).prepare(),
  next: db.select({ id: sql<string>`id` }).from(sql`document`).where(sql`${listed} and (business_date, id) > (${placeholder('date')}, ${placeholder('id')})`)
    .orderBy(sql`business_date, id`).limit(1).prepare(),
  first: db.select({ id: sql<string>`id` }).from(sql`document`).where(listed).orderBy(sql`business_date, id`).limit(1).prepare(),
  last: db.select({ id: sql<string>`id` }).from(sql`document`).where(listed).orderBy(sql`business_date desc, id desc`).limit(1).prepare(),
}))

/** 首张 上张 下张 末张 among papers of the same kind that the actor may view. */
export function documentNeighbours(db: ReadDb, id: string, depots: 'all' | readonly string[]) {
  const prepared = statements(db)
  const at = prepared.at.get({ id })
  if (!at) return undefined
  const key = { id, date: at.businessDate, kind: at.kind, depots: depots === 'all' ? 'all' : JSON.stringify(depots) }
  return { first: prepared.first.get(key)?.id, previous: prepared.previous.get(key)?.id, next: prepared.next.get(key)?.id, last: prepared.last.get(key)?.id }
}
