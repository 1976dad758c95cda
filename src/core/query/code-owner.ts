import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

const statements = perConnection((db: ReadDb) => ({
  owners: db.select({
    row: sql<string>`c.id`, item: sql<string>`i.id`, itemCode: sql<string>`i.code`, name: sql<string>`i.name`, spec: sql<string>`i.spec`, packaging: sql<string | null>`c.packaging_id`,
    validFrom: sql<string>`c.valid_from`,
  }).from(sql`item_code c cross join item i on i.id = c.item_id`)
    .where(sql`c.code = ${placeholder('code')} and c.valid_from <= ${placeholder('on')} and c.valid_to >= ${placeholder('on')}`)
    .orderBy(sql`c.id`).limit(20).prepare(),
  ever: db.select({ found: sql<number>`1` }).from(sql`item_code`).where(sql`code = ${placeholder('code')}`).limit(1).prepare(),
}))

export type CodeOwner = {
  /** Id of the code's own row. */
  readonly row: string
  readonly item: string
  readonly itemCode: string
  readonly name: string
  readonly spec: string
  /** The pack that bears the code; null for the base unit. */
  readonly packaging: string | null
  readonly validFrom: string
}

/** The items that a code names on a day: more than one is for a person to choose from (edge case 23). */
export function codeOwners(db: ReadDb, { code, on }: { readonly code: string; readonly on: string }): readonly CodeOwner[] {
  return statements(db).owners.all({ code, on })
}

/** Whether a code has never named anything. */
export function codeIsNew(db: ReadDb, code: string): boolean {
  return statements(db).ever.get({ code }) === undefined
}
