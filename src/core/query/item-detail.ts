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

/** A draft counts in the item's units, too, so its lines fix decimals and tracking like movements do. */
function hasMoved(db: ReadDb, itemId: string): boolean {
  const moved = db.select({ found: sql<number>`1` }).from(sql`movement`).where(sql`item_id = ${itemId}`).limit(1).get()
  const drafted = () => db.select({ found: sql<number>`1` }).from(sql`document_line l join document d on d.id = l.document_id`)
    .where(sql`l.item_id = ${itemId} and d.paper <> 'void'`).limit(1).get()
  return (moved ?? drafted()) !== undefined
}

/** Whether any place in our care still holds the item. */
export function itemHeld(db: ReadDb, itemId: string): boolean {
  return db.select({ found: sql<number>`1` }).from(sql`stock`).where(sql`item_id = ${itemId} and bounded = 1 and quantity > 0`).limit(1).get() !== undefined
}
