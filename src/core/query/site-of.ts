import { perConnection, type ReadDb } from '../db/db.ts'
import { site } from '../schema/system.ts'

const statements = perConnection((db: ReadDb) => ({ site: db.select().from(site).limit(1).prepare() }))

export type Site = typeof site.$inferSelect

/** The site this database is; undefined until first run or demo made one. */
export function siteOf(db: ReadDb): Site | undefined {
  return statements(db).site.get()
}
