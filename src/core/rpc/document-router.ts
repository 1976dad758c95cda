import { z } from 'zod'
import { documentKinds } from '../domain/document.ts'
import { documentStates } from '../query/document-filter.ts'
import { documentSorts } from '../query/document-page.ts'
import { printKinds } from '../query/document-prints.ts'
import { copyDocument } from '../usecase/copy-document.ts'
import { documentChoices, listDocuments, summariseDocuments } from '../usecase/list-documents.ts'
import { postDocument } from '../usecase/post-document.ts'
import { recordPrint } from '../usecase/print-form.ts'
import { reverseDocument } from '../usecase/reverse-document.ts'
import { viewDocument, viewNeighbours } from '../usecase/view-document.ts'
import { businessDate, id, text } from './schemas.ts'
import { procedure, router } from './trpc.ts'

const position = z.number().int().min(0).max(10_000_000)

export const documentFilter = z.object({
  keyword: z.string().max(200), kinds: z.array(z.enum(documentKinds)).max(documentKinds.length), state: z.enum(documentStates),
  from: businessDate.optional(), to: businessDate.optional(),
})
export const documentSort = z.object({ column: z.enum(documentSorts), direction: z.enum(['asc', 'desc']) }).optional()
const page = z.object({
  filter: documentFilter, sort: documentSort, from: position, to: position,
  after: z.object({ key: z.union([z.string().max(400), z.number()]), id }).optional(),
})
const posting = z.object({ command: id, document: id, revision: z.number().int(), clockConfirmed: z.boolean().optional() })
const reversing = z.object({
  command: id, document: id, reverses: id, lines: z.array(id).max(2000), businessDate, reason: text, clockConfirmed: z.boolean().optional(),
})

/** Papers: the list, one paper, and what is done with a whole one. */
export const documentRouter = router({
  page: procedure.input(page).query(({ ctx, input }) => listDocuments(ctx.ctx, input)),
  summary: procedure.input(documentFilter).query(({ ctx, input }) => summariseDocuments(ctx.ctx, input)),
  choices: procedure.query(({ ctx }) => documentChoices(ctx.ctx)),
  view: procedure.input(id).query(({ ctx, input }) => viewDocument(ctx.ctx, input)),
  neighbours: procedure.input(id).query(({ ctx, input }) => viewNeighbours(ctx.ctx, input)),
  copy: procedure.input(z.object({ document: id, source: id })).mutation(({ ctx, input }) => copyDocument(ctx.ctx, input)),
  recordPrint: procedure.input(z.object({ print: id, document: id, kind: z.enum(printKinds) })).mutation(({ ctx, input }) => recordPrint(ctx.ctx, input)),
  post: procedure.input(posting).mutation(({ ctx, input }) => postDocument(ctx.ctx, input)),
  reverse: procedure.input(reversing).mutation(({ ctx, input }) => reverseDocument(ctx.ctx, input)),
})
