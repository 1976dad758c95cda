import { sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'

const { placeholder } = sql

/** `view` is JSON that the list's own screen reads: filters, columns, order. */
export type SavedView = { readonly id: string; readonly name: string; readonly view: string; readonly position: number }

const statements = perConnection((db: ReadDb) => ({
  views: db.select({ id: sql<string>`id`, name: sql<string>`name`, view: sql<string>`view`, position: sql<number>`position` }).from(sql`saved_view`)
    .where(sql`person_id = ${placeholder('person')} and list = ${placeholder('list')}`).orderBy(sql`position, id`).prepare(),
  owner: db.select({ person: sql<string>`person_id`, list: sql<string>`list` }).from(sql`saved_view`).where(sql`id = ${placeholder('id')}`).prepare(),
}))

/** A person's views of a list, in their order. */
export function savedViews(db: ReadDb, { person, list }: { readonly person: string; readonly list: string }): readonly SavedView[] {
  return statements(db).views.all({ person, list })
}

export function viewOwner(db: ReadDb, id: string): { readonly person: string; readonly list: string } | undefined {
  return statements(db).owner.get({ id })
}
