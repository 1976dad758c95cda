import { eq, sql } from 'drizzle-orm'
import type { WriteDb } from '../db/db.ts'
import { person, recovery, roleGrant, session } from '../schema/people.ts'

export function addPerson(tx: WriteDb, row: typeof person.$inferInsert): void {
  tx.insert(person).values(row).run()
}

export function setPassword(tx: WriteDb, id: string, passwordHash: string): void {
  tx.update(person).set({ passwordHash, failures: 0, blockedUntil: null, revision: sql`revision + 1` }).where(eq(person.id, id)).run()
}

export function noteFailure(tx: WriteDb, id: string, blockedUntil: string | null): void {
  tx.update(person).set({ failures: sql`failures + 1`, blockedUntil }).where(eq(person.id, id)).run()
}

export function clearFailures(tx: WriteDb, id: string): void {
  tx.update(person).set({ failures: 0, blockedUntil: null }).where(eq(person.id, id)).run()
}

export function retirePerson(tx: WriteDb, id: string, on: string | null): void {
  tx.update(person).set({ retiredOn: on, revision: sql`revision + 1` }).where(eq(person.id, id)).run()
}

export type NewGrant = { readonly personId: string; readonly roleCode: string; readonly agencyId: string; readonly depotId: string | null }

export function replaceGrants(tx: WriteDb, personId: string, grants: readonly NewGrant[]): void {
  tx.delete(roleGrant).where(eq(roleGrant.personId, personId)).run()
  if (grants.length > 0) tx.insert(roleGrant).values([...grants]).run()
}

export function addSession(tx: WriteDb, row: typeof session.$inferInsert): void {
  tx.insert(session).values(row).run()
}

export function endSession(tx: WriteDb, tokenHash: string): void {
  tx.delete(session).where(eq(session.tokenHash, tokenHash)).run()
}

export function endSessionsOf(tx: WriteDb, personId: string): void {
  tx.delete(session).where(eq(session.personId, personId)).run()
}

export function replaceRecoveryCode(tx: WriteDb, codeHash: string, madeAt: string): void {
  tx.delete(recovery).run()
  tx.insert(recovery).values({ codeHash, madeAt }).run()
}
