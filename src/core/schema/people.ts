import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { idColumn, revisionColumn } from './columns.ts'

export const person = sqliteTable('person', {
  id: idColumn(),
  name: text('name').notNull(),
  agencyId: text('agency_id'),
  passwordHash: text('password_hash').notNull(),
  failures: integer('failures').notNull().default(0),
  blockedUntil: text('blocked_until'),
  retiredOn: text('retired_on'),
  createdAt: text('created_at').notNull(),
  revision: revisionColumn(),
}, (t) => [uniqueIndex('person_name').on(t.name)])

/** Named sets of rights, seeded from permissions.md, editable by an office. `rights` is a JSON list. */
export const role = sqliteTable('role', { code: text('code').primaryKey(), name: text('name').notNull(), rights: text('rights').notNull() })

/** A grant: person, role, agency, and one depot or (null) all depots of the agency. */
export const roleGrant = sqliteTable('role_grant', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  personId: text('person_id').notNull().references(() => person.id),
  roleCode: text('role_code').notNull().references(() => role.code),
  agencyId: text('agency_id').notNull(),
  depotId: text('depot_id'),
}, (t) => [index('role_grant_person').on(t.personId)])

/** `tokenHash` is sha256 of the secret the client holds; the secret itself is stored nowhere. */
export const session = sqliteTable('session', {
  tokenHash: text('token_hash').primaryKey(),
  personId: text('person_id').notNull().references(() => person.id),
  desk: text('desk').notNull(),
  startedAt: text('started_at').notNull(),
  expiresAt: text('expires_at').notNull(),
})

/** The recovery code of the printed sheet, hashed; used once, then replaced. */
export const recovery = sqliteTable('recovery', { id: integer('id').primaryKey(), codeHash: text('code_hash').notNull(), madeAt: text('made_at').notNull() })
