import { z } from 'zod'
import { issuePurposes, receiptPurposes } from '../domain/document.ts'
import { changeHeading, openDraft, voidDraft } from '../usecase/open-draft.ts'
import { recordEntry } from '../usecase/record-entry.ts'
import { changeLineQuantity, undoEntry } from '../usecase/undo-entry.ts'
import { unfinishedDrafts, viewDraft, viewLotOptions } from '../usecase/view-draft.ts'
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
const entry = z.object({
  entry: id, document: id, text: z.string().max(4000), typed: z.string().max(100), byPack: z.boolean(), item: id.optional(), place: id.optional(),
  lot: id.optional(), described: described.optional(), withoutBatch: z.boolean(), reason: text, device: text,
})

export const draftRouter = router({
  open: procedure.input(opening).mutation(({ ctx, input }) => openDraft(ctx.ctx, input)),
  changeHeading: procedure.input(heading).mutation(({ ctx, input }) => changeHeading(ctx.ctx, input)),
  void: procedure.input(z.object({ document: id, revision: z.number().int() })).mutation(({ ctx, input }) => voidDraft(ctx.ctx, input)),
  enter: procedure.input(entry).mutation(({ ctx, input }) => recordEntry(ctx.ctx, input)),
  undo: procedure.input(z.object({ entry: id, document: id, device: text })).mutation(({ ctx, input }) => undoEntry(ctx.ctx, input)),
  changeLine: procedure.input(z.object({ entry: id, document: id, line: id, quantity: smallestUnits, device: text })).mutation(({ ctx, input }) => changeLineQuantity(ctx.ctx, input)),
  view: procedure.input(z.object({ document: id })).query(({ ctx, input }) => viewDraft(ctx.ctx, input.document)),
  lots: procedure.input(z.object({ document: id, item: id })).query(({ ctx, input }) => viewLotOptions(ctx.ctx, input)),
  unfinished: procedure.input(z.object({ depot: id })).query(({ ctx, input }) => unfinishedDrafts(ctx.ctx, input.depot)),
})
