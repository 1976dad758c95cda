import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { idColumn } from './columns.ts'

/** The one row that says which site this database is. `tick` orders what this core recorded live. */
export const site = sqliteTable('site', {
  id: idColumn(),
  code: text('code').notNull(),
  machine: text('machine').notNull(),
  epoch: integer('epoch').notNull(),
  agencyId: text('agency_id'),
  practice: integer('practice', { mode: 'boolean' }).notNull().default(false),
  tick: integer('tick').notNull().default(0),
})

export const setting = sqliteTable('setting', {
  key: text('key').notNull(),
  scope: text('scope').notNull(),
  value: text('value').notNull(),
}, (t) => [primaryKey({ columns: [t.key, t.scope] })])

/** Filters, columns and order of a list, kept per person. */
export const savedView = sqliteTable('saved_view', {
  id: idColumn(),
  personId: text('person_id').notNull(),
  list: text('list').notNull(),
  name: text('name').notNull(),
  view: text('view').notNull(),
  position: integer('position').notNull(),
}, (t) => [index('saved_view_person').on(t.personId, t.list)])

/** How the columns of a source layout were understood, so that it is asked once. */
export const importMapping = sqliteTable('import_mapping', { fingerprint: text('fingerprint').primaryKey(), columns: text('columns').notNull(), at: text('at').notNull() })
