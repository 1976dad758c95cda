import { sql } from 'drizzle-orm'
import { perConnection, type WriteDb } from '../db/db.ts'
import { outsideKinds } from '../domain/place.ts'
import { seededRoles } from '../domain/rights.ts'
import { seededEntries } from '../domain/seeded-lists.ts'
import { outsideNames, seededCategories, seededConditions, seededFundingSources } from '../domain/seeds.ts'
import { category, condition, fundingSource, listEntry } from '../schema/master.ts'
import { role } from '../schema/people.ts'
import { site } from '../schema/system.ts'
import { addPlace } from './place-store.ts'

export type NewSite = { readonly id: string; readonly code: string; readonly machine: string; readonly agencyId: string; readonly practice: boolean }

/** The one site row and the rows every database begins with. */
export function foundSiteRows(tx: WriteDb, made: NewSite, newId: () => string): void {
  tx.insert(site).values({ ...made, epoch: 1 }).run()
  for (const kind of outsideKinds) addPlace(tx, { id: newId(), kind, code: kind, name: outsideNames[kind] })
  tx.insert(condition).values(seededConditions.map((row, position) => ({ ...row, position }))).run()
  tx.insert(category).values(seededCategories.map((row, position) => ({ ...row, position }))).run()
  tx.insert(fundingSource).values(seededFundingSources.map((name, position) => ({ name, position }))).run()
  tx.insert(listEntry).values([...seededEntries()]).run()
  tx.insert(role).values(seededRoles.map(({ code, name, rights }) => ({ code, name, rights: JSON.stringify(rights) }))).run()
}

const statements = perConnection((tx: WriteDb) => ({
  tick: tx.update(site).set({ tick: sql`tick + 1` }).returning({ tick: site.tick }).prepare(),
}))

/** The next tick of this core: orders scans and count entries, whatever the clock says. */
export function takeTick(tx: WriteDb): number {
  const row = statements(tx).tick.get()
  if (!row) throw new Error('a tick needs a site')
  return row.tick
}
