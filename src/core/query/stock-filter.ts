import { sql, type SQL } from 'drizzle-orm'
import { addDays, type BusinessDate } from '../domain/business-date.ts'
import { hasNoneUsableSql, hasUnusableSql, holdsUnitEndingSql, isLine } from './stock-usable.ts'

/** Which lines of a list: all, none usable, ending within some days, past their day or in an unusable condition. */
export const stockPicks = ['all', 'usable-zero', 'expiring', 'unusable'] as const
export type StockPick = (typeof stockPicks)[number]

/** What the stock grid lists; empty text or no depot means any. */
export type StockFilter = {
  /** Those the actor may see, narrowed to those asked for. */
  readonly depots: 'all' | readonly string[]
  readonly on: BusinessDate
  /** Part of name, pinyin, initials, code, alias, batch or serial; or a whole barcode. */
  readonly keyword: string
  readonly category: string
  readonly owner: string
  readonly hideZero: boolean
  readonly pick: StockPick
  /** Of the pick 'expiring'. */
  readonly withinDays: number
}

/** Conditions over `stock_line line`. */
export function stockConditions(filter: StockFilter): SQL {
  const { hideZero, keyword } = filter
  const conditions = [
    ...poolConditions(filter, 'line'),
    hideZero ? sql`line.held > 0` : isLine,
    ...(keyword.trim() === '' ? [] : [mentions(keyword.trim(), filter.on)]),
    ...pickCondition(filter),
  ]
  return sql.join(conditions, sql` and `)
}

/** Conditions that hold for a value pool as a whole, over an alias with depot_id, owner_id and item_id. */
export function poolConditions({ depots, category, owner }: StockFilter, alias: string): readonly SQL[] {
  return [
    ...(owner === '' ? [] : [sql`${sql.raw(alias)}.owner_id = ${owner}`]),
    ...(depots === 'all' ? [] : [sql`${sql.raw(alias)}.depot_id in (select value from json_each(${JSON.stringify(depots)}))`]),
    ...(category === '' ? [] : [sql`${sql.raw(alias)}.item_id in (select id from item where category = ${category})`]),
  ]
}

export function likePattern(text: string): string {
  return `%${text.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}

function pickCondition(filter: StockFilter): readonly SQL[] {
  const { on, pick, withinDays } = filter
  if (pick === 'usable-zero') return [hasNoneUsableSql(on)]
  if (pick === 'unusable') return [hasUnusableSql(on)]
  return pick === 'expiring' ? [endingSql(on, addDays(on, withinDays))] : []
}

/** Goods in hand whose last usable day lies within two days, both included. */
export function endingSql(from: BusinessDate, to: BusinessDate): SQL {
  return sql`(line.held > 0 and line.last_day <> '' and line.last_day <= ${to}
    and (line.last_day >= ${from} or (line.lot_id = '' and ${holdsUnitEndingSql(from, to)})))`
}

function mentions(keyword: string, on: BusinessDate): SQL {
  const like = likePattern(keyword)
  return sql`(line.item_id in (select id from item where search_text like ${like} escape '\\'
      union select item_id from item_code where code = ${keyword} and valid_from <= ${on} and valid_to >= ${on})
    or lower(line.batch) like ${like} escape '\\'
    or line.id in (select held.id from lot u cross join stock s on s.lot_id = u.id and s.quantity > 0 cross join account a on a.id = s.account_id
      cross join stock_line held on held.place_id = a.place_id and held.owner_id = a.owner_id and held.item_id = s.item_id and held.lot_id = ''
      where u.serial <> '' and lower(u.serial) like ${like} escape '\\'))`
}
