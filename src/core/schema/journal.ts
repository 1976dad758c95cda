import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** One line per accepted command; append-only, gapless within site and epoch, chained by hash (architecture.md §5). */
export const journal = sqliteTable('journal', {
  siteId: text('site_id').notNull(),
  epoch: integer('epoch').notNull(),
  sequence: integer('sequence').notNull(),
  commandId: text('command_id').notNull(),
  operation: text('operation').notNull(),
  actor: text('actor').notNull(),
  desk: text('desk').notNull(),
  businessDate: text('business_date').notNull(),
  postedAt: text('posted_at').notNull(),
  digest: text('digest').notNull(),
  hash: text('hash').notNull(),
  // The long texts come last: what a command must read of the line before it then never lies on overflow pages.
  payload: text('payload').notNull(),
  answer: text('answer').notNull(),
  facts: text('facts').notNull(),
}, (t) => [primaryKey({ columns: [t.siteId, t.epoch, t.sequence] }), uniqueIndex('journal_command').on(t.commandId)])
