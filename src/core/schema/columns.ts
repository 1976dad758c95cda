import { integer, text } from 'drizzle-orm/sqlite-core'

/** UUIDv7 text made by whoever first wrote the row. */
export const idColumn = () => text('id').primaryKey()

/** Raised on each write; a writer names the revision it saw. */
export const revisionColumn = () => integer('revision').notNull().default(1)

/** Day from which the row is no longer offered; rows are never deleted. */
export const retiredColumn = () => text('retired_on')

/** Lower-case name, aliases, code, full pinyin and initials, for one LIKE; and full pinyin for ordering. */
export const searchColumns = () => ({
  searchText: text('search_text').notNull().default(''),
  sortKey: text('sort_key').notNull().default(''),
})
