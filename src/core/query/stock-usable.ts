import { sql, type SQL } from 'drizzle-orm'

/** Place kinds where goods lie in our keeping; elsewhere they are out with somebody, still on our books. */
const keptKinds = sql`('bin', 'receiving', 'supplier-site')`

/** An empty bin is a line as long as it is not hidden; where nothing is out with somebody any more there is none. */
export const isLine = sql`(line.held > 0 or line.kind in ${keptKinds})`

/** `lastUsableDay` of domain/lot-choice.ts, for a `lot` under an alias: the nearer of both clocks, '' where none is known. */
export function lastUsableDaySql(alias: string): SQL {
  const expires = sql.raw(`${alias}.expires_on`)
  const service = sql.raw(`${alias}.service_until`)
  return sql`case when ${expires} = '' then ${service} when ${service} = '' then ${expires} else min(${expires}, ${service}) end`
}

/** `isExpired` of domain/lot-choice.ts over a last usable day; the day itself is still usable. */
export function isPastSql(lastDay: SQL, on: string): SQL {
  return sql`(${lastDay} <> '' and ${lastDay} < ${on})`
}

/** 账面 = 可用 + 不可用 + 发出 of the row `line` of stock_line, on a day. */
export function figuresSql(on: string) {
  const kept = sql`line.kind in ${keptKinds}`
  const available = sql`(case when not ${kept} then 0
    when not ${isPastSql(sql`line.last_day`, on)} then line.usable
    when line.lot_id <> '' then 0
    else ${usableUnits(on)} end)`
  const away = sql`(case when ${kept} then 0 else line.held end)`
  return { held: sql`line.held`, available, away, unusable: sql`(line.held - ${available} - ${away})` }
}

/** Whether nothing of a line in our keeping may be used; what is out with somebody is not asked. */
export function hasNoneUsableSql(on: string): SQL {
  return sql`(line.kind in ${keptKinds} and ${figuresSql(on).available} = 0)`
}

/** Whether a line holds anything unusable: as `figuresSql`, without counting units. */
export function hasUnusableSql(on: string): SQL {
  return sql`(line.kind in ${keptKinds} and line.held > 0 and (line.usable < line.held or ${isPastSql(sql`line.last_day`, on)}))`
}

/** What may leave for use on a day: `mayBeUsed`, summed over the units of a serial line, asked only where one may be past its day. */
function usableUnits(on: string): SQL {
  return sql`(select coalesce(sum(us.quantity), 0) from ${heldUnits} join condition uc on uc.code = ua.condition
    where ${isUnitOfLine} and uc.usable = 1 and not ${isPastSql(lastUsableDaySql('ul'), on)})`
}

/** Whether a serial line holds a unit whose last day lies within days; the line itself only knows the nearest. */
export function holdsUnitEndingSql(from: string, to: string): SQL {
  return sql`exists (select 1 from ${heldUnits} where ${isUnitOfLine} and ${lastUsableDaySql('ul')} between ${from} and ${to})`
}

/** The units behind a serial `line`: account `ua`, stock `us`, lot `ul`. */
export const heldUnits = sql`account ua cross join stock us on us.account_id = ua.id cross join lot ul on ul.id = us.lot_id`
export const isUnitOfLine = sql`ua.place_id = line.place_id and ua.owner_id = line.owner_id and us.item_id = line.item_id and us.quantity > 0 and ul.serial <> ''`
