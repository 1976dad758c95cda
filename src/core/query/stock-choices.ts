import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { inDepots } from './movement-timeline.ts'

/** What the conditions of the stock grid choose among: depots seen, categories in use, owners of what lies there. */
export function stockChoices(db: ReadDb, depots: 'all' | readonly string[]) {
  const named = { id: sql<string>`t.id`, name: sql<string>`t.name` }
  return {
    depots: db.select({ ...named, tier: sql<string>`t.tier` }).from(sql`place t`)
      .where(sql`t.kind = 'depot' and t.retired_on is null and ${inDepots(sql`t.id`, depots)}`).orderBy(sql`t.code`).all(),
    categories: db.select({ id: sql<string>`t.code`, name: sql<string>`t.name` }).from(sql`category t`)
      .where(sql`exists (select 1 from item where category = t.code)`).orderBy(sql`t.position`).all(),
    owners: db.select(named).from(sql`agency t`).where(sql`t.id in (select owner_id from account where bounded = 1)`).orderBy(sql`t.sort_key`).all(),
  }
}
