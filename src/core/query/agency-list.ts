import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'

const maxAgencies = 1000

/** Agencies by pinyin or initials, name or code; all of them where nothing was typed. */
export function agencyList(db: ReadDb, { text, retired }: { readonly text: string; readonly retired: boolean }) {
  const like = `%${text.trim().toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return db.select({
    id: sql<string>`id`, code: sql<string>`code`, name: sql<string>`name`, shortName: sql<string>`short_name`, kind: sql<string>`kind`, tier: sql<string>`tier`,
    parent: sql<string>`coalesce(parent_id, '')`, responsibility: sql<string>`responsibility`, retiredOn: sql<string | null>`retired_on`, revision: sql<number>`revision`,
  }).from(sql`agency`).where(sql`search_text like ${like} escape '\\' and (${retired ? 1 : 0} = 1 or retired_on is null)`).orderBy(sql`sort_key, code`).limit(maxAgencies).all()
}
