import { eq, sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import type { Grant, Right } from '../domain/rights.ts'
import { role, roleGrant } from '../schema/people.ts'

const statements = perConnection((db: ReadDb) => ({
  grants: db.select({ rights: role.rights, agency: roleGrant.agencyId, depot: roleGrant.depotId })
    .from(roleGrant).innerJoin(role, eq(role.code, roleGrant.roleCode)).where(eq(roleGrant.personId, sql.placeholder('person'))).prepare(),
}))

/** Everything a person has been granted. */
export function grantsOf(db: ReadDb, person: string): readonly Grant[] {
  return statements(db).grants.all({ person }).map(({ rights, agency, depot }) => ({
    rights: JSON.parse(rights) as Right[], agency, depot: depot ?? undefined,
  }))
}
