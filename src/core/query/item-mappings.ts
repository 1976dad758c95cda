import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { MappingKind } from '../domain/item-mapping.ts'

/** What an item went on under, and what went on under it. */
export function mappingsOf(db: ReadDb, item: string) {
  return db.select({
    id: sql<string>`m.id`, kind: sql<MappingKind>`m.kind`, from: sql<string>`f.id`, fromCode: sql<string>`f.code`, fromName: sql<string>`f.name`, fromUnit: sql<string>`f.unit`,
    to: sql<string>`t.id`, toCode: sql<string>`t.code`, toName: sql<string>`t.name`, toUnit: sql<string>`t.unit`, units: sql<number>`m.units`, mappedOn: sql<string>`m.mapped_on`,
  }).from(sql`item_mapping m join item f on f.id = m.from_id join item t on t.id = m.to_id`).where(sql`${item} in (m.from_id, m.to_id)`).orderBy(sql`m.mapped_on, m.id`).all()
}

/** Items merged into one, with how many of its smallest units one of theirs is; those merged into them, too. */
export function mergedInto(db: ReadDb, item: string) {
  const chain = sql`with recursive chain(id, units) as (
    select from_id, units from item_mapping where kind = 'merge' and to_id = ${item}
    union all select m.from_id, m.units * c.units from chain c join item_mapping m on m.to_id = c.id and m.kind = 'merge'
  ) select id, units from chain`
  return db.select({ id: sql<string>`id`, units: sql<number>`units` }).from(sql`(${chain})`).all()
}

/** Where goods of an item still lie or are out on our books, by depot, in smallest units. */
export function heldByDepot(db: ReadDb, item: string) {
  return db.select({ depot: sql<string>`coalesce(d.name, p.name)`, quantity: sql<number>`sum(s.quantity)` })
    .from(sql`stock s join account a on a.id = s.account_id join place p on p.id = a.place_id left join place d on d.id = p.depot_id`)
    .where(sql`s.item_id = ${item} and s.bounded = 1 and s.quantity > 0`).groupBy(sql`coalesce(d.id, p.id)`).orderBy(sql`coalesce(d.code, p.code)`).all()
}

/** Unfinished papers that name an item. */
export function draftsNaming(db: ReadDb, item: string): number {
  return db.select({ papers: sql<number>`count(distinct d.id)` }).from(sql`document_line l join document d on d.id = l.document_id`)
    .where(sql`l.item_id = ${item} and d.goods = 'none' and d.paper <> 'void'`).get()?.papers ?? 0
}
