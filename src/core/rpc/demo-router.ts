import { z } from 'zod'
import { loadDemo } from '../usecase/load-demo.ts'
import { businessDate, id } from './schemas.ts'
import { procedure, router } from './trpc.ts'

export const demoRouter = router({
  /** The sample office, only into a database that nobody has founded. */
  load: procedure.input(z.object({ command: id, asOf: businessDate.optional(), bare: z.boolean() })).mutation(({ ctx, input }) => loadDemo(ctx.ctx, input)),
})
