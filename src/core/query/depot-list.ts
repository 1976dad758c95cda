import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

const maxPlaces = 5000

/** Depots that the actor may view. */
export function depotList(db: ReadDb, depots: 'all' | readonly string[]) {
  const listed = depots === 'all' ? sql`true` : sql`p.id in (select value from json_each(${JSON.stringify(depots)}))`
  return db.select({
    id: sql<string>`p.id`, code: sql<string>`p.code`, name: sql<string>`p.name`, siteKind: sql<string>`p.site_kind`,
    siteKindName: sql<string>`coalesce((select name from list_entry where list = 'site-kind' and list_entry.code = p.site_kind), p.site_kind)`, depotType: sql<string>`p.depot_type`, tier: sql<string>`p.tier`,
    owner: sql<string>`coalesce(p.owner_id, '')`, ownerName: sql<string>`coalesce(a.name, '')`, custodian: sql<string>`coalesce(p.custodian_id, '')`,
    custodianName: sql<string>`coalesce((select name from agency c where c.id = p.custodian_id), '')`, typeReason: sql<string>`p.type_reason`, grade: sql<string>`p.grade`,
    capacity: sql<number | null>`p.capacity`, coordinates: sql<string>`coalesce(p.coordinates, '')`,
    areaM2: sql<number | null>`p.area_m2`, near: sql<string>`p.near`, storage: sql<string>`p.storage`,
    loadMinutes: sql<number | null>`p.load_minutes`, searchText: sql<string>`p.search_text`, retiredOn: sql<string | null>`p.retired_on`, revision: sql<number>`p.revision`,
  }).from(sql`place p left join agency a on a.id = p.owner_id`).where(sql`p.kind = 'depot' and ${listed}`).orderBy(sql`p.code`).limit(maxPlaces).all()
}

/** Zones and bins of a depot with whether goods lie there; zones first, each with its bins. */
export function placesOf(db: ReadDb, depot: string) {
  return db.select({
    id: sql<string>`p.id`, kind: sql<'zone' | 'bin'>`p.kind`, code: sql<string>`p.code`, name: sql<string>`p.name`, parent: sql<string>`coalesce(p.parent_id, '')`,
    retiredOn: sql<string | null>`p.retired_on`, revision: sql<number>`p.revision`,
    holds: sql<number>`exists (select 1 from account a join stock s on s.account_id = a.id and s.quantity > 0 where a.place_id = p.id)`,
  }).from(sql`place p`).where(sql`p.depot_id = ${depot} and p.kind in ('zone', 'bin')`).orderBy(sql`p.code`).limit(maxPlaces).all()
}
