import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { item } from '../schema/master.ts'

/** An item with its aliases, packs, codes, earlier names, and whether it ever moved. */
export function itemDetail(db: ReadDb, id: string) {
  const row = db.select().from(item).where(sql`${item.id} = ${id}`).get()
  if (!row) return undefined
  return {
    item: row,
    aliases: db.select({ text: sql<string>`text` }).from(sql`item_alias`).where(sql`item_id = ${id}`).orderBy(sql`text`).all().map((alias) => alias.text),
    packs: db.select({ id: sql<string>`id`, name: sql<string>`name`, baseUnits: sql<number>`base_units`, retiredOn: sql<string | null>`retired_on` })
      .from(sql`packaging`).where(sql`item_id = ${id}`).orderBy(sql`base_units`).all(),
    codes: db.select({ id: sql<string>`id`, code: sql<string>`code`, packaging: sql<string | null>`packaging_id`, validFrom: sql<string>`valid_from`, validTo: sql<string>`valid_to` })
      .from(sql`item_code`).where(sql`item_id = ${id}`).orderBy(sql`valid_to desc, code`).all(),
    names: db.select({ name: sql<string>`name`, until: sql<string>`until` }).from(sql`name_history`).where(sql`table_name = 'item' and row_id = ${id}`).orderBy(sql`until`).all(),
    moved: hasMoved(db, id),
  }
}

export function hasMoved(db: ReadDb, itemId: string): boolean {
  return db.select({ found: sql<number>`1` }).from(sql`movement`).where(sql`item_id = ${itemId}`).limit(1).get() !== undefined
}

/** Whether any place in our care still holds the item. */
export function itemHeld(db: ReadDb, itemId: string): boolean {
  return db.select({ found: sql<number>`1` }).from(sql`stock`).where(sql`item_id = ${itemId} and bounded = 1 and quantity > 0`).limit(1).get() !== undefined
}

/** Whether a place, or any place inside it, holds goods. */
export function placeHeld(db: ReadDb, place: string): boolean {
  return db.select({ found: sql<number>`1` }).from(sql`place p join account a on a.place_id = p.id join stock s on s.account_id = a.id`)
    .where(sql`(p.id = ${place} or p.parent_id = ${place} or p.depot_id = ${place}) and s.bounded = 1 and s.quantity > 0`).limit(1).get() !== undefined
}
