import { desc, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import { person, session } from '../schema/people.ts'

/** The first half of the hash names a session to the screens; the secret behind it cannot be found from it. */
const key = sql<string>`substr(${session.tokenHash}, 1, 32)`

type Asked = { readonly now: string; readonly person?: string }

/** Sessions that are still good, the newest first: of one person, or of everybody in service. */
export function sessionsOpen(db: ReadDb, { now, person: of }: Asked) {
  return db.select({ key, personId: session.personId, name: person.name, desk: session.desk, startedAt: session.startedAt, expiresAt: session.expiresAt })
    .from(session).innerJoin(person, eq(person.id, session.personId))
    .where(sql`${session.expiresAt} > ${now} and ${person.retiredOn} is null and (${of ?? null} is null or ${session.personId} = ${of ?? null})`)
    .orderBy(desc(session.startedAt), key).limit(mostSessions).all()
}

const mostSessions = 500

export function sessionOfKey(db: ReadDb, wanted: string) {
  return db.select({ tokenHash: session.tokenHash, personId: session.personId, desk: session.desk }).from(session).where(sql`${key} = ${wanted}`).get()
}

export function keyOfToken(tokenHash: string): string {
  return tokenHash.slice(0, 32)
}
