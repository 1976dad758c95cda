import type { Context } from '../context.ts'
import { forgetErased } from '../db/forget.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import { contactsOf } from '../query/contacts.ts'
import { runBatch } from './run-batch.ts'
import { eraseContact, saveContact } from './save-contact.ts'
import { saveDepot, type SaveDepot } from './save-place.ts'

export type SavedPoints = {
  readonly saved: number
  /** Problems by the row's place in what was given; none were saved then. */
  readonly faults: readonly { readonly row: number; readonly problems: readonly Problem[] }[]
}

/** A depot with its contact A; '' as a name erases the person, an absent contact stays. */
export type SavePoint = SaveDepot & { readonly contact?: PointContact | undefined }
export type PointContact = { readonly command: string; readonly contact: string; readonly name: string; readonly dayPhone: string }

/** Many depots at once, new and changed: all of them in one transaction, or none and every row's problems. */
export function savePoints(ctx: Context, rows: readonly SavePoint[]): Result<SavedPoints> {
  const faults: SavedPoints['faults'][number][] = []
  const done = runBatch(ctx, (batch): Result<SavedPoints> => {
    for (const [row, { contact, ...point }] of rows.entries()) {
      const depot = saveDepot(batch, point)
      const saved = depot.ok && contact ? keepContact(batch, point.id, contact) : depot
      if (!saved.ok && isForbidden(saved.problems)) return saved
      if (!saved.ok) faults.push({ row, problems: saved.problems })
    }
    const [first] = faults
    return first ? refuse(...first.problems) : accept({ saved: rows.length, faults: [] })
  })
  if (done.ok) forgetErased(ctx.connection)
  return faults.length > 0 ? accept({ saved: 0, faults }) : done
}

/** Post and night phone of whoever holds the seat already stay. */
function keepContact(ctx: Context, subject: string, { command, contact, name, dayPhone }: PointContact): Result<true> {
  const seat = 'A'
  if (name.trim() === '' && dayPhone.trim() === '') return eraseContact(ctx, { command, subject, seat })
  const before = contactsOf(ctx.connection.read, subject).find((known) => known.seat === seat)
  return saveContact(ctx, { command, contact, subject, seat, name, post: before?.post ?? '', dayPhone, nightPhone: before?.nightPhone ?? '' })
}

function isForbidden(problems: readonly Problem[]): boolean {
  return problems.some(({ code }) => code === 'right.missing' || code === 'session.missing')
}
