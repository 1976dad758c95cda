import type { Context } from '../context.ts'
import type { ReadDb, WriteDb } from '../db/db.ts'
import { forgetErased } from '../db/forget.ts'
import type { ContactSeat } from '../domain/contacts.ts'
import type { Problem } from '../domain/problem.ts'
import { accept, answer, refuse, type Result } from '../domain/result.ts'
import { allContacts, contactsOf, type Contact } from '../query/contacts.ts'
import { agencyRow, placeRow } from '../query/master-rows.ts'
import { eraseContact as removeContact, saveContact as writeContact } from '../store/contact-store.ts'
import { permit } from './permit.ts'
import { runCommand } from './run-command.ts'
import { seeDepots, seePlaces } from './see-master.ts'

export type SaveContact = {
  readonly command: string
  /** Made by the caller. The journal keeps only this. */
  readonly contact: string
  readonly subject: string
  readonly seat: ContactSeat
  readonly name: string
  readonly post: string
  readonly dayPhone: string
  readonly nightPhone: string
}

/** Contact A or B of a depot or an agency. Name and phones never enter the journal, so that erasing them is real. */
export function saveContact(ctx: Context, { command, contact, subject, seat, ...person }: SaveContact): Result<true> {
  const facts = { contact, subject, seat }
  const saved = runCommand(ctx, { id: command, operation: 'contact.save', payload: facts }, (db) => {
    const problems = [...mayKeep(db, ctx, subject)]
    if (problems.length === 0 && person.name.trim() === '') problems.push({ code: 'master.field-missing', field: 'name' })
    const row = { id: contact, subjectId: subject, seat, name: person.name.trim(), post: person.post.trim(), dayPhone: person.dayPhone.trim(), nightPhone: person.nightPhone.trim() }
    return answer({ answer: true as const, businessDate: ctx.today(), facts, write: (tx: WriteDb) => writeContact(tx, row) }, problems)
  })
  if (saved.ok) forgetErased(ctx.connection)
  return saved
}

export type EraseContact = { readonly command: string; readonly subject: string; readonly seat: ContactSeat }

/** Takes the person away for good; that it was done stays in the journal. */
export function eraseContact(ctx: Context, { command, ...payload }: EraseContact): Result<true> {
  const erased = runCommand(ctx, { id: command, operation: 'contact.erase', payload }, (db) => answer({
    answer: true as const, businessDate: ctx.today(), facts: payload, write: (tx: WriteDb) => removeContact(tx, payload.subject, payload.seat),
  }, mayKeep(db, ctx, payload.subject)))
  if (erased.ok) forgetErased(ctx.connection)
  return erased
}

/** Of a depot for whoever sees it, of an agency for whoever may look things up. */
export function seeContacts(ctx: Context, subject: string): Result<readonly Contact[]> {
  const db = ctx.connection.read
  const forbidden = permit(db, ctx, 'view') && permit(db, ctx, 'master')
  if (forbidden) return refuse(forbidden)
  if (placeRow(db, subject)) {
    const seen = seePlaces(ctx, subject)
    if (!seen.ok) return seen
  }
  return accept(contactsOf(db, subject))
}

/** Contacts of every depot in sight. */
export function seeDepotContacts(ctx: Context): Result<readonly Contact[]> {
  const depots = seeDepots(ctx)
  if (!depots.ok) return depots
  const seen = new Set(depots.value.map(({ id }) => id))
  return accept(allContacts(ctx.connection.read).filter(({ subject }) => seen.has(subject)))
}

function mayKeep(db: ReadDb, ctx: Context, subject: string): readonly Problem[] {
  const forbidden = permit(db, ctx, 'master')
  if (forbidden) return [forbidden]
  return placeRow(db, subject)?.kind === 'depot' || agencyRow(db, subject) ? [] : [{ code: 'master.not-found', table: 'contact', id: subject }]
}
