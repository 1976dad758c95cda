import { sql } from 'drizzle-orm'
import type { ReadDb } from '../db/db.ts'
import type { ContactSeat } from '../domain/contacts.ts'

const columns = {
  id: sql<string>`id`, subject: sql<string>`subject_id`, seat: sql<ContactSeat>`seat`, name: sql<string>`name`, post: sql<string>`post`, dayPhone: sql<string>`day_phone`, nightPhone: sql<string>`night_phone`,
}

/** Contacts A and B of a place or an agency. */
export function contactsOf(db: ReadDb, subject: string) {
  return db.select(columns).from(sql`contact_detail`).where(sql`subject_id = ${subject}`).orderBy(sql`seat`).all()
}

export type Contact = ReturnType<typeof contactsOf>[number]

/** Everybody's, for the duty pack and for files. */
export function allContacts(db: ReadDb): readonly Contact[] {
  return db.select(columns).from(sql`contact_detail`).orderBy(sql`subject_id, seat`).all()
}
