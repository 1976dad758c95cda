import { asc, eq, isNull, sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { person, recovery, role, roleGrant, session } from '../schema/people.ts'

const { placeholder } = sql

const statements = perConnection((db: ReadDb) => ({
  session: db.select({ id: person.id, name: person.name, desk: session.desk }).from(session).innerJoin(person, eq(person.id, session.personId))
    .where(sql`${session.tokenHash} = ${placeholder('tokenHash')} and ${session.expiresAt} > ${placeholder('now')} and ${person.retiredOn} is null`).prepare(),
  byName: db.select().from(person).where(sql`${person.name} = ${placeholder('name')} and ${person.retiredOn} is null`).prepare(),
}))

/** Who holds a session that is still good. */
export function sessionOf(db: ReadDb, key: { readonly tokenHash: string; readonly now: string }) {
  return statements(db).session.get(key)
}

export function personByName(db: ReadDb, name: string) {
  return statements(db).byName.get({ name })
}

/** Names for the sign-in list: people in service. */
export function peopleNames(db: ReadDb): readonly string[] {
  return db.select({ name: person.name }).from(person).where(isNull(person.retiredOn)).orderBy(asc(person.createdAt)).all().map((row) => row.name)
}

export function recoveryHash(db: ReadDb): string | undefined {
  return db.select({ codeHash: recovery.codeHash }).from(recovery).limit(1).get()?.codeHash
}

/** People with their roles, for the list of users. */
export function peopleList(db: ReadDb) {
  const grants = db.select({ personId: roleGrant.personId, role: role.name, roleCode: role.code, agencyId: roleGrant.agencyId, depotId: roleGrant.depotId })
    .from(roleGrant).innerJoin(role, eq(role.code, roleGrant.roleCode)).all()
  return db.select({ id: person.id, name: person.name, retiredOn: person.retiredOn, createdAt: person.createdAt, revision: person.revision })
    .from(person).orderBy(asc(person.createdAt)).limit(maxPeople).all()
    .map((row) => ({ ...row, grants: grants.filter((grant) => grant.personId === row.id) }))
}

const maxPeople = 2000

export function roles(db: ReadDb) {
  return db.select({ code: role.code, name: role.name }).from(role).all()
}

export function personRow(db: ReadDb, id: string) {
  return db.select({ name: person.name, passwordHash: person.passwordHash, retiredOn: person.retiredOn }).from(person).where(eq(person.id, id)).get()
}

/** Whether anybody, in service or not, bears a name: papers keep names, so none is given twice. */
export function nameTaken(db: ReadDb, name: string): boolean {
  return db.select({ id: person.id }).from(person).where(eq(person.name, name)).get() !== undefined
}

export function roleCodes(db: ReadDb): readonly string[] {
  return db.select({ code: role.code }).from(role).all().map((row) => row.code)
}

/** People in service who administer. */
export function administrators(db: ReadDb): readonly string[] {
  return db.selectDistinct({ id: person.id }).from(person).innerJoin(roleGrant, eq(roleGrant.personId, person.id))
    .where(sql`${roleGrant.roleCode} = 'admin' and ${person.retiredOn} is null`).all().map((row) => row.id)
}
