import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

export type PlaceInside = { readonly id: string; readonly retiredOn: string | null }

const bodyOf = (root: string) => sql`(p.id = ${root} or p.parent_id = ${root} or (p.depot_id = ${root} and p.kind <> 'depot'))`

/** A depot with all that belongs to it, a zone with its bins, or a bin: the place itself included. */
export function placesInside(db: ReadDb, root: string): readonly PlaceInside[] {
  return db.select({ id: sql<string>`p.id`, retiredOn: sql<string | null>`p.retired_on` }).from(sql`place p`).where(bodyOf(root)).all()
}

/** Whether a place, or any place inside it, holds goods. */
export function placeHeld(db: ReadDb, place: string): boolean {
  return db.select({ found: sql<number>`1` }).from(sql`place p join account a on a.place_id = p.id join stock s on s.account_id = a.id`)
    .where(sql`${bodyOf(place)} and s.bounded = 1 and s.quantity > 0`).limit(1).get() !== undefined
}

/** Whether an agency owns goods in anybody's care. */
export function ownerHolds(db: ReadDb, owner: string): boolean {
  return db.select({ found: sql<number>`1` }).from(sql`account a join stock s on s.account_id = a.id`)
    .where(sql`a.owner_id = ${owner} and s.bounded = 1 and s.quantity > 0`).limit(1).get() !== undefined
}

/** Name of a depot in use that an agency owns. */
export function depotOwnedBy(db: ReadDb, owner: string): string | undefined {
  return db.select({ name: sql<string>`name` }).from(sql`place`)
    .where(sql`kind = 'depot' and owner_id = ${owner} and retired_on is null`).orderBy(sql`code`).limit(1).get()?.name
}

/** Papers of a depot whose goods have not moved and still may. */
export function unfinishedOf(db: ReadDb, depot: string): number {
  return db.select({ count: sql<number>`count(*)` }).from(sql`document`)
    .where(sql`depot_id = ${depot} and goods = 'none' and paper <> 'void' and line_count > 0`).get()?.count ?? 0
}
