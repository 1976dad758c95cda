import type { Context } from '../../context.ts'
import type { ReadDb } from '../../db/db.ts'
import { contactSeats, type ContactSeat } from '../../domain/contacts.ts'
import { accept, type Result } from '../../domain/result.ts'
import type { ListCells } from '../../intake/lists/list-type.ts'
import { allContacts, contactsOf, type Contact } from '../../query/contacts.ts'
import { eraseContact, saveContact } from '../save-contact.ts'

const fields = {
  A: { name: 'contactA', day: 'contactAPhone', night: 'contactANight' }, B: { name: 'contactB', day: 'contactBPhone', night: 'contactBNight' },
} as const satisfies { readonly [Seat in ContactSeat]: object }

/** Contacts of agencies and depots as cells, by record; a seat that nobody has is empty. */
export function contactCellsOf(db: ReadDb): (subject: string) => ListCells {
  const bySubject = Map.groupBy(allContacts(db), ({ subject }) => subject)
  return (subject) => Object.assign({}, ...contactSeats.map((seat) => cellsOf(seat, bySubject.get(subject)?.find((contact) => contact.seat === seat)))) as ListCells
}

function cellsOf(seat: ContactSeat, contact: Contact | undefined): ListCells {
  const { name, day, night } = fields[seat]
  return { [name]: contact?.name ?? '', [day]: contact?.dayPhone ?? '', [night]: contact?.nightPhone ?? '' }
}

/** Keeps the contacts that a row names; a name taken away erases the person. */
export function saveContacts(ctx: Context, subject: string, cells: ListCells): Result<unknown> {
  const before = contactsOf(ctx.connection.read, subject)
  for (const seat of contactSeats) {
    const saved = saveSeat(ctx, { subject, seat, cells, known: before.find((contact) => contact.seat === seat) })
    if (!saved.ok) return saved
  }
  return accept(true)
}

type Seat = { readonly subject: string; readonly seat: ContactSeat; readonly cells: ListCells; readonly known: Contact | undefined }

function saveSeat(ctx: Context, { subject, seat, cells, known }: Seat): Result<unknown> {
  const { name, day, night } = fields[seat]
  const given = cells[name]
  if (given === undefined || (given === '' && !known)) return accept(true)
  const command = ctx.newId<'command'>()
  if (given === '') return eraseContact(ctx, { command, subject, seat })
  const before = known ?? { id: ctx.newId(), post: '', dayPhone: '', nightPhone: '' }
  return saveContact(ctx, {
    command, contact: before.id, subject, seat, name: given, post: before.post, dayPhone: cells[day] ?? before.dayPhone, nightPhone: cells[night] ?? before.nightPhone,
  })
}
