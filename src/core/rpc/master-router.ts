import { z } from 'zod'
import { officeLists } from '../domain/lists.ts'
import { accept } from '../domain/result.ts'
import { agencyList } from '../query/agency-list.ts'
import { findItems } from '../query/find-items.ts'
import { masterLists } from '../query/item-list.ts'
import { listRows } from '../query/list-rows.ts'
import { bindCode } from '../usecase/bind-code.ts'
import { retire } from '../usecase/retire.ts'
import { orderListEntries, saveListEntry } from '../usecase/save-list-entry.ts'
import { saveItem } from '../usecase/save-item.ts'
import { saveAgency, saveDepot, savePlaceInside } from '../usecase/save-place.ts'
import { seeDepots, seeItem, seeItems, seePlaceOfCode, seePlaces } from '../usecase/see-master.ts'
import { withRight } from '../usecase/with-right.ts'
import { businessDate, id, name, text } from './schemas.ts'
import { procedure, router } from './trpc.ts'

const whole = z.number().int().min(0).max(1_000_000).nullable()
const persons = z.number().int().min(0).max(1_000_000_000).nullable().optional()
const own = z.record(id, z.string().max(500)).optional()
const saving = { command: id, id, revision: z.number().int().min(0), code: z.string().trim().max(40), name: z.string().trim().max(200) }
const dayOrAlways = z.union([z.literal(''), businessDate])
const barcode = z.object({ id, code: z.string().trim().min(1).max(200), pack: z.string().trim().max(20), validFrom: dayOrAlways, validTo: dayOrAlways, elsewhere: z.enum(['share', 'move']).optional() })
const item = z.object({
  ...saving, aliases: z.array(text).max(50), spec: text, unit: z.string().trim().max(20), scale: z.union([z.literal(0), z.literal(1), z.literal(2)]), category: text, nationalCode: text,
  tracking: z.enum(['quantity', 'batch', 'serial', 'capacity']), shelfLife: whole, shelfLifeUnit: z.enum(['month', 'day']), serviceLifeMonths: whole, recoverable: z.boolean(),
  alertDays: whole, maintenanceDays: whole, referencePrice: text, storageClass: text, officeClass: z.string().max(40).optional(), own,
  packs: z.array(z.object({ name: z.string().trim().min(1).max(20), baseUnits: z.number().int().max(100_000_000) })).max(20),
  barcodes: z.array(barcode).max(50),
})
const agency = z.object({
  ...saving, shortName: text, kind: text, tier: text, responsibility: text, parent: z.union([z.literal(''), id]).optional(), supplierKind: text.optional(), teamKind: text.optional(),
  population: persons, peopleToMove: persons, headcount: persons, base: text.optional(), own,
})
export const depot = z.object({
  ...saving, owner: id, custodian: id.optional(), siteKind: text, depotType: text, tier: text, areaM2: z.number().min(0).nullable(), near: text, storage: text, loadMinutes: whole,
  typeReason: text.optional(), grade: text.optional(), capacity: persons, coordinates: text.optional(), own,
})
const inside = z.object({ ...saving, kind: z.enum(['zone', 'bin']), depot: id, parent: id })
const search = z.object({ text: text.default(''), retired: z.boolean().default(false) })

const listEntry = z.object({
  command: id, list: z.enum(officeLists), code: z.string().trim().max(40), name: z.string().trim().max(40), grouping: z.string().max(40).optional(), usable: z.boolean().optional(), retired: z.boolean().optional(),
})

/** What the depot knows of itself. Everybody who may view may look things up; changing is for `master`. */
export const masterRouter = router({
  lists: procedure.query(({ ctx: { ctx } }) => withRight(ctx, ['view', 'master'], () => accept(masterLists(ctx.connection.read)))),
  listRows: procedure.query(({ ctx: { ctx } }) => withRight(ctx, ['view', 'master'], () => accept(listRows(ctx.connection.read)))),
  findItems: procedure.input(z.object({ text, limit: z.number().int().min(1).max(50).default(20) }))
    .query(({ ctx: { ctx }, input }) => withRight(ctx, ['view', 'master'], () => accept(findItems(ctx.connection.read, input.text, input.limit)))),
  items: procedure.input(search.extend({ category: text.default('') })).query(({ ctx: { ctx }, input }) => seeItems(ctx, input)),
  item: procedure.input(z.object({ id })).query(({ ctx: { ctx }, input }) => seeItem(ctx, input.id)),
  agencies: procedure.input(search).query(({ ctx: { ctx }, input }) => withRight(ctx, ['view', 'master'], () => accept(agencyList(ctx.connection.read, input)))),
  depots: procedure.query(({ ctx: { ctx } }) => seeDepots(ctx)),
  places: procedure.input(z.object({ depot: id })).query(({ ctx: { ctx }, input }) => seePlaces(ctx, input.depot)),
  placeOfCode: procedure.input(z.object({ depot: id, code: name })).query(({ ctx: { ctx }, input }) => seePlaceOfCode(ctx, input)),
  saveItem: procedure.input(item).mutation(({ ctx: { ctx }, input }) => saveItem(ctx, input)),
  bindCode: procedure.input(z.object({ command: id, item: id, code: z.string().trim().min(1).max(400), packaging: id.optional() })).mutation(({ ctx: { ctx }, input }) => bindCode(ctx, input)),
  saveAgency: procedure.input(agency).mutation(({ ctx: { ctx }, input }) => saveAgency(ctx, input)),
  saveDepot: procedure.input(depot).mutation(({ ctx: { ctx }, input }) => saveDepot(ctx, input)),
  savePlace: procedure.input(inside).mutation(({ ctx: { ctx }, input }) => savePlaceInside(ctx, input)),
  saveListEntry: procedure.input(listEntry).mutation(({ ctx: { ctx }, input }) => saveListEntry(ctx, input)),
  orderList: procedure.input(z.object({ command: id, list: z.enum(officeLists), codes: z.array(z.string().max(40)).max(500) })).mutation(({ ctx: { ctx }, input }) => orderListEntries(ctx, input)),
  retire: procedure.input(z.object({ command: id, table: z.enum(['item', 'place', 'agency']), id, revision: z.number().int().min(1).optional(), retired: z.boolean() })).mutation(({ ctx: { ctx }, input }) => retire(ctx, input)),
})
