import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { PlainList } from '../domain/lists.ts'
import { ownValueLike } from './own-fields.ts'

const maxAgencies = 5000

/** The name that a list of the office gives a kept code; the code itself where the list has none. */
function kindName(list: PlainList, column: string): SQL<string> {
  const code = sql.raw(column)
  return sql<string>`coalesce((select name from list_entry where list = ${list} and list_entry.code = agency.${code}), agency.${code})`
}

/** Agencies by pinyin or initials, name, code or an own field's value; all of them where nothing was typed. */
export function agencyList(db: ReadDb, { text, retired }: { readonly text: string; readonly retired: boolean }) {
  const like = `%${text.trim().toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return db.select({
    id: sql<string>`id`, code: sql<string>`code`, name: sql<string>`name`, shortName: sql<string>`short_name`, kind: sql<string>`kind`, tier: sql<string>`tier`,
    parent: sql<string>`coalesce(parent_id, '')`, parentName: sql<string>`coalesce((select name from agency above where above.id = agency.parent_id), '')`,
    kindName: kindName('agency-kind', 'kind'), supplierKind: sql<string>`supplier_kind`, supplierKindName: kindName('supplier-kind', 'supplier_kind'),
    teamKind: sql<string>`team_kind`, teamKindName: kindName('team-kind', 'team_kind'), population: sql<number | null>`population`, peopleToMove: sql<number | null>`people_to_move`,
    headcount: sql<number | null>`headcount`, base: sql<string>`base`, responsibility: sql<string>`responsibility`, retiredOn: sql<string | null>`retired_on`, revision: sql<number>`revision`,
  }).from(sql`agency`).where(sql`(search_text like ${like} escape '\\' or ${ownValueLike(sql`agency.id`, like)}) and (${retired ? 1 : 0} = 1 or retired_on is null)`).orderBy(sql`sort_key, code`).limit(maxAgencies).all()
}
