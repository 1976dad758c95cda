import { z } from 'zod'
import { contactSeats } from '../domain/contacts.ts'
import { responseLevels, warningColours } from '../domain/events.ts'
import { mappingKinds } from '../domain/item-mapping.ts'
import { ownKinds, ownTables } from '../domain/own-fields.ts'
import { accept } from '../domain/result.ts'
import { eventList } from '../query/event-list.ts'
import { mappingsOf } from '../query/item-mappings.ts'
import { ownFields, ownValues, ownValuesOf } from '../query/own-fields.ts'
import { mapItem, tryMapping } from '../usecase/map-item.ts'
import { eraseContact, saveContact, seeContacts, seeDepotContacts } from '../usecase/save-contact.ts'
import { saveEvent } from '../usecase/save-event.ts'
import { saveLevels, seeLevels, seeLevelsOf } from '../usecase/save-levels.ts'
import { saveOwnField } from '../usecase/save-own-field.ts'
import { savePoints } from '../usecase/save-points.ts'
import { withRight } from '../usecase/with-right.ts'
import { depot } from './master-router.ts'
import { businessDate, id, smallestUnits } from './schemas.ts'
import { procedure, router } from './trpc.ts'

const noDayOrDay = z.union([z.literal(''), businessDate])
const revision = z.number().int().min(0)
const line = (most: number) => z.string().trim().max(most)
const event = z.object({
  command: id, id, revision, name: line(200), hazard: line(40), colour: z.enum(warningColours), level: z.literal(responseLevels).nullable(), startedOn: noDayOrDay, endedOn: noDayOrDay,
  remark: line(500), retired: z.boolean(),
})
const contact = z.object({ command: id, contact: id, subject: id, seat: z.enum(contactSeats), name: line(40), post: line(40), dayPhone: line(40), nightPhone: line(40) })
const pointContact = contact.pick({ command: true, contact: true, name: true, dayPhone: true })
const ownField = z.object({ command: id, id, revision, table: z.enum(ownTables), name: line(40), kind: z.enum(ownKinds), choices: z.array(line(40)).max(100), retired: z.boolean() })
const level = z.object({ depot: id, minimum: smallestUnits.nullable(), maximum: smallestUnits.nullable() })
const mapping = z.object({ kind: z.enum(mappingKinds), from: id, to: z.array(z.object({ item: id, factor: z.string().max(20) })).max(20) })
const table = z.object({ table: z.enum(ownTables) })

/** What the office knows beside its catalogue: events, whom to call, its own fields, levels, many points at once. */
export const officeRouter = router({
  events: procedure.query(({ ctx: { ctx } }) => withRight(ctx, ['view', 'master'], () => accept(eventList(ctx.connection.read)))),
  saveEvent: procedure.input(event).mutation(({ ctx: { ctx }, input }) => saveEvent(ctx, input)),
  contacts: procedure.input(z.object({ subject: id })).query(({ ctx: { ctx }, input }) => seeContacts(ctx, input.subject)),
  depotContacts: procedure.query(({ ctx: { ctx } }) => seeDepotContacts(ctx)),
  saveContact: procedure.input(contact).mutation(({ ctx: { ctx }, input }) => saveContact(ctx, input)),
  eraseContact: procedure.input(z.object({ command: id, subject: id, seat: z.enum(contactSeats) })).mutation(({ ctx: { ctx }, input }) => eraseContact(ctx, input)),
  ownFields: procedure.query(({ ctx: { ctx } }) => withRight(ctx, ['view', 'master'], () => accept(ownFields(ctx.connection.read)))),
  ownValues: procedure.input(table).query(({ ctx: { ctx }, input }) => withRight(ctx, ['view', 'master'], () => accept(ownValues(ctx.connection.read, input.table)))),
  ownValuesOf: procedure.input(z.object({ row: id })).query(({ ctx: { ctx }, input }) => withRight(ctx, ['view', 'master'], () => accept(ownValuesOf(ctx.connection.read, input.row)))),
  saveOwnField: procedure.input(ownField).mutation(({ ctx: { ctx }, input }) => saveOwnField(ctx, input)),
  levels: procedure.input(z.object({ all: z.boolean().default(false) })).query(({ ctx: { ctx }, input }) => seeLevels(ctx, input)),
  levelsOf: procedure.input(z.object({ item: id })).query(({ ctx: { ctx }, input }) => seeLevelsOf(ctx, input.item)),
  saveLevels: procedure.input(z.object({ command: id, item: id, levels: z.array(level).max(5000) })).mutation(({ ctx: { ctx }, input }) => saveLevels(ctx, input)),
  mappings: procedure.input(z.object({ item: id })).query(({ ctx: { ctx }, input }) => withRight(ctx, ['view', 'master'], () => accept(mappingsOf(ctx.connection.read, input.item)))),
  tryMapping: procedure.input(mapping).query(({ ctx: { ctx }, input }) => tryMapping(ctx, input)),
  mapItem: procedure.input(mapping.extend({ command: id })).mutation(({ ctx: { ctx }, input }) => mapItem(ctx, input)),
  savePoints: procedure.input(z.object({ rows: z.array(depot.extend({ contact: pointContact.optional() })).max(2000) })).mutation(({ ctx: { ctx }, input }) => savePoints(ctx, input.rows)),
})
