import { z } from 'zod'
import { issuePurposes, receiptPurposes } from '../domain/document.ts'
import { listKinds } from '../domain/import-lists.ts'
import type { ImportField } from '../domain/problems/import.ts'
import { accept, refuse, type Result } from '../domain/result.ts'
import type { SheetChoice } from '../intake/read-tables.ts'
import type { Fix } from '../intake/row-problem.ts'
import { importBatches } from '../query/import-batches.ts'
import { importLists } from '../usecase/lists/import-lists.ts'
import { listsReport, previewLists } from '../usecase/lists/lists-report.ts'
import { addUnknown } from '../usecase/lists/unknown-names.ts'
import { importOpening } from '../usecase/import-opening.ts'
import { importScans, scansReport } from '../usecase/import-scans.ts'
import { openingReport, previewOpening } from '../usecase/opening-report.ts'
import { recogniseFile } from '../usecase/recognise-file.ts'
import { reverseImport } from '../usecase/reverse-import.ts'
import { withRight } from '../usecase/with-right.ts'
import { businessDate, id, text } from './schemas.ts'
import type { CoreServices, UploadedFile } from './services.ts'
import { procedure, router } from './trpc.ts'

const field = z.string().max(40).transform((given) => given as ImportField)
const choice = z.object({
  sheet: text, skip: z.boolean().optional(), header: z.object({ first: z.number().int(), last: z.number().int() }).optional(),
  columns: z.array(z.object({ letter: z.string().max(4), field: field.optional() })).max(200).optional(),
}).transform((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as SheetChoice)
const fix = z.object({
  sheet: text.optional(), row: z.number().int().optional(), field, value: text, to: text.optional(), skip: z.literal(true).optional(),
}).transform((given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as Fix)
export const reading = z.object({ upload: id, choices: z.array(choice).max(100).default([]), fixes: z.array(fix).max(5000).default([]) })
export const listReading = reading.extend({ kinds: z.array(z.object({ sheet: text, kind: z.enum(['opening', ...listKinds]) })).max(100).default([]) })

/** Sheets of an office into the ledger: looked at first, posted whole or not at all, taken back as a whole. */
export const intakeRouter = router({
  recognise: procedure.input(z.object({ upload: id })).mutation(({ ctx: { ctx, services }, input }) => withFile(services, input.upload, (file) => recogniseFile(ctx, file))),
  previewOpening: procedure.input(reading).mutation(({ ctx: { ctx, services }, input }) =>
    withFile(services, input.upload, (file) => previewOpening(ctx, { ...file, choices: input.choices, fixes: input.fixes }))),
  opening: procedure.input(reading.extend({ batch: id, date: businessDate.optional(), acceptGood: z.boolean(), more: z.boolean() }))
    .mutation(({ ctx: { ctx, services }, input }) => withFile(services, input.upload, async (file) =>
      openingReport(await importOpening(ctx, { ...file, ...input }, () => services.backupNow('import'))))),
  scans: procedure.input(z.object({ upload: id, batch: id, depot: text, purpose: z.enum([...receiptPurposes, ...issuePurposes]).optional(), party: text.optional() }))
    .mutation(({ ctx: { ctx, services }, input }) => withFile(services, input.upload, async (file) => {
      const backup = await services.backupNow('import')
      return backup.ok ? scansReport(importScans(ctx, { ...file, ...input })) : backup
    })),
  previewLists: procedure.input(listReading).mutation(({ ctx: { ctx, services }, input }) => withFile(services, input.upload, (file) => previewLists(ctx, { ...file, ...input }))),
  lists: procedure.input(listReading.extend({ batch: id, acceptGood: z.boolean() })).mutation(({ ctx: { ctx, services }, input }) =>
    withFile(services, input.upload, async (file) => listsReport(ctx, await importLists(ctx, { ...file, ...input }, () => services.backupNow('import'))))),
  addUnknown: procedure.input(reading.extend({ batch: id, keys: z.array(text).max(5000) })).mutation(({ ctx: { ctx, services }, input }) =>
    withFile(services, input.upload, (file) => addUnknown(ctx, { ...file, ...input }, () => services.backupNow('import')))),
  batches: procedure.query(({ ctx: { ctx } }) => withRight(ctx, ['import-opening', 'import-scans', 'import-items'], () => accept(importBatches(ctx.connection.read)))),
  reverse: procedure.input(z.object({ batch: id, businessDate, reason: text })).mutation(({ ctx: { ctx }, input }) => reverseImport(ctx, input)),
})

/** The file that a window handed in before. */
export function withFile<Answer>(services: CoreServices, upload: string, use: (file: UploadedFile) => Result<Answer> | Promise<Result<Answer>>): Result<Answer> | Promise<Result<Answer>> {
  const file = services.uploads.get(upload)
  return file ? use(file) : refuse({ code: 'import.upload-gone' })
}
