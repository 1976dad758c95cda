import { z } from 'zod'
import { issuePurposes, receiptPurposes } from '../domain/document.ts'
import { findBin, findPaper } from '../usecase/find-scanned.ts'
import { lookUp, stationItems } from '../usecase/look-up.ts'
import { changeHeading, openDraft, voidDraft } from '../usecase/open-draft.ts'
import { recordEntry } from '../usecase/record-entry.ts'
import { changeLineQuantity, undoEntry } from '../usecase/undo-entry.ts'
import { draftAmount, unfinishedDrafts, viewDraft, viewLotOptions } from '../usecase/view-draft.ts'
import { businessDate, id, smallestUnits, text } from './schemas.ts'
import { procedure, router } from './trpc.ts'

const purpose = z.enum([...receiptPurposes, ...issuePurposes, ''])
const day = z.union([businessDate, z.literal('')])
const opening = z.object({
  document: id, kind: z.enum(['receipt', 'issue', 'bin-move']), purpose, depot: id, party: id.optional(), businessDate: businessDate.optional(),
})
const heading = z.object({
  document: id, revision: z.number().int(), purpose: purpose.optional(), party: id.optional(), businessDate: businessDate.optional(),
  officialNumber: text.optional(), remark: text.optional(),
})
const described = z.object({ batch: text, producedOn: day, expiresOn: day, serviceUntil: day, serial: text }).partial()
  .transform((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)))
const scanner = z.object({ prefix: z.string().max(40), suffix: z.string().max(40), separators: z.enum(['kept', 'unknown']) })
const entry = z.object({
  entry: id, document: id, text: z.string().max(4000), typed: z.string().max(100), byPack: z.boolean(), item: id.optional(), place: id.optional(),
  lot: id.optional(), described: described.optional(), withoutBatch: z.boolean(), reason: text, device: text,
  scanner: scanner.optional(), replaces: id.optional(),
})
const lookingUp = z.object({ depot: id, text: z.string().max(4000), scanner: scanner.optional(), item: id.optional() })

export const draftRouter = router({
  open: procedure.input(opening).mutation(({ ctx, input }) => openDraft(ctx.ctx, input)),
  changeHeading: procedure.input(heading).mutation(({ ctx, input }) => changeHeading(ctx.ctx, input)),
  void: procedure.input(z.object({ document: id, revision: z.number().int() })).mutation(({ ctx, input }) => voidDraft(ctx.ctx, input)),
  enter: procedure.input(entry).mutation(({ ctx, input }) => recordEntry(ctx.ctx, input)),
  undo: procedure.input(z.object({ entry: id, document: id, device: text })).mutation(({ ctx, input }) => undoEntry(ctx.ctx, input)),
  changeLine: procedure.input(z.object({ entry: id, document: id, line: id, quantity: smallestUnits, device: text })).mutation(({ ctx, input }) => changeLineQuantity(ctx.ctx, input)),
  view: procedure.input(z.object({ document: id })).query(({ ctx, input }) => viewDraft(ctx.ctx, input.document)),
  amount: procedure.input(z.object({ document: id })).query(({ ctx, input }) => draftAmount(ctx.ctx, input.document)),
  lookUp: procedure.input(lookingUp).query(({ ctx, input }) => lookUp(ctx.ctx, input)),
  items: procedure.input(z.object({ depot: id, text: z.string().max(200), heldFirst: z.boolean() })).query(({ ctx, input }) => stationItems(ctx.ctx, input)),
  findBin: procedure.input(z.object({ depot: id, code: z.string().max(200) })).query(({ ctx, input }) => findBin(ctx.ctx, input)),
  findPaper: procedure.input(z.object({ number: z.string().max(60) })).query(({ ctx, input }) => findPaper(ctx.ctx, input.number)),
  lots: procedure.input(z.object({ document: id, item: id })).query(({ ctx, input }) => viewLotOptions(ctx.ctx, input)),
  unfinished: procedure.input(z.object({ depot: id })).query(({ ctx, input }) => unfinishedDrafts(ctx.ctx, input.depot)),
})
