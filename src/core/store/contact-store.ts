import { and, eq } from 'drizzle-orm'
import type { WriteDb } from '../db/db.ts'
import type { ContactSeat } from '../domain/contacts.ts'
import { contactDetail } from '../schema/master.ts'

export type ContactRow = typeof contactDetail.$inferInsert

/** One person a seat: whoever held it before is erased, not kept. */
export function saveContact(tx: WriteDb, row: ContactRow): void {
  const { id: _id, ...columns } = row
  tx.insert(contactDetail).values(row).onConflictDoUpdate({ target: [contactDetail.subjectId, contactDetail.seat], set: columns }).run()
}

export function eraseContact(tx: WriteDb, subjectId: string, seat: ContactSeat): void {
  tx.delete(contactDetail).where(and(eq(contactDetail.subjectId, subjectId), eq(contactDetail.seat, seat))).run()
}
