import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { ResponseLevel, WarningColour } from '../domain/events.ts'

const maxEvents = 2000

/** Events, those that go on first, then the latest. */
export function eventList(db: ReadDb) {
  return db.select({
    id: sql<string>`e.id`, name: sql<string>`e.name`, hazard: sql<string>`e.hazard`, colour: sql<WarningColour>`e.colour`, level: sql<ResponseLevel | null>`e.level`,
    hazardName: sql<string>`coalesce((select l.name from list_entry l where l.list = 'hazard' and l.code = e.hazard), e.hazard)`, startedOn: sql<string>`e.started_on`,
    endedOn: sql<string>`e.ended_on`, remark: sql<string>`e.remark`, searchText: sql<string>`e.search_text`, retiredOn: sql<string | null>`e.retired_on`, revision: sql<number>`e.revision`,
  }).from(sql`event e`).orderBy(sql`e.ended_on = '' desc, e.started_on desc, e.id`).limit(maxEvents).all()
}

export function eventRow(db: ReadDb, id: string) {
  return db.select({ name: sql<string>`name`, revision: sql<number>`revision`, retiredOn: sql<string | null>`retired_on` }).from(sql`event`).where(sql`id = ${id}`).get()
}
