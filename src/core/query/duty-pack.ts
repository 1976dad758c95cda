import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { figuresSql } from './stock-usable.ts'

type Asked = { readonly depots: 'all' | readonly string[]; readonly on: string }

function listed(depots: Asked['depots']) {
  return depots === 'all' ? sql`true` : sql`p.id in (select value from json_each(${JSON.stringify(depots)}))`
}

/** Depots in use with their keepers' names and how many kinds may be used on the day. */
export function dutyDepots(db: ReadDb, { depots, on }: Asked) {
  const keepers = sql<string>`coalesce((select group_concat(name, '、') from (select distinct k.name from role_grant g join person k on k.id = g.person_id and k.retired_on is null
    where g.role_code = 'keeper' and (g.depot_id = p.id or (g.depot_id is null and g.agency_id = p.owner_id)) order by k.created_at)), '')`
  return db.select({
    id: sql<string>`p.id`, code: sql<string>`p.code`, name: sql<string>`p.name`, near: sql<string>`p.near`, loadMinutes: sql<number | null>`p.load_minutes`, capacity: sql<number | null>`p.capacity`,
    siteKind: sql<string>`coalesce((select name from list_entry where list = 'site-kind' and list_entry.code = p.site_kind), p.site_kind)`, ownerName: sql<string>`coalesce(a.name, '')`, keepers,
    kinds: sql<number>`(select count(distinct line.item_id) from stock_line line where line.depot_id = p.id and ${figuresSql(on).available} > 0)`,
  }).from(sql`place p left join agency a on a.id = p.owner_id`).where(sql`p.kind = 'depot' and p.retired_on is null and ${listed(depots)}`).orderBy(sql`p.code`).all()
}

/** What may be used on the day at each depot, by item. */
export function dutyStock(db: ReadDb, { depots, on }: Asked) {
  const usable = sql<number>`sum(${figuresSql(on).available})`
  return db.select({
    depot: sql<string>`p.id`, depotName: sql<string>`p.name`, code: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, unit: sql<string>`i.unit`, scale: sql<0 | 1 | 2>`i.scale`, usable,
  }).from(sql`stock_line line join item i on i.id = line.item_id join place p on p.id = line.depot_id`).where(sql`p.retired_on is null and ${listed(depots)}`)
    .groupBy(sql`p.id, i.id`).having(sql`${usable} > 0`).orderBy(sql`p.code, i.sort_key, i.code`).all()
}

/** Teams in use: who they are, how many, where they stand by. */
export function dutyTeams(db: ReadDb) {
  return db.select({
    id: sql<string>`id`, name: sql<string>`name`, headcount: sql<number | null>`headcount`, base: sql<string>`base`,
    kind: sql<string>`coalesce((select l.name from list_entry l where l.list = 'team-kind' and l.code = agency.team_kind), agency.team_kind)`,
  }).from(sql`agency`).where(sql`kind = 'team' and retired_on is null`).orderBy(sql`sort_key, code`).all()
}
