import { inArray, sql } from 'drizzle-orm'
import { perConnection, type ReadDb } from '../db/db.ts'
import { asId, type Id } from '../domain/ids.ts'
import { outsideKinds, type OutsideKind, type PlaceKind, type PostingPlace } from '../domain/place.ts'
import { place } from '../schema/master.ts'

const statements = perConnection((db: ReadDb) => ({
  places: db.select({ id: place.id, kind: place.kind, name: place.name, depot: place.depotId }).from(place)
    .where(sql`${place.id} in (select value from json_each(${sql.placeholder('ids')}))`).prepare(),
  outside: db.select({ id: place.id, kind: place.kind, name: place.name }).from(place).where(inArray(place.kind, [...outsideKinds])).prepare(),
  recipient: db.select({ id: place.id }).from(place)
    .where(sql`${place.kind} = 'recipient' and ${place.depotId} = ${sql.placeholder('depot')} and ${place.partyId} = ${sql.placeholder('party')}`).prepare(),
}))

/** Places by id, as posting rules see them. */
export function postingPlaces(db: ReadDb, ids: Iterable<string>): Map<Id<'place'>, PostingPlace> {
  const rows = statements(db).places.all({ ids: JSON.stringify([...new Set(ids)]) })
  return new Map(rows.map((row) => [asId<'place'>(row.id), toPlace(row)]))
}

const outsideOf = perConnection((db: ReadDb) => statements(db).outside.all().map((row) => toPlace({ ...row, depot: null })))

/** The places outside our care; made with the database, one per reason, never changed: asked once per connection. */
export function outsidePlaces(db: ReadDb): readonly PostingPlace[] {
  return outsideOf(db)
}

export function outsideByKind(places: readonly PostingPlace[]): { readonly [Kind in OutsideKind]: Id<'place'> } {
  return Object.fromEntries(places.map(({ kind, id }) => [kind, id])) as { [Kind in OutsideKind]: Id<'place'> }
}

/** Where a depot's recoverable goods lie with a party, once there has been such an issue. */
export function recipientPlace(db: ReadDb, depot: string, party: string): Id<'place'> | undefined {
  const row = statements(db).recipient.get({ depot, party })
  return row && asId<'place'>(row.id)
}

function toPlace(row: { id: string; kind: string; name: string; depot: string | null }): PostingPlace {
  return { id: asId<'place'>(row.id), kind: row.kind as PlaceKind, name: row.name, depot: row.depot === null ? undefined : asId<'place'>(row.depot) }
}
