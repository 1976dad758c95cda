import { z } from 'zod'
import { postDocument } from '../usecase/post-document.ts'
import { reverseDocument } from '../usecase/reverse-document.ts'
import { businessDate, id, text } from './schemas.ts'
import { procedure, router } from './trpc.ts'

const posting = z.object({ command: id, document: id, revision: z.number().int(), clockConfirmed: z.boolean().optional() })
const reversing = z.object({
  command: id, document: id, reverses: id, lines: z.array(id).max(2000), businessDate, reason: text, clockConfirmed: z.boolean().optional(),
})

export const documentRouter = router({
  post: procedure.input(posting).mutation(({ ctx, input }) => postDocument(ctx.ctx, input)),
  reverse: procedure.input(reversing).mutation(({ ctx, input }) => reverseDocument(ctx.ctx, input)),
})
