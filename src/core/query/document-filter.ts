import { sql, type SQL } from 'drizzle-orm'

export const documentStates = ['all', 'draft', 'posted', 'reversed', 'void'] as const
export type ListedState = (typeof documentStates)[number]

/** Which papers a list shows; dates are YYYY-MM-DD, `depots` those that the actor may view, `costDepots` those with their money. */
export type DocumentFilter = {
  readonly depots: 'all' | readonly string[]
  readonly costDepots: 'all' | readonly string[]
  readonly kinds: readonly string[]
  readonly state: ListedState
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Part of a number, official number, party, maker or goods on the paper. */
  readonly keyword: string
}

/** Conditions on `document d` alone. A paper has its number from its first line on; a draft without one is not listed. */
export function documentConditions(filter: DocumentFilter): SQL {
  const { depots, kinds, state, from, to, keyword } = filter
  const conditions = [sql`d.number is not null`]
  if (depots !== 'all') conditions.push(ofDepots(depots))
  if (kinds.length > 0) conditions.push(sql`d.kind in (select value from json_each(${JSON.stringify(kinds)}))`)
  if (state !== 'all') conditions.push(states[state])
  if (from) conditions.push(sql`d.business_date >= ${from}`)
  if (to) conditions.push(sql`d.business_date <= ${to}`)
  if (keyword.trim() !== '') conditions.push(mentions(keyword.trim()))
  return sql.join(conditions, sql` and `)
}

/** One depot has its papers by date in an index; of several, the index by date is read and others passed over (the plus sign). */
function ofDepots(depots: readonly string[]): SQL {
  return depots.length === 1 ? sql`d.depot_id = ${depots[0]}` : sql`+d.depot_id in (select value from json_each(${JSON.stringify(depots)}))`
}

const states: { readonly [State in Exclude<ListedState, 'all'>]: SQL } = {
  draft: sql`d.paper = 'draft' and d.goods = 'none'`,
  posted: sql`d.goods = 'done'`,
  reversed: sql`d.goods in ('reversed', 'part-reversed')`,
  void: sql`d.paper = 'void'`,
}

function mentions(keyword: string): SQL {
  const like = `%${keyword.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`(lower(coalesce(d.number, '')) like ${like} escape '\\' or lower(d.official_number) like ${like} escape '\\' or d.party_id in (select id from agency where search_text like ${like} escape '\\')
    or lower(d.maker_name) like ${like} escape '\\'
    or exists (select 1 from document_line l join item i on i.id = l.item_id where l.document_id = d.id and i.search_text like ${like} escape '\\'))`
}
