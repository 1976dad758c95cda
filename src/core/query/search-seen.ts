import { sql, type SQL } from 'drizzle-orm'

export type SeenDepots = 'all' | readonly string[]

const { placeholder } = sql

/** Condition of a prepared statement: the depot is one of those seen; values by `seenValues`. */
export function isSeen(depot: SQL): SQL {
  return sql`(${placeholder('all')} = 1 or ${depot} in (select value from json_each(${placeholder('depots')})))`
}

export function seenValues(depots: SeenDepots) {
  return { all: depots === 'all' ? 1 : 0, depots: depots === 'all' ? '[]' : JSON.stringify(depots) }
}
